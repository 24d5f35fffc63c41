namespace Goldthread.Tests.Architecture;

/// <summary>Each rule about names rings on planted files.</summary>
public class PlantedNameTests
{
    private static readonly SourceFile Early = new(
        "src/Goldthread.Web/Features/Early/Letter.cs",
        "namespace Goldthread.Features.Early;\npublic sealed class Letter;"
    );

    private static readonly SourceFile Late = new(
        "src/Goldthread.Web/Features/Late/Letter.cs",
        "namespace Goldthread.Features.Late;\npublic sealed class Letter;"
    );

    [Fact]
    public void Two_types_of_one_name_are_found()
    {
        Assert.Equal(2, NameRules.SharedTypeNames([.. Early.Types, .. Late.Types]).Count());
        Assert.Empty(NameRules.SharedTypeNames([.. Early.Types, .. Early.Types]));
    }

    [Fact]
    public void Two_pages_of_one_name_are_found()
    {
        var views = new[] { "Early/EditLetter", "Late/EditLetter", "Early/_Row", "Late/_Row" }.Select(
            path => new SourceFile($"src/Goldthread.Web/Features/{path}.cshtml", "")
        );
        Assert.Equal(
            ["EditLetter.cshtml", "EditLetter.cshtml"],
            NameRules.SharedPageNames(views).Select(fault => Path.GetFileName(fault.File))
        );
    }

    [Fact]
    public void A_folder_named_as_a_type_is_found()
    {
        var file = new SourceFile("src/Goldthread.Web/Features/Late/Letter/SendLetter.cs", "");
        Assert.Single(NameRules.FoldersNamedAsTypes([file], Early.Types));
        Assert.Empty(NameRules.FoldersNamedAsTypes([Late], Early.Types));
    }

    [Theory]
    [InlineData("LetterManager", 1)]
    [InlineData("LetterDto", 1)]
    [InlineData("PublishedData", 1)]
    [InlineData("OnceTagHelper", 0)]
    [InlineData("Baseline", 0)]
    public void Empty_words_are_found(string name, int faults)
    {
        var file = new SourceFile("src/Goldthread.Web/Features/Early/A.cs", $"public sealed class {name};");
        Assert.Equal(faults, NameRules.EmptyWords(file.Types).Count());
    }

    [Theory]
    [InlineData("src/Goldthread.Web/Features/Early/Closing/A.cs", "namespace Goldthread.Features.Early;", 1)]
    [InlineData("src/Goldthread.Web/Features/Early/A.cs", "namespace Goldthread.Features.Early;", 0)]
    [InlineData("src/Goldthread.Web/Features/Early/A.cs", "public sealed class A;", 1)]
    [InlineData("src/Goldthread.Web/Program.cs", "await app.RunAsync();", 0)]
    public void A_namespace_elsewhere_is_found(string path, string text, int faults) =>
        Assert.Equal(faults, NameRules.NamespacesElsewhere(new SourceFile(path, text), _ => "Goldthread").Count());
}
