using System.Reflection;

namespace Goldthread.Tests.Architecture;

/// <summary>The compiled types of the product, and what marks them.</summary>
public static class ProductTypes
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        typeof(Modules).Assembly,
        .. typeof(Modules)
            .Assembly.GetReferencedAssemblies()
            .Append(new AssemblyName("Goldthread.Platform"))
            .Where(name => name.Name!.StartsWith("Goldthread.", StringComparison.Ordinal))
            .Where(name => !name.Name!.StartsWith("Goldthread.Migrations", StringComparison.Ordinal))
            .Select(Assembly.Load)
            .Distinct(),
    ];

    /// <summary>Hand-written types that stand in no other type.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsNested && type.Namespace?.StartsWith("Goldthread", StringComparison.Ordinal) == true)
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal)),
    ];

    /// <summary>The names of the modules, foundations first.</summary>
    public static IReadOnlyList<string> ModuleOrder { get; } =
    [.. Modules.InOrder.Select(module => module.GetType().Namespace!.Split('.')[^1])];

    public static IReadOnlyList<Type> UseCases { get; } = [.. All.Where(type => Carries(type, "UseCaseAttribute"))];

    public static IReadOnlyList<Type> Entities { get; } = [.. All.Where(EntityRules.IsEntity)];

    /// <summary>Use cases that a module opens to later ones with <c>[Offered]</c>, by full name.</summary>
    public static IReadOnlySet<string> Offered { get; } =
        All.Where(type => Carries(type, "OfferedAttribute"))
            .Select(type => type.FullName!)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a type carries an attribute of the floor, known by name.</summary>
    public static bool Carries(Type type, string attribute) =>
        type.CustomAttributes.Any(data => data.AttributeType.FullName == $"Goldthread.Platform.Work.{attribute}");

    /// <summary>
    /// Fails when the floor has the type that a rule looks for and the rule finds nothing of it: such a rule would be green
    /// for ever.
    /// </summary>
    public static void SeesSomething<T>(IEnumerable<T> seen, string neededType) =>
        Assert.True(
            seen.Any() || !All.Any(type => type.FullName == neededType),
            $"{neededType} exists, but the rule finds nothing that carries it."
        );
}
