using System.CommandLine;
using System.Text.Json;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Web;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Architecture;

/// <summary>Documents that say what the code does, held to the code.</summary>
public class DocumentTests
{
    private static readonly IReadOnlyList<SourceFile> Documents =
    [
        .. ProductFiles.All.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)),
    ];

    [Theory]
    [InlineData("docs/modules.md")]
    [InlineData("docs/events.md")]
    public void Documents_are_current(string file) =>
        Approved.MatchFile(file == "docs/modules.md" ? ModuleMap.Text() : EventList.Text(), file);

    [Fact]
    public void Every_module_has_a_page_in_the_handbook()
    {
        var rows = MarkdownRules.Rows(TextOf("docs/handbook/README.md"));
        var faults = ProductTypes
            .ModuleOrder.Where(module =>
                !rows.Any(row => row[^1] == $"`{module}`" && row[0].Contains("](", StringComparison.Ordinal))
            )
            .Select(module => new Fault("docs/handbook/README.md", 0, $"no row ends in `{module}`"));
        Fault.None("Write a page for the module and name it in a row of the index.", faults);
    }

    [Fact]
    public void Every_verb_is_described()
    {
        const string Page = "docs/operations/commands.md";
        var text = TextOf(Page);
        var verbs = ProductTypes
            .All.Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IVerb).IsAssignableFrom(type))
            .Select(type => (IVerb)Activator.CreateInstance(type)!)
            .ToList();
        Assert.NotEmpty(verbs);
        var titles = verbs.Select(Title).ToHashSet(StringComparer.Ordinal);
        var stale = MarkdownRules
            .Headings(text, 2)
            .Where(title => title.StartsWith("`goldthread ", StringComparison.Ordinal) && !titles.Contains(title))
            .Select(title => new Fault(Page, 0, $"{title} is no verb"));
        Fault.None(
            "Describe the verb under a heading of its own: what it does, its options, its exit codes, an example.",
            verbs.SelectMany(verb => LacksIn(Page, text, verb)).Concat(stale)
        );
    }

    [Fact]
    public void Every_dependency_has_a_reason()
    {
        const string Page = "docs/dependencies.md";
        var rows = MarkdownRules.Rows(TextOf(Page)).Where(row => row[0].StartsWith('`')).ToList();
        var named = rows.Select(row => row[0].Trim('`')).ToList();
        var needed = Packages().ToHashSet(StringComparer.Ordinal);
        Assert.Contains("govuk-frontend", needed);
        Assert.Contains("xunit.v3", needed);
        var faults = needed
            .Except(named, StringComparer.Ordinal)
            .Select(name => new Fault(Page, 0, $"{name} has no line"))
            .Concat(
                named.Where(name => !needed.Contains(name)).Select(name => new Fault(Page, 0, $"{name} is not used"))
            )
            .Concat(
                rows.Where(row => row.Count < 4 || row.Any(cell => cell.Length == 0))
                    .Select(row => new Fault(Page, 0, $"{row[0]} leaves a cell empty"))
            );
        Fault.None("Say of each package why it is here, its licence and what it stands in place of.", faults);
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        Assert.Contains(Documents, file => file.Path == "README.md");
        Fault.None(
            "Correct the link, or write what it promises.",
            Documents.SelectMany(file => MarkdownRules.BrokenLinks(file, TextOrNothing))
        );
    }

    [Fact]
    public void Every_decision_is_listed_and_numbered_without_gaps()
    {
        var index = TextOf("docs/adr/README.md");
        var files = Documents
            .Where(file => file.Folder == "docs/adr" && file.Name != "README.md")
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(files);
        var faults = files.SelectMany((file, at) => Lacks(file, at + 1, index));
        Fault.None("A decision says its context, options, decision, consequences and status on one screen.", faults);
    }

    private static IEnumerable<Fault> Lacks(SourceFile decision, int number, string index)
    {
        if (!decision.Name.StartsWith($"{number:0000}-", StringComparison.Ordinal))
        {
            yield return decision.Fault(0, $"{number:0000} should stand here");
        }

        if (!index.Contains($"({decision.Name})", StringComparison.Ordinal))
        {
            yield return decision.Fault(0, "is not in docs/adr/README.md");
        }

        foreach (var part in new[] { "Context", "Options", "Decision", "Consequences", "Status" })
        {
            if (MarkdownRules.Section(decision.Text, part) is null)
            {
                yield return decision.Fault(0, $"has no part “{part}”");
            }
        }
    }

    private static string Title(IVerb verb) => $"`goldthread {string.Join(' ', verb.Path)}`";

    private static IEnumerable<Fault> LacksIn(string page, string text, IVerb verb)
    {
        if (MarkdownRules.Section(text, Title(verb)) is not { } section)
        {
            return [new Fault(page, 0, $"there is no heading {Title(verb)}")];
        }

        var command = new Command(verb.Path[^1]);
        verb.Describe(command, new VerbHost(Quiet, new Product(typeof(Modules).Assembly, [], [])));
        return command
            .Options.Select(option => option.Name)
            .Append("Exit")
            .Append($"goldthread {string.Join(' ', verb.Path)}")
            .Where(word =>
                !section.Replace(Title(verb), "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal)
            )
            .Select(word => new Fault(page, 0, $"{Title(verb)} does not say “{word}”"));
    }

    private static Terminal Quiet => new(TextWriter.Null, TextWriter.Null, IsInteractive: false);

    private static IEnumerable<string> Packages()
    {
        var reference = SourceFile.Pattern(@"<Package(Reference|Version)\s+Include=""(?<name>[^""]+)""");
        var projects = ProductFiles.All.Where(file => Path.GetExtension(file.Path) is ".csproj" or ".props");
        foreach (var match in projects.SelectMany(file => reference.Matches(file.Text)))
        {
            yield return match.Groups["name"].Value;
        }

        using var npm = JsonDocument.Parse(TextOf("package.json"));
        using var tools = JsonDocument.Parse(TextOf("dotnet-tools.json"));
        foreach (
            var entry in npm
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .Concat(tools.RootElement.GetProperty("tools").EnumerateObject())
        )
        {
            yield return entry.Name;
        }
    }

    private static string TextOf(string path) => File.ReadAllText(Repository.PathOf(path));

    private static string? TextOrNothing(string path) =>
        File.Exists(Repository.PathOf(path)) ? TextOf(path)
        : Directory.Exists(Repository.PathOf(path)) ? ""
        : null;
}
