using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Goldthread.Platform.Data;

/// <summary>
/// The mapping that every table shares: <c>module_noun</c> names (SQLite has no schemas), snake case, enumerations as
/// text, strings with a length, instants in UTC, nothing deleted by cascade.
/// </summary>
public static class Conventions
{
    /// <summary>The length of a text column that says nothing else: a name, a title, an address.</summary>
    public const int TextLength = 300;

    public static void Configure(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(TableName(entity.ClrType));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                SetLength(property);

                // Keys are made in code. Left alone, a new row whose key is Guid.Empty would silently get another one.
                if (property.IsPrimaryKey() && property.ClrType == typeof(Guid))
                {
                    property.ValueGenerated = ValueGenerated.Never;
                }
            }

            foreach (var key in entity.GetForeignKeys())
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }

            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }
        }
    }

    /// <summary>
    /// A length set for every string before the model is made would silently win over <c>[MaxLength]</c>, so the usual one is
    /// given here, to those that have none. <c>[MaxLength(int.MaxValue)]</c> is text without a limit.
    /// </summary>
    private static void SetLength(IMutableProperty property)
    {
        if (property.ClrType == typeof(string))
        {
            property.SetMaxLength(
                property.GetMaxLength() switch
                {
                    null => TextLength,
                    int.MaxValue => null,
                    var length => length,
                }
            );
        }
    }

    /// <summary><c>Goldthread.Features.Section11.AgencyReturn</c> becomes <c>section11_agency_return</c>.</summary>
    public static string TableName(Type type)
    {
        var parts = type.Namespace!.Split('.');
        var module = Array.IndexOf(parts, "Features") is var at and >= 0 ? parts[at + 1] : "floor";
        return $"{Snake(module)}_{Snake(type.Name)}";
    }

    public static string Snake(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (
                i > 0
                && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))
            )
            {
                words.Append('_');
            }

            words.Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }

    /// <summary>SQLite forgets that an instant was UTC; this says it again on the way out.</summary>
    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
