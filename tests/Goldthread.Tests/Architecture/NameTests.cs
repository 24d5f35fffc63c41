namespace Goldthread.Tests.Architecture;

public class NameTests
{
    private static readonly List<DeclaredType> Types = [.. ProductFiles.Source.SelectMany(file => file.Types)];

    [Fact]
    public void The_scan_sees_what_the_compiler_sees()
    {
        var compiled = ProductTypes
            .All.Where(type =>
                type.Namespace != "Goldthread.Migrations"
                && !type.Name.StartsWith("Features_", StringComparison.Ordinal)
            )
            .Where(type => type.FullName != "Goldthread.Program")
            .Select(type => type.FullName!.Split('`')[0])
            .ToHashSet(StringComparer.Ordinal);
        var scanned = Types.Select(type => type.FullName).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(compiled.Except(scanned, StringComparer.Ordinal));
    }

    [Fact]
    public void Names_are_unique()
    {
        var faults = NameRules.SharedTypeNames(Types).Concat(NameRules.SharedPageNames(ProductFiles.Views));
        Fault.None(
            "A name must lead to one place: rename the type, page or folder after what only it does.",
            faults.Concat(NameRules.FoldersNamedAsTypes([.. ProductFiles.Source, .. ProductFiles.Views], Types))
        );
    }

    [Fact]
    public void Names_avoid_empty_words() =>
        Fault.None(
            "Rename the type after the noun it is or the thing it does; Manager, Helper, Util, Common, Base, Data, Info, Impl, Service, Dto and Entity say neither.",
            NameRules.EmptyWords(ProductFiles.Code.SelectMany(file => file.Types))
        );

    [Fact]
    public void Namespaces_match_folders() =>
        Fault.None(
            "The namespace is the folder: change the namespace line, or move the file.",
            ProductFiles.Code.SelectMany(file => NameRules.NamespacesElsewhere(file, RootOf))
        );

    private static string RootOf(string project)
    {
        var file = ProductFiles.All.FirstOrDefault(file =>
            file.Folder == project && file.Path.EndsWith(".csproj", StringComparison.Ordinal)
        );
        var written = file is null ? null : SourceFile.Pattern("<RootNamespace>(?<name>[^<]+)</").Match(file.Text);
        return written is { Success: true }
            ? written.Groups["name"].Value
            : project[(project.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }
}
