using System.Net;
using System.Text;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Dataset.KeepingIndicators;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.BringingIndicators;

/// <summary>A set goes out, is changed, and comes in again; what is wrong is said with its place and nothing comes in.</summary>
public sealed class UploadIndicatorsTests
{
    private static readonly string Upload = DatasetPaths.UploadIndicators("hampshire");

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "xlsx")]
    [InlineData(DatabaseKind.Sqlite, "csv")]
    [InlineData(DatabaseKind.Sqlite, "yaml")]
    [InlineData(DatabaseKind.Postgres, "xlsx")]
    public async Task What_was_downloaded_comes_back_as_the_same(DatabaseKind kind, string ending)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SetSeed.Team);
        await SetSeed.AdoptAsync(team, [.. Enumerable.Range(1, 13)]);
        using var answer = await team.AskAsync(DatasetPaths.IndicatorSetFile("hampshire", ending));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var shown = await SendAsync(team, $"set.{ending}", bytes);
        Assert.Contains(
            "0 new indicators, 0 changed definitions, 87 as they are",
            shown.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Everything in this file is in the set already.", shown.Text, StringComparison.Ordinal);
        Assert.Empty(shown.Document.QuerySelectorAll("#bring"));

        var officer = await site.AsAsync("Business manager, Portsmouth");
        var elsewhere = await SendAsync(officer, $"set.{ending}", bytes, "portsmouth");
        var brought = await officer.SubmitAsync(elsewhere.Form("#bring"));
        Assert.Contains("87 indicators: 87 proposed.", brought.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task New_and_changed_ones_are_shown_and_come_in_together(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SetSeed.Team);
        await SetSeed.AdoptAsync(team, 2);
        var changed = SetSheets.Row(
            "2.3",
            (SetColumn.HoldsFrom, "1/4/2027"),
            (SetColumn.Breaks, "Yes"),
            (SetColumn.Because, "We count otherwise.")
        );
        var shown = await SendAsync(team, "ours.xlsx", SetSheets.Excel(changed, SetSheets.Row("2.8")));
        Assert.Contains(
            "1 new indicator, 1 changed definition, 0 as they are. Nothing has come in yet.",
            shown.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("6 indicators of the set are not in this file", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Edition 2 from 1 April 2027. It breaks the series.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(7, await site.LookAsync(db => db.Indicators.CountAsync()));
        var done = await team.SubmitAsync(shown.Form("#bring"));
        Assert.Equal(DatasetPaths.IndicatorSet("hampshire"), done.Path);
        Assert.Contains("8 indicators: 8 proposed.", done.Text, StringComparison.Ordinal);
        var edition = await site.LookAsync(db =>
            db.IndicatorDefinitions.SingleAsync(one => one.Number == "2.3" && one.Edition == 2)
        );
        Assert.Equal(
            (true, "We count otherwise.", new DateOnly(2027, 4, 1)),
            (edition.Breaks, edition.Because, edition.HoldsFrom)
        );
        var again = await team.GetAsync(shown.Path);
        Assert.Contains("0 new indicators, 0 changed definitions, 2 as they are", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_that_became_another_meanwhile_is_looked_at_again()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        var file = SetSheets.Csv(SetSheets.Row("2.8"), SetSheets.Row("2.9"));
        var (one, two) = (
            await SendAsync(team, "one.csv", file),
            await SendAsync(team, "two.csv", SetSheets.Csv(SetSheets.Row("2.8")))
        );
        await team.SubmitAsync(two.Form("#bring"));
        var refused = await team.SubmitAsync(one.Form("#bring"));
        Assert.Equal(["The set has changed since you looked. Look again at what would happen."], refused.Errors);
        Assert.Contains("1 new indicator, 0 changed definitions, 1 as it is", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SetColumn.Number, "2.x", "The number must be like 2.1, the theme and a number.")]
    [InlineData(SetColumn.Number, "", "Enter the number.")]
    [InlineData(SetColumn.Theme, "40", "There is no theme “40”. Use 1 to 13.")]
    [InlineData(SetColumn.Theme, "", "Enter the number of the theme.")]
    [InlineData(SetColumn.Name, "", "Enter the indicator’s name.")]
    [InlineData(SetColumn.Unit, "", "Enter the unit.")]
    [InlineData(SetColumn.Multiplier, "50", "The multiplier must be 1, 100, 1,000, 10,000 or 100,000.")]
    [InlineData(SetColumn.Multiplier, "TBC", "“TBC” is not one of 1, 100, 1,000, 10,000 and 100,000.")]
    [InlineData(SetColumn.Denominator, "", "A count without a denominator has the multiplier 1.", SetColumn.Multiplier)]
    [InlineData(
        SetColumn.Better,
        "Up",
        "“Up” is not known. Use No good or bad direction, Higher is better or Lower is better."
    )]
    [InlineData(
        SetColumn.Frequency,
        "Fortnightly",
        "“Fortnightly” is not known. Use Every month, Every quarter, Every school term or Every year."
    )]
    [InlineData(SetColumn.Population, "n/a", "“n/a” is neither yes nor no.")]
    [InlineData(SetColumn.HoldsFrom, "soon", "“soon” is not a date. Write it like 1/4/2027.")]
    [InlineData(SetColumn.Counts, "=cmd|' /C calc'!A0", "This is a formula. Write what it should say.")]
    public async Task What_is_wrong_is_said_with_row_and_column(
        SetColumn column,
        string cell,
        string sentence,
        SetColumn? shownIn = null
    )
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        var file = SetSheets.Csv(SetSheets.Row("2.8"), SetSheets.Row("2.9", (column, cell)));
        var shown = await SendAsync(team, "ours.csv", file);
        var fault = Assert.Single(shown.Document.QuerySelectorAll("main table tbody tr").SkipLast(1));
        Assert.Equal(
            $"The file|3|{(shownIn ?? column).Say()}|{sentence}",
            string.Join(
                '|',
                fault
                    .QuerySelectorAll("td .val, th")
                    .Select(one => one.TextContent.Replace("Row", "", StringComparison.Ordinal))
            )
        );
        Assert.Empty(shown.Document.QuerySelectorAll("#bring"));
        Assert.Equal(0, await site.LookAsync(db => db.Indicators.CountAsync()));
    }

    [Fact]
    public async Task A_number_that_stands_twice_names_both_rows()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        var shown = await SendAsync(
            team,
            "ours.xlsx",
            SetSheets.Excel(SetSheets.Row("2.1"), SetSheets.Row("2.8"), SetSheets.Row("2.1"))
        );
        Assert.Matches(
            @"2\.1 stands in row \d+ as well\. A spreadsheet may have turned 2\.10 into 2\.1: format the column as text\.",
            shown.Text
        );
        Assert.Contains(
            "Set",
            shown.Document.QuerySelector("main table tbody .val")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_changed_line_needs_its_day_and_its_reason_and_no_file_changes_a_standing()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        await SetSeed.AdoptAsync(team, 2);
        await SuppliedSeed.AddAsync(site, "3.2", [400, 405]);
        var shown = await SendAsync(
            team,
            "ours.csv",
            SetSheets.Csv(
                SetSheets.Row("2.3"),
                SetSheets.Row("2.4", (SetColumn.HoldsFrom, "2027-04-01")),
                SetSheets.Row("3.2", (SetColumn.Standing, "Retired"))
            )
        );
        Assert.Equal(
            [
                "The definition is not the one there is. Enter the day the new one holds from.",
                "Enter why the definition changes.",
                "3.2 is agreed. A standing changes at a refresh, not by a file.",
            ],
            shown.Document.QuerySelectorAll("main table tbody tr td:last-child .val").Select(cell => cell.TextContent)
        );
    }

    public static TheoryData<string, string, string> Strange =>
        new()
        {
            {
                "semicolons",
                "ours.csv",
                "Row 1: this CSV separates its columns with semicolons. Save it with commas, or as Excel (.xlsx)."
            },
            {
                "layout",
                "ours.csv",
                "No row of this file has the headings of an indicator set. Compare it with the set as it is downloaded here."
            },
            { "two", "ours.csv", "Row 1: the row below it holds headings as well. Keep one row of headings." },
            {
                "missing",
                "ours.csv",
                "Row 1: the headings “Theme” and “Unit” are missing. Compare it with the set as it is downloaded here."
            },
            { "twice", "ours.csv", "Row 1: the heading “Unit” stands there twice." },
            { "empty", "ours.csv", "This file holds no indicators below its headings." },
            {
                "merged",
                "ours.xlsx",
                "Sheet “Set”, row 3: the cells A3:C3 are merged. Take merges out, so that every column has a heading of its own."
            },
            {
                "bomb",
                "ours.xlsx",
                "ours.xlsx unpacks to more than we can take: the limit is 500 MB and 200 times its size."
            },
            { "large", "ours.csv", "ours.csv is larger than 10 MB, which is the limit." },
            {
                "yaml",
                "ours.yaml",
                "Line 2: this cannot be read as YAML. Compare it with the set as it is downloaded here."
            },
            {
                "list",
                "ours.yaml",
                "Line 1: a list called “indicators” is missing. Compare it with the set as it is downloaded here."
            },
            { "key", "ours.yaml", "Line 3: “colour” is not known." },
            { "none", "", "Choose the file of the set." },
        };

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task A_file_that_is_no_set_gets_one_sentence(string what, string name, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        var row = SetSheets.Row();
        var bytes = what switch
        {
            "semicolons" => SetSheets.Csv(';', SetSheets.Headings, row),
            "layout" => SetSheets.Csv(',', ["Action", "Owner", "Due"], ["Train", "Lead", "soon"]),
            "two" => SetSheets.Csv(SetSheets.Headings, row),
            "missing" => SetSheets.Csv(
                ',',
                [.. SetSheets.Headings.Select(heading => heading is "Theme" or "Unit" ? "Other" : heading)],
                row
            ),
            "twice" => SetSheets.Csv(',', [.. SetSheets.Headings, "Unit"], [.. row, "%"]),
            "empty" => SetSheets.Csv(),
            "merged" => SetSheets.Merged(SetSheets.Excel(row), "A3:C3"),
            "bomb" => SetSheets.Bomb(),
            "large" => SetSheets.Csv([.. Enumerable.Repeat(row, 50_000)]),
            "yaml" => Encoding.UTF8.GetBytes("indicators:\n  - {id: 'open\n"),
            "list" => Encoding.UTF8.GetBytes("measures: []\n"),
            "key" => Encoding.UTF8.GetBytes("indicators:\n  - id: '2.3'\n    colour: red\n"),
            _ => [],
        };
        var page = await team.GetAsync(Upload);
        var shown =
            name.Length == 0
                ? await team.SubmitAsync(page.Form("#upload"))
                : await team.SubmitAsync(page.Form("#upload"), null, new SentFile("Input.File", name, bytes));
        Assert.Equal([sentence], shown.Errors);
        Assert.Equal(Upload, shown.Path);
        Assert.Equal(0, await site.LookAsync(db => db.Indicators.CountAsync()));
    }

    [Fact]
    public async Task The_catalogue_as_it_ships_can_be_brought()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        var assembly = typeof(IndicatorCatalogue).Assembly;
        var name = assembly
            .GetManifestResourceNames()
            .Single(one => one.EndsWith("indicator-catalogue.yaml", StringComparison.Ordinal));
        using var content = new MemoryStream();
        await assembly.GetManifestResourceStream(name)!.CopyToAsync(content);
        var shown = await SendAsync(team, "catalogue.yaml", content.ToArray());
        Assert.Contains("87 new indicators", shown.Text, StringComparison.Ordinal);
        var done = await team.SubmitAsync(shown.Form("#bring"));
        Assert.Contains("87 indicators: 87 proposed.", done.Text, StringComparison.Ordinal);
        var adopt = await team.GetAsync(DatasetPaths.AdoptIndicators("hampshire"));
        Assert.Contains("Every indicator of the catalogue is in the set.", adopt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_partnership_is_not_found()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        var shown = await SendAsync(team, "ours.csv", SetSheets.Csv(SetSheets.Row()));
        var other = await site.AsAsync("Business manager, Portsmouth");
        var page = await other.GetAsync(shown.Path.Replace("hampshire", "portsmouth", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private static async Task<ShownPage> SendAsync(
        Visitor visitor,
        string name,
        byte[] bytes,
        string partnership = "hampshire"
    )
    {
        var page = await visitor.GetAsync(DatasetPaths.UploadIndicators(partnership));
        return await visitor.SubmitAsync(page.Form("#upload"), null, new SentFile("Input.File", name, bytes));
    }
}
