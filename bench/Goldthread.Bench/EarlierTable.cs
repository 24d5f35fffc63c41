using System.Globalization;
using System.Text.RegularExpressions;

namespace Goldthread.Bench;

/// <summary>A table that was written before, to hold the new one against.</summary>
public sealed partial class EarlierTable
{
    /// <summary>Two runs of one build on a shared machine differ by as much as this.</summary>
    private const double Noise = 1.25;

    private readonly Dictionary<string, double> measured = new(StringComparer.Ordinal);

    private EarlierTable(string name) => Name = name;

    /// <summary>The line that says which commit it was and when.</summary>
    public string Name { get; }

    /// <summary>The youngest table of the folder that names its commit; nothing where there is none.</summary>
    public static EarlierTable? Last(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.md")
                .Select(file => Read(File.ReadAllLines(file)))
                .OfType<(string At, EarlierTable Table)>()
                .OrderBy(one => one.At, StringComparer.Ordinal)
                .Select(one => one.Table)
                .LastOrDefault()
            : null;

    /// <summary>How a row stands to the same one of this table, such as “6.07, was 15.00 ms CPU: 0.40 times”.</summary>
    public string Compare(string id, string now)
    {
        var (figure, unit) = Split(now);
        if (!measured.TryGetValue(id, out var was))
        {
            return "not measured then";
        }

        var ratio = figure / was;
        var word =
            ratio > Noise ? "slower or larger than chance explains"
            : ratio < 1 / Noise ? "better than chance explains"
            : "within chance";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{figure:0.00}, was {was:0.00} {unit}: {ratio:0.00} times, {word}"
        );
    }

    private static (string At, EarlierTable Table)? Read(string[] lines)
    {
        if (lines is not [var first, ..] || Heading().Match(first) is not { Success: true } heading)
        {
            return null;
        }

        var table = new EarlierTable($"{heading.Groups["commit"].Value} of {heading.Groups["at"].Value}");
        foreach (var cells in lines.Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            if (cells is [_, var id, _, var figure, ..] && Figure().IsMatch(figure))
            {
                table.measured[id] = Split(figure).Figure;
            }
        }

        return (heading.Groups["at"].Value, table);
    }

    private static (double Figure, string Unit) Split(string measured)
    {
        var parts = measured.Split(' ', 2);
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? parts[1] : "");
    }

    [GeneratedRegex(
        @"^Commit (?<commit>\w+), (?<at>\d{4}-\d\d-\d\d \d\d:\d\d) UTC",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\d+(\.\d+)? \w", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}
