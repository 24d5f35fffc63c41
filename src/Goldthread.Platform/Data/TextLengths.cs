using System.Globalization;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Data;

/// <summary>
/// SQLite keeps a text of any length and PostgreSQL refuses one that does not fit its column; here both refuse it, in a
/// sentence, before anything is written.
/// </summary>
public static class TextLengths
{
    /// <exception cref="RuleBrokenException">A text is longer than its column.</exception>
    public static void Check(GoldthreadDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
            {
                continue;
            }

            foreach (var property in entry.Properties)
            {
                if (
                    property.CurrentValue is string text
                    && property.Metadata.GetMaxLength() is { } most
                    && text.Length > most
                )
                {
                    throw new RuleBrokenException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{Words(property.Metadata.Name)} must be {most} characters or fewer."
                        ),
                        property.Metadata.Name
                    );
                }
            }
        }
    }

    private static string Words(string name)
    {
        var words = Conventions.Snake(name).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
