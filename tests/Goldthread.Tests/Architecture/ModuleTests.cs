namespace Goldthread.Tests.Architecture;

public class ModuleTests
{
    private static readonly ModuleRules Rules = new("Goldthread.Features", ProductTypes.ModuleOrder, NounFolders.All);

    private static IEnumerable<SourceFile> Texts => [.. ProductFiles.Source, .. ProductFiles.Views];

    [Fact]
    public void Every_module_is_seen()
    {
        Assert.Contains("Partnership", ProductTypes.ModuleOrder);
        Assert.All(
            ProductTypes.ModuleOrder,
            module =>
                Assert.Contains(
                    TypeGraph.Product,
                    type => type.FullName == $"Goldthread.Features.{module}.{module}Module"
                )
        );
        var folders = ProductFiles
            .All.Where(file => file.Path.StartsWith("src/Goldthread.Web/Features/", StringComparison.Ordinal))
            .Where(file => file.Path.Count(letter => letter == '/') > 3)
            .Select(file => file.Path.Split('/')[3])
            .Where(folder => folder != "Shared");
        Assert.Equal(ProductTypes.ModuleOrder.Order(), folders.Distinct().Order());
    }

    [Fact]
    public void Modules_import_only_earlier_modules()
    {
        var compiled = Rules.AgainstTheOrder(TypeGraph.Product).Select(use => use.AsFault());
        var written = Texts.SelectMany(new TextImports(Rules).AgainstTheOrder);
        Fault.None(
            "A module may use only modules earlier in src/Goldthread.Web/Modules.cs: raise an event there and handle it here, implement a contribution point, or move the shared noun to an earlier module.",
            compiled.Concat(written)
        );
    }

    [Fact]
    public void Folders_have_no_circles()
    {
        var circles = Circles.Among(TypeGraph.Product, FolderOf);
        Fault.None(
            "Two folders that know each other are one: move the noun both need to the earlier one, or raise an event.",
            circles.Select(way => ProductFiles.Fault(way[0].User, way[0].Used, string.Join("; ", way)))
        );
    }

    [Fact]
    public void Nouns_do_not_know_verbs() =>
        Fault.None(
            "A type at a module's root may not use a folder of its module: move it into that folder, or move what it needs to the root.",
            Rules.NounsThatKnowVerbs(TypeGraph.Product).Select(use => use.AsFault())
        );

    [Fact]
    public void Verbs_are_private()
    {
        var compiled = Rules.StrangersAmongVerbs(TypeGraph.Product, ProductTypes.Offered).Select(use => use.AsFault());
        var written = Texts.SelectMany(file => new TextImports(Rules).StrangersAmongVerbs(file, ProductTypes.Offered));
        Fault.None(
            "A verb folder is private: move what both need to the module's root, or mark a use case that later modules may call with [Offered].",
            compiled.Concat(written)
        );
    }

    [Fact]
    public void Nothing_uses_a_scene() =>
        Fault.None(
            "A scene plays the demonstration and serves nothing else: move what you need out of Demonstration/.",
            Rules.UsersOfScenes(TypeGraph.Product).Select(use => use.AsFault())
        );

    [Fact]
    public void Noun_folders_exist() =>
        Assert.All(
            NounFolders.All,
            folder => Assert.Contains(TypeGraph.Product, type => type.Namespace == $"Goldthread.Features.{folder}")
        );

    // The floor's folders share one context (it saves, leaves a trail, indexes and raises events in one step), so the floor
    // counts as one folder; the compiler keeps it from knowing a feature.
    private static string? FolderOf(string fullName)
    {
        var parts = fullName.Split('.');
        return parts is not ["Goldthread", var project, _, ..] ? null
            : project is "Platform" ? "Platform"
            : Rules.PlaceOf(string.Join('.', parts[..^1])) is { } place ? place.ToString()
            : string.Join('.', parts[..^1]);
    }
}
