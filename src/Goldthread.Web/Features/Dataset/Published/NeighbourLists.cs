using System.Globalization;
using System.Text.RegularExpressions;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// Reads the neighbours of authorities from any of the layouts they are published in: a column for each rank, with or
/// without a word for closeness after it; an authority over each column; ten codes in one cell.
/// </summary>
public static partial class NeighbourLists
{
    /// <summary>How a model is called.</summary>
    public const string ModelName = "Children's services statistical neighbour model";

    private const int Ranks = 10;
    private const string CurrentList = "stat_neighbours";
    private const string EarlierList = "stat_neighbours_previous";

    /// <summary>The models of a list: one, or the current and the one before it side by side.</summary>
    /// <param name="file">The file’s name, which may hold the model’s month or year.</param>
    /// <param name="columns">The list’s columns.</param>
    /// <param name="entries">Its rows.</param>
    /// <param name="areas">The places.</param>
    public static IReadOnlyList<ReadModel> Read(
        string file,
        IReadOnlyList<DataColumn> columns,
        IReadOnlyList<ListEntry> entries,
        AreaDirectory areas
    )
    {
        var list = new ListColumns(columns);
        if (list.Has(CurrentList))
        {
            return
            [
                Model(Year(file) ?? "2025", Listed(list, CurrentList, entries, areas)),
                Model("2021", Listed(list, EarlierList, entries, areas)),
            ];
        }

        var found = list.First("SN_1", "SN1") is { } first
            ? Ranked(list, first, entries, areas)
            : Aside(list, entries, areas);
        return [Model(Year(file) ?? "", found)];
    }

    /// <summary>
    /// A list that gives no date is of the model whose lists it repeats, where nine in ten of its authorities have the same
    /// ten neighbours there.
    /// </summary>
    public static StatisticalNeighbours Dated(StatisticalNeighbours lists, IEnumerable<StatisticalNeighbours> known) =>
        lists.Date.Length > 0 ? lists
        : known.FirstOrDefault(other => other.Date.Length > 0 && lists.Agrees(other)) is { } same
            ? lists.Called(same.Model, same.Date)
        : lists;

    private static ReadModel Model(string date, List<Found> found) =>
        new(
            StatisticalNeighbours.Of(
                ModelName,
                date,
                found
                    .Where(one => one is { Authority: not null, Neighbour: not null })
                    .Select(one =>
                        (
                            one.Authority!.LaCode,
                            new StatisticalNeighbour(one.Neighbour!.LaCode, one.Rank, one.Closeness) { Row = one.Row }
                        )
                    )
            ),
            [
                .. found
                    .Where(one => one.Authority is not null && one.Neighbour is null)
                    .Select(one => (one.Row, one.Column, one.Text)),
            ]
        );

    private static List<Found> Ranked(
        ListColumns list,
        string first,
        IReadOnlyList<ListEntry> entries,
        AreaDirectory areas
    )
    {
        var stem = first[..^1];
        var own = list.First("old_la_code", "LA num", "LA number");
        List<Found> found = [];
        foreach (var entry in entries)
        {
            // Authorities that have ended stand below with the lists of an earlier model.
            if (Authority(list.Cell(entry, own), areas) is not { To: null } authority)
            {
                continue;
            }

            for (var rank = 1; rank <= Ranks; rank++)
            {
                var column = string.Create(CultureInfo.InvariantCulture, $"{stem}{rank}");
                var close = list.First($"{column}P", $"{column} SNP");
                var text = list.Cell(entry, column);
                if (text.Length > 0)
                {
                    found.Add(
                        new Found(
                            authority,
                            Authority(text, areas),
                            rank,
                            list.Cell(entry, close),
                            entry.Number,
                            column,
                            text
                        )
                    );
                }
            }
        }

        return found;
    }

    private static List<Found> Listed(
        ListColumns list,
        string column,
        IReadOnlyList<ListEntry> entries,
        AreaDirectory areas
    )
    {
        List<Found> found = [];
        foreach (var entry in entries)
        {
            if (Authority(list.Cell(entry, "la_code"), areas) is not { To: null } authority)
            {
                continue;
            }

            var codes = list.Cell(entry, column)
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            found.AddRange(
                codes.Select(
                    (code, at) => new Found(authority, Authority(code, areas), at + 1, "", entry.Number, column, code)
                )
            );
        }

        return found;
    }

    private static List<Found> Aside(ListColumns list, IReadOnlyList<ListEntry> entries, AreaDirectory areas)
    {
        List<Found> found = [];
        foreach (var column in list.Names)
        {
            var rank = 0;
            foreach (var entry in entries)
            {
                var text = list.Cell(entry, column);
                if (text.Length > 0)
                {
                    found.Add(
                        new Found(
                            areas.FindNamed(column),
                            areas.FindNamed(text),
                            ++rank,
                            "",
                            entry.Number,
                            column,
                            text
                        )
                    );
                }
            }
        }

        return found;
    }

    private static Area? Authority(string code, AreaDirectory areas) =>
        areas.WithLaCode(code).Select(areas.SeriesOf).LastOrDefault();

    private static string? Year(string file) =>
        YearInName().Match(file) is { Success: true } found
            ? $"{(found.Groups["month"] is { Success: true } month ? $"{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(month.Value.ToLowerInvariant())} " : "")}{found.Groups["year"].Value}"
            : null;

    [GeneratedRegex(
        @"((?<month>january|february|march|april|may|june|july|august|september|october|november|december)[ _-]?)?(?<year>20\d\d)(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex YearInName();

    private sealed record Found(
        Area? Authority,
        Area? Neighbour,
        int Rank,
        string Closeness,
        int Row,
        string Column,
        string Text
    );
}

/// <summary>A model as read from a list.</summary>
/// <param name="Lists">Its neighbours.</param>
/// <param name="Unknown">Cells that name no authority: row, column and text.</param>
public sealed record ReadModel(
    StatisticalNeighbours Lists,
    IReadOnlyList<(int Row, string Column, string Text)> Unknown
);
