using System.Reflection;

namespace Goldthread.Tests.Architecture;

/// <summary>What a row may look like. Markers are known by name, so that these rules could be written before the floor.</summary>
public static class EntityRules
{
    private const string Floor = "Goldthread.Platform.Data";

    private static readonly string[] Markers = ["IShared", "IOwned", "IHeldByAgency", "IFloor"];

    // SQLite can neither order nor compare these; measures are double, days DateOnly, instants DateTime (ADR 7).
    private static readonly Type[] Unfit =
    [
        typeof(DateTimeOffset),
        typeof(decimal),
        typeof(TimeSpan),
        typeof(ulong),
        typeof(TimeOnly),
    ];

    /// <summary>A concrete class that is a row: it derives from Entity or from a row of Identity, or carries a marker.</summary>
    public static bool IsEntity(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && (
            MarkersOf(type).Count > 0
            || Ancestors(type).Any(parent => parent.FullName == $"{Floor}.Entity" || IsIdentityRow(parent))
        );

    public static IReadOnlyList<string> MarkersOf(Type type) =>
        [
            .. type.GetInterfaces()
                .Where(face => face.Namespace == Floor && Markers.Contains(face.Name))
                .Select(face => face.Name),
        ];

    /// <summary>Says what is wrong with the number of markers, or null.</summary>
    public static string? MarkerFault(Type type) =>
        MarkersOf(type) switch
        {
            { Count: 1 } => null,
            { Count: 0 } => $"{type.Name} carries no marker",
            var several => $"{type.Name} carries {string.Join(" and ", several)}",
        };

    /// <summary>Columns of a type that one of the two databases cannot order, values inside the row included.</summary>
    public static IEnumerable<(PropertyInfo Property, Type Unfit)> UnfitColumns(Type type) => UnfitColumns(type, []);

    private static IEnumerable<(PropertyInfo Property, Type Unfit)> UnfitColumns(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            yield break;
        }

        foreach (
            var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        )
        {
            // A property without a setter is no column, and Identity's own columns are the one exception.
            if (!property.CanWrite || IsOfIdentity(property.DeclaringType!))
            {
                continue;
            }

            foreach (var part in PartsOf(property.PropertyType))
            {
                if (Unfit.Contains(part))
                {
                    yield return (property, part);
                }

                if (
                    part.Namespace?.StartsWith("Goldthread", StringComparison.Ordinal) == true
                    && !part.IsEnum
                    && !IsEntity(part)
                )
                {
                    foreach (var inner in UnfitColumns(part, seen))
                    {
                        yield return inner;
                    }
                }
            }
        }
    }

    /// <summary>Columns that hold an entity of another module; between modules rows refer by id.</summary>
    public static IEnumerable<(PropertyInfo Property, Type Entity)> Navigations(
        Type type,
        Func<Type, string?> moduleOf
    ) =>
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        from part in PartsOf(property.PropertyType)
        where IsEntity(part) && moduleOf(part) != moduleOf(type)
        select (property, part);

    private static IEnumerable<Type> PartsOf(Type type) =>
        type.IsArray ? PartsOf(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(PartsOf).Append(type)
        : [type];

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            yield return parent;
        }
    }

    private static bool IsIdentityRow(Type type) =>
        IsOfIdentity(type)
        && type.Name.StartsWith("Identity", StringComparison.Ordinal)
        && !type.Name.Contains("Context", StringComparison.Ordinal);

    private static bool IsOfIdentity(Type type) =>
        type.Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) == true;
}
