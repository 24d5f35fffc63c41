using System.Text;
using System.Text.RegularExpressions;

namespace Goldthread.Tests.Architecture;

/// <summary>The modules and what they really import, as the text of <c>docs/modules.md</c>.</summary>
public static class ModuleMap
{
    private const string Root = "Goldthread.Features.";

    private const string Features = "src/Goldthread.Web/Features/";

    private static readonly string[] Libraries = ["Platform", "GovUk", "Statistics"];

    private static readonly Regex Named = SourceFile.Pattern(@"\bGoldthread\.(Features\.)?(?<name>\w+)");

    private static readonly Regex Summary = SourceFile.Pattern(@"<summary>(?<words>(.|\n)*?)</summary>");

    private static readonly Regex Break = SourceFile.Pattern(@"\s*(///)?\s+");

    private static readonly Regex Markup = SourceFile.Pattern(
        @"<c>(?<words>[^<]*)</c>|<see cref=""(?<words>[^""]*)""\s*/>"
    );

    public static string Text()
    {
        var text = new StringBuilder(
            """
            # Modules and what they import

            Generated from the compiled types and from the text of the views; a test compares it. `make approve` writes it again.

            An arrow says “imports”. It may only point to a module that stands earlier in `src/Goldthread.Web/Modules.cs`
            ([ADR 4](adr/0004-order-the-modules.md)). Arrows up the list do not exist: an earlier module reaches a later one by
            an event or a contribution point, which [Events](events.md) lists.

            ```mermaid
            flowchart BT

            """
        );
        foreach (var module in ProductTypes.ModuleOrder)
        {
            text.Append("  ").Append(module).Append('\n');
        }

        foreach (var module in ProductTypes.ModuleOrder)
        {
            foreach (var import in Imports(module).Where(ProductTypes.ModuleOrder.Contains))
            {
                text.Append("  ").Append(module).Append(" --> ").Append(import).Append('\n');
            }
        }

        text.Append(
            "```\n\n| Module | What it holds | Modules it imports | Libraries it imports |\n|---|---|---|---|\n"
        );
        foreach (var module in ProductTypes.ModuleOrder)
        {
            var imports = Imports(module);
            text.Append("| ").Append(module).Append(" | ").Append(SummaryOf($"{Root}{module}.{module}Module"));
            text.Append(" | ").Append(Listed(ProductTypes.ModuleOrder.Where(imports.Contains)));
            text.Append(" | ").Append(Listed(Libraries.Where(imports.Contains))).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>Modules and libraries that a module uses, in compiled code or by name in its files.</summary>
    public static IReadOnlyList<string> Imports(string module)
    {
        var compiled = TypeGraph
            .Product.Where(type => PartOf(type.FullName) == module)
            .SelectMany(type => type.Uses)
            .Select(PartOf);
        var written = ProductFiles
            .Source.Concat(ProductFiles.Views)
            .Where(file => file.Path.StartsWith($"{Features}{module}/", StringComparison.Ordinal))
            .SelectMany(file => file.Find(Named))
            .Select(found => found.Match.Groups["name"].Value);
        var known = ProductTypes.ModuleOrder.Concat(Libraries).Where(part => part != module);
        return [.. known.Intersect(compiled.Concat(written), StringComparer.Ordinal)];
    }

    /// <summary>The module of a type, or its library: the second part of its name, the third inside Features.</summary>
    public static string PartOf(string fullName) =>
        fullName.Split('.') switch
        {
            ["Goldthread", "Features", var module, ..] => module,
            ["Goldthread", var library, _, ..] => library,
            _ => "",
        };

    /// <summary>What the file of a type says above it, in one line.</summary>
    public static string SummaryOf(string fullName)
    {
        var file = ProductFiles.Source.First(file => file.Path == ProductFiles.FileOf(fullName));
        var declared = file.Types.First(type => type.FullName == fullName);
        var above = string.Join('\n', file.Text.Split('\n').Take(declared.FirstLine - 1));
        var words = Summary.Matches(above).LastOrDefault()?.Groups["words"].Value ?? "";
        return Markup.Replace(Break.Replace(words, " "), "`${words}`").Trim();
    }

    private static string Listed(IEnumerable<string> names) =>
        string.Join(", ", names) is { Length: > 0 } list ? list : "none";
}
