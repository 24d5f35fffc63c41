using System.Text.RegularExpressions;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Architecture;

/// <summary>What a document may say, as questions over its text.</summary>
public static class MarkdownRules
{
    private static readonly Regex Fence = SourceFile.Pattern("^[ \t]*```(.|\n)*?^[ \t]*```[ \t]*$");

    private static readonly Regex CodeSpan = SourceFile.Pattern("`[^`\n]*`");

    private static readonly Regex Link = SourceFile.Pattern(@"\]\((?<to>[^)\s]+)[^)\n]*\)");

    private static readonly Regex Heading = SourceFile.Pattern(@"^(?<marks>#{1,6})[ \t]+(?<words>[^\n]+)");

    private static readonly Regex Elsewhere = SourceFile.Pattern(@"^(https?|mailto):");

    private static readonly Regex Dropped = SourceFile.Pattern(@"[^\w\- ]");

    /// <summary>Relative links that lead to no file of the repository, or to a heading that is not there.</summary>
    /// <param name="textOf">The text of a file by its path from the root; null where there is none. A folder has an empty text.</param>
    public static IEnumerable<Fault> BrokenLinks(SourceFile document, Func<string, string?> textOf)
    {
        foreach (var (to, line) in LinksOf(document))
        {
            var parts = to.Split('#', 2);
            var path = parts[0].Length == 0 ? document.Path : Resolve(document.Folder, parts[0]);
            if (textOf(path) is not { } text)
            {
                yield return document.Fault(line, $"{to} leads nowhere");
            }
            else if (parts.Length == 2 && !Anchors(text).Contains(parts[1], StringComparer.Ordinal))
            {
                yield return document.Fault(line, $"{to} names no heading");
            }
        }
    }

    /// <summary>The part below a heading, up to the next of its rank; null where the heading is not there.</summary>
    public static string? Section(string text, string heading)
    {
        var bare = WithoutFences(text);
        var headings = Heading.Matches(bare).ToList();
        var at = headings.FindIndex(found => found.Groups["words"].Value.Trim() == heading);
        if (at < 0)
        {
            return null;
        }

        var rank = headings[at].Groups["marks"].Length;
        var next = headings.Skip(at + 1).FirstOrDefault(found => found.Groups["marks"].Length <= rank);
        return text[headings[at].Index..(next?.Index ?? text.Length)];
    }

    /// <summary>The words of every heading of a rank.</summary>
    public static IReadOnlyList<string> Headings(string text, int rank) =>
        [
            .. Heading
                .Matches(WithoutFences(text))
                .Where(found => found.Groups["marks"].Length == rank)
                .Select(found => found.Groups["words"].Value.Trim()),
        ];

    /// <summary>The cells of every row of every table, head rows among them.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string text) =>
        [
            .. text.Split('\n')
                .Where(line => line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal))
                .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToList()),
        ];

    private static IEnumerable<(string To, int Line)> LinksOf(SourceFile document)
    {
        var bare = CodeSpan.Replace(WithoutFences(document.Text), Blank);
        return from found in Link.Matches(bare)
            let to = found.Groups["to"].Value
            where !Elsewhere.IsMatch(to)
            select (to, bare.AsSpan(0, found.Index).Count('\n') + 1);
    }

    private static string Resolve(string folder, string link)
    {
        var full = Path.GetFullPath(Path.Combine(Repository.Root, folder, Uri.UnescapeDataString(link)));
        return Path.GetRelativePath(Repository.Root, full).Replace('\\', '/').TrimEnd('/');
    }

    // As a heading is turned into the end of an address where the documents are read.
    private static IEnumerable<string> Anchors(string text) =>
        Heading
            .Matches(WithoutFences(text))
            .Select(found => Dropped.Replace(found.Groups["words"].Value.Trim().ToLowerInvariant(), ""))
            .Select(words => words.Replace(' ', '-'));

    private static string WithoutFences(string text) => Fence.Replace(text, Blank);

    private static string Blank(Match match) => SourceFile.Pattern("[^\n]").Replace(match.Value, " ");
}
