using System.Reflection;
using ArchUnitNET.Loader;

namespace Goldthread.Tests.Architecture;

/// <summary>Which type uses which, read from compiled code. Nested and generated types count as their outermost type.</summary>
public static class TypeGraph
{
    private static readonly Lazy<IReadOnlyList<TypeNode>> ProductGraph = new(() => Of(ProductTypes.Assemblies));

    /// <summary>The types of the product, the classes of compiled views among them.</summary>
    public static IReadOnlyList<TypeNode> Product => ProductGraph.Value;

    public static IReadOnlyList<TypeNode> Of(IEnumerable<Assembly> assemblies)
    {
        var architecture = new ArchLoader().LoadAssemblies([.. assemblies]).Build();
        return
        [
            .. architecture
                .Types.GroupBy(type => Outermost(type.FullName), StringComparer.Ordinal)
                .Where(group => group.Key.StartsWith("Goldthread.", StringComparison.Ordinal))
                .Select(group => new TypeNode(
                    group.Key,
                    group
                        .SelectMany(type => type.Dependencies)
                        .Select(use => Outermost(use.Target.FullName))
                        .Where(used => used != group.Key)
                        .ToHashSet(StringComparer.Ordinal)
                )),
        ];
    }

    private static string Outermost(string fullName) => fullName.Split('+', '/', '<')[0];
}

/// <param name="FullName">Namespace and name.</param>
/// <param name="Uses">Full names of the types it uses, those of other assemblies among them.</param>
public sealed record TypeNode(string FullName, IReadOnlySet<string> Uses)
{
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    public string Namespace => FullName[..Math.Max(FullName.LastIndexOf('.'), 0)];
}
