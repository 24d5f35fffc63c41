namespace Goldthread.Tests.Architecture;

public class CodeTests
{
    [Fact]
    public void No_global_usings_or_aliases()
    {
        var projects = ProductFiles.All.Where(file =>
            file.Path.EndsWith(".csproj", StringComparison.Ordinal)
            || file.Path.EndsWith(".props", StringComparison.Ordinal)
        );
        Fault.None(
            "A dependency must be visible in the using lines of its file: import the namespace there and use the short name.",
            ProductFiles.Code.Concat(projects).SelectMany(CodeRules.HiddenImports)
        );
    }

    [Fact]
    public void Names_are_not_written_in_full() =>
        Fault.None(
            "A dependency must be visible in the using lines of its file: import the namespace there and use the short name.",
            // Modules.cs names each module once, in order: a using line for each would say the list twice.
            ProductFiles
                .Code.Where(file => file.Path != "src/Goldthread.Web/Modules.cs")
                .SelectMany(CodeRules.FullNames)
        );

    [Fact]
    public void Only_use_cases_save()
    {
        var faults = ProductFiles.Source.SelectMany(CodeRules.SavesElsewhere);
        var accounts = ProductFiles
            .Source.Where(file => file.Path.Contains("/Features/Accounts/", StringComparison.Ordinal))
            .ToList();
        Fault.None(
            "One request is one transaction: move the save into the [UseCase] that the page calls; plural-noun classes and handlers add rows and leave the saving to it.",
            faults.Concat(CodeRules.StoresThatSave(accounts))
        );
    }

    [Fact]
    public void Raw_sql_stays_on_the_floor() =>
        Fault.None(
            "Raw SQL belongs in Platform/Data or Platform/Search, where both databases are tested: ask with LINQ instead.",
            ProductFiles.Source.SelectMany(CodeRules.RawSqlElsewhere)
        );

    [Fact]
    public void Guarded_members_stay_in_listed_files()
    {
        List<SourceFile> files = [.. ProductFiles.Source, .. ProductFiles.Views];
        var faults = files.SelectMany(file => ListedUses.NotListed(file, ListedUses.All));
        Fault.None(
            "This member opens a wall: do without it, or list the file in ListedUses.cs with a reason that a reviewer can check; delete entries that are no longer needed.",
            faults.Concat(ListedUses.Stale(files, ListedUses.All))
        );
        Assert.All(ListedUses.All, entry => Assert.NotEmpty(entry.Because));
    }
}
