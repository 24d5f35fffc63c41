namespace Goldthread.Tests.Architecture;

/// <summary>
/// What may know what inside <c>Features</c>, as questions over a list of types. A name is placed by its namespace: module,
/// then folder; no folder means the module's root.
/// </summary>
/// <param name="root">The namespace above all modules.</param>
/// <param name="order">The modules, foundations first.</param>
/// <param name="nounFolders">Folders that belong to their module's root: <c>Dataset.Published</c>.</param>
public sealed class ModuleRules(string root, IReadOnlyList<string> order, IReadOnlyCollection<string> nounFolders)
{
    /// <summary>Uses of a module by itself or by a later one are well; every other pair is returned.</summary>
    public IEnumerable<ForbiddenUse> AgainstTheOrder(IEnumerable<TypeNode> types) =>
        from use in UsesBetweenFeatures(types)
        where use.From.Module != use.To.Module && !IsEarlier(use.To.Module, than: use.From.Module)
        select use;

    public bool IsEarlier(string module, string than) =>
        PlaceInOrder(module) is >= 0 and var at && at < PlaceInOrder(than);

    /// <summary>A type at a module's root that uses one of its module's verb folders.</summary>
    public IEnumerable<ForbiddenUse> NounsThatKnowVerbs(IEnumerable<TypeNode> types) =>
        from use in UsesBetweenFeatures(types)
        where use.From.Module == use.To.Module && use.From.Folder.Length == 0 && use.To.Folder.Length > 0
        select use;

    /// <summary>A type of a verb folder used from another folder. Scenes may; later modules may use what is offered.</summary>
    public IEnumerable<ForbiddenUse> StrangersAmongVerbs(IEnumerable<TypeNode> types, IReadOnlySet<string> offered) =>
        from use in UsesBetweenFeatures(types)
        where use.To.Folder.Length > 0 && !IsScene(use.From)
        where use.From.Module != use.To.Module || (use.From.Folder.Length > 0 && use.From.Folder != use.To.Folder)
        where !(offered.Contains(use.Used) && IsEarlier(use.To.Module, than: use.From.Module))
        select use;

    /// <summary>Uses of a scene from anywhere but a scene.</summary>
    public IEnumerable<ForbiddenUse> UsersOfScenes(IEnumerable<TypeNode> types) =>
        UsesBetweenFeatures(types).Where(use => IsScene(use.To) && !IsScene(use.From));

    /// <summary>Where a namespace or full name stands; null outside Features. A name directly in Features has no module.</summary>
    public Place? PlaceOf(string space)
    {
        if (space == root)
        {
            return new Place("", "");
        }

        if (!space.StartsWith(root + ".", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = space[(root.Length + 1)..].Split('.', 3);
        var folder = parts.ElementAtOrDefault(1) ?? "";
        return new Place(parts[0], nounFolders.Contains($"{parts[0]}.{folder}", StringComparer.Ordinal) ? "" : folder);
    }

    public static bool IsScene(Place place) => place.Folder == "Demonstration";

    private int PlaceInOrder(string module) => order.ToList().IndexOf(module);

    private IEnumerable<ForbiddenUse> UsesBetweenFeatures(IEnumerable<TypeNode> types) =>
        from type in types
        let home = PlaceOf(type.Namespace)
        where home is not null
        from used in type.Uses
        let target = PlaceOf(used[..Math.Max(used.LastIndexOf('.'), 0)])
        where target is not null
        select new ForbiddenUse(type.FullName, home, used, target);
}

/// <param name="Module">Empty for what stands directly in Features.</param>
/// <param name="Folder">The module's own folder; empty at its root.</param>
public sealed record Place(string Module, string Folder)
{
    public override string ToString() => Folder.Length == 0 ? Module : $"{Module}/{Folder}";
}

/// <summary>One type that uses another, and where the two stand.</summary>
public sealed record ForbiddenUse(string User, Place From, string Used, Place To)
{
    public Fault AsFault() => ProductFiles.Fault(User, Used, $"{User} ({From}) uses {Used} ({To})");
}
