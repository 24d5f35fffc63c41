namespace Goldthread.Tests.Architecture;

/// <summary>Each rule about code rings on planted text, and stays quiet on what is allowed.</summary>
public class PlantedCodeTests
{
    [Theory]
    [InlineData("a // b", "a     ")]
    [InlineData("a /* b\nc */ d", "a     \n     d")]
    [InlineData("x = \"// \\\" y\"; z", "x = \"       \"; z")]
    [InlineData("x = @\"a\"\"b\\\"; z", "x = @\"     \"; z")]
    [InlineData("x = $\"a {Now} {{b}} c\"; z", "x = $\"  {Now}        \"; z")]
    [InlineData("x = \"\"\"a \"b\" c\"\"\"; z", "x = \"\"\"       \"\"\"; z")]
    [InlineData("x = $$\"\"\"{a} {{Now}} b\"\"\"; z", "x = $$\"\"\"    {{Now}}  \"\"\"; z")]
    [InlineData("x = '\"'; y = '\\''; // z", "x = ' '; y = '  ';     ")]
    [InlineData("x = $\"{(a ? \"b\" : \"c\")}d\"; z", "x = $\"{(a ? \" \" : \" \")} \"; z")]
    [InlineData("x = \"\"; y", "x = \"\"; y")]
    public void Comments_and_strings_are_blank(string text, string code) => Assert.Equal(code, CodeText.Of(text));

    [Fact]
    public void Declared_types_are_found_with_their_lines()
    {
        var file = Planted(
            "namespace Goldthread.Features.Early;\n\n[UseCase]\npublic sealed class SubmitForm(Db db)\n{\n    private sealed class Inner { }\n}\n\npublic sealed record Row(string A);\n"
        );
        Assert.Equal(["SubmitForm", "Row"], file.Types.Select(type => type.Name));
        Assert.Equal([4, 9], file.Types.Select(type => type.FirstLine));
        Assert.Equal([7, 9], file.Types.Select(type => type.LastLine));
        Assert.True(file.Types[0].IsUseCase);
        Assert.Equal("Goldthread.Features.Early.SubmitForm", file.Types[0].FullName);
    }

    [Theory]
    [InlineData("global using System.Text;", 1)]
    [InlineData("using Words = System.Text;", 1)]
    [InlineData("using static System.Math;\nusing var file = Open();\nusing (file) { }", 0)]
    public void Hidden_imports_are_found(string text, int faults) =>
        Assert.Equal(faults, CodeRules.HiddenImports(Planted(text)).Count());

    [Theory]
    [InlineData("var a = new Goldthread.Platform.Access.Policy();", 1)]
    [InlineData("var a = new Features.Early.Noun();", 1)]
    [InlineData(
        "using Goldthread.Platform.Access;\nnamespace Goldthread.Features.Early;\nvar a = assembly.Features.Count;",
        0
    )]
    public void Full_names_are_found(string text, int faults) =>
        Assert.Equal(faults, CodeRules.FullNames(Planted(text)).Count());

    [Theory]
    [InlineData("public sealed class Rows { void Add() => db.SaveChangesAsync(); }", 1)]
    [InlineData("[UseCase]\npublic sealed class AddRow { void Run() => db.SaveChangesAsync(); }", 0)]
    [InlineData(
        "[UseCase]\npublic sealed class AddRow { }\npublic sealed class Rows { void Add() => db.SaveChanges(); }",
        1
    )]
    public void Saving_elsewhere_is_found(string text, int faults) =>
        Assert.Equal(faults, CodeRules.SavesElsewhere(Planted(text)).Count());

    [Fact]
    public void The_floor_and_scenes_may_save()
    {
        const string Text = "public sealed class Scene { void Play() => db.SaveChangesAsync(); }";
        Assert.Empty(CodeRules.SavesElsewhere(new SourceFile("src/Goldthread.Platform/Jobs/Scene.cs", Text)));
        Assert.Empty(
            CodeRules.SavesElsewhere(new SourceFile("src/Goldthread.Web/Features/Early/Demonstration/Scene.cs", Text))
        );
    }

    [Fact]
    public void A_store_that_saves_by_itself_is_found()
    {
        var loud = Planted("services.AddEntityFrameworkStores<Db>();");
        Assert.Single(CodeRules.StoresThatSave([loud]));
        Assert.Empty(CodeRules.StoresThatSave([loud, Planted("store.AutoSaveChanges = false;")]));
    }

    [Fact]
    public void Raw_sql_is_found()
    {
        const string Text = "db.Database.ExecuteSqlRawAsync(text); command.CommandText = text;";
        Assert.Equal(2, CodeRules.RawSqlElsewhere(Planted(Text)).Count());
        Assert.Empty(CodeRules.RawSqlElsewhere(new SourceFile("src/Goldthread.Platform/Search/Find.cs", Text)));
    }

    [Theory]
    [InlineData("rows.IgnoreQueryFilters();")]
    [InlineData("rows.ExecuteDeleteAsync(cancel);")]
    [InlineData("[AllowAnonymous]")]
    [InlineData("conventions.AllowAnonymousToPage(page);")]
    [InlineData("@Html.Raw(text)")]
    public void Guarded_members_are_found_and_stale_entries_too(string text)
    {
        var file = Planted(text);
        var fault = Assert.Single(ListedUses.NotListed(file, []));
        var entry = new ListedUse(fault.What.Split(' ')[0], file.Path, "planted");
        Assert.Empty(ListedUses.NotListed(file, [entry]));
        Assert.Empty(ListedUses.Stale([file], [entry]));
        Assert.Single(ListedUses.Stale([Planted("")], [entry]));
    }

    private static SourceFile Planted(string text) => new("src/Goldthread.Web/Features/Early/Planted.cs", text);
}
