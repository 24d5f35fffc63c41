using System.Reflection;

namespace Goldthread.Platform.Data;

/// <summary>
/// The assemblies in which entities, use cases, handlers and contribution points are found. The floor knows none of them
/// by name, so nothing points back up (ADR 6).
/// </summary>
public sealed class FeatureAssemblies(params IReadOnlyList<Assembly> features)
{
    /// <summary>The floor's own assembly first, then the features.</summary>
    public IReadOnlyList<Assembly> All { get; } = [typeof(FeatureAssemblies).Assembly, .. features];

    /// <summary>Every concrete class, in a fixed order.</summary>
    public IEnumerable<Type> Classes() =>
        All.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
            .OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>Every class that carries a marker of ownership, and is therefore a table.</summary>
    public IEnumerable<Type> Entities() =>
        Classes()
            .Where(type =>
                typeof(IShared).IsAssignableFrom(type)
                || typeof(IOwned).IsAssignableFrom(type)
                || typeof(IHeldByAgency).IsAssignableFrom(type)
                || typeof(IFloor).IsAssignableFrom(type)
            );
}
