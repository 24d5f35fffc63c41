namespace Goldthread.Tests.Architecture;

/// <summary>Each module rule rings on a planted violation.</summary>
public class PlantedModuleTests
{
    private const string Root = "Goldthread.Tests.Architecture.Planted.Features";

    private static readonly IReadOnlyList<TypeNode> Types =
    [
        .. TypeGraph
            .Of([typeof(PlantedModuleTests).Assembly])
            .Where(type => type.Namespace.StartsWith(Root, StringComparison.Ordinal)),
    ];

    private static readonly ModuleRules Rules = new(Root, ["Early", "Late"], []);

    private static readonly ModuleRules ProductRules = new("Goldthread.Features", ["Partnership", "Dataset"], []);

    private static readonly HashSet<string> Nothing = [];

    [Fact]
    public void A_later_module_used_as_type_argument_is_found() =>
        Assert.Equal(["LateImport → LateNoun"], Shown(Rules.AgainstTheOrder(Types)));

    [Fact]
    public void A_verb_used_by_a_noun_inside_a_lambda_is_found() =>
        Assert.Equal(["EarlyNoun → LaunchEarly"], Shown(Rules.NounsThatKnowVerbs(Types)));

    [Fact]
    public void A_noun_folder_counts_as_the_root() =>
        Assert.Empty(new ModuleRules(Root, ["Early", "Late"], ["Early.Launching"]).NounsThatKnowVerbs(Types));

    [Fact]
    public void Verbs_used_by_strangers_are_found_and_scenes_may() =>
        Assert.Equal(
            ["CloseEarly → LaunchEarly", "JudgeLate → LateScene", "JudgeLate → LaunchEarly"],
            Shown(Rules.StrangersAmongVerbs(Types, Nothing))
        );

    [Fact]
    public void An_offered_verb_is_open_to_later_modules_but_not_to_siblings() =>
        Assert.Equal(
            ["CloseEarly → LaunchEarly", "JudgeLate → LateScene"],
            Shown(Rules.StrangersAmongVerbs(Types, new HashSet<string> { $"{Root}.Early.Launching.LaunchEarly" }))
        );

    [Fact]
    public void A_used_scene_is_found() => Assert.Equal(["JudgeLate → LateScene"], Shown(Rules.UsersOfScenes(Types)));

    [Fact]
    public void A_circle_is_found_once_with_both_ways()
    {
        var circles = Circles.Among(Types, name => Rules.PlaceOf(name)?.Module);
        var circle = Assert.Single(circles);
        Assert.Equal(2, circle.Count);
        Assert.Contains("LateImport", string.Join(' ', circle), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Partnership/Agency.cs", "using Goldthread.Features.Dataset;", 1)]
    [InlineData("Partnership/KeepingAgencies/ListAgencies.cshtml", "@page\n@using Goldthread.Features.Dataset", 1)]
    [InlineData(
        "Partnership/KeepingAgencies/ListAgencies.cshtml",
        "@inject Goldthread.Features.Dataset.Figures Figures",
        1
    )]
    [InlineData("Shared/_Layout.cshtml", "@model Goldthread.Features.Partnership.Agency", 1)]
    [InlineData("Dataset/Indicator.cs", "using Goldthread.Features.Partnership;", 0)]
    [InlineData(
        "Partnership/Agency.cs",
        "// Goldthread.Features.Dataset\nvar text = \"Goldthread.Features.Dataset\";",
        0
    )]
    [InlineData("Partnership/KeepingAgencies/ListAgencies.cshtml", "@* Goldthread.Features.Dataset *@", 0)]
    public void Later_modules_are_found_in_text(string path, string text, int faults) =>
        Assert.Equal(
            faults,
            new TextImports(ProductRules)
                .AgainstTheOrder(new SourceFile($"src/Goldthread.Web/Features/{path}", text))
                .Count()
        );

    private static IEnumerable<string> Shown(IEnumerable<ForbiddenUse> uses) =>
        uses.Select(use => $"{Last(use.User)} → {Last(use.Used)}").Order(StringComparer.Ordinal);

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
