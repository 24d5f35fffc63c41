using System.Text;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.ImportingHistory;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.Returns;

/// <summary>Figures from before come in whole or not at all, and once.</summary>
public sealed class ImportHistoryTests
{
    private const string Header = "Indicator,Agency,Period,Numerator,Denominator,Note\n";

    private static readonly string Path = DatasetPaths.ImportFigures("hampshire");

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Earlier_figures_make_locked_periods_and_the_same_file_says_so(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "9.2");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        const string rows =
            "10.1,Constabulary,2025-q4,84,,\n9.2,Constabulary,January to March 2026,150,200,Counted by hand\n10.1,constabulary,Q1 2026/27,\"1,090\",,\n9.2,Constabulary,2026-27 Q1,[x],,\n";
        var done = await SendAsync(team, Header + rows);
        Assert.Equal(
            (DatasetPaths.ManageReturns("hampshire"), "4 figures of 2 periods brought in"),
            (done.Path, done.Banner)
        );
        var windows = await stage.Site.LookAsync(db => db.ReturnWindows.ToListAsync());
        Assert.All(windows, window => Assert.True(window.IsHistory && window.IsLocked));
        Assert.Equal(4, await stage.Site.LookAsync(db => db.FigureIssues.CountAsync(issue => issue.Number == 1)));
        var detail = await team.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "9.2"));
        Assert.Contains("75.0%", detail.Text, StringComparison.Ordinal);
        var again = await SendAsync(team, Header + rows);
        Assert.Equal(["This file was brought in before: all its figures are here already."], again.Errors);
        var more = await SendAsync(team, Header + rows + "10.1,Constabulary,2025-q3,80,,\n");
        Assert.Equal("1 figure of 1 period brought in; 4 were here already", more.Banner);
        var other = await SendAsync(team, Header + "10.1,Constabulary,2025-q4,85,,\n");
        Assert.Contains("There is another figure already: 84.", Assert.Single(other.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "99.9,Constabulary,2025-q4,84,,",
        "Indicator: ‘99.9’ is no number of an indicator of this partnership."
    )]
    [InlineData("10.1,Nobody,2025-q4,84,,", "Agency: ‘Nobody’ is no agency that works or worked in this partnership.")]
    [InlineData("10.1,Constabulary,soon,84,,", "Period: ‘soon’ is no period.")]
    [InlineData("10.1,Constabulary,2025-autumn,84,,", "Period: 10.1 has one figure a quarter")]
    [InlineData("10.1,Constabulary,2026-q4,84,,", "Period: January to March 2027 is not over yet.")]
    [InlineData("10.1,Constabulary,2025-q4,n/a,,", "Numerator: ")]
    [InlineData("10.1,Constabulary,2025-q4,\"1,2\",,", "Numerator: ")]
    [InlineData("10.1,Constabulary,2025-q4,<5,,", "Numerator: ")]
    [InlineData("10.1,Constabulary,2025-q4,-3,,", "Numerator: ")]
    [InlineData("10.1,Constabulary,2025-q4,,,", "Numerator: ")]
    [InlineData("9.2,Constabulary,2025-q4,250,200,", "Numerator: ")]
    [InlineData("9.2,Constabulary,2025-q4,150,,", "Denominator: ")]
    [InlineData("Indicator,Agency,Period,Numerator,Denominator,Note", "This is a second header row. Keep one.")]
    [InlineData("10.1,Constabulary,2025-q2,84,,", "Row 2 is the same indicator, agency and period.")]
    public async Task A_fault_says_its_row_and_column_and_nothing_comes_in(string row, string expected)
    {
        await using var stage = await ReturnsStage.OpenAsync(DatabaseKind.Sqlite, "10.1", "9.2");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        var page = await SendAsync(team, $"{Header}10.1,Constabulary,2025-q2,84,,\n{row}\n");
        var error = Assert.Single(page.Errors);
        Assert.Contains("in row 3", error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal(0, await stage.Site.LookAsync(db => db.ReturnWindows.CountAsync()));
        Assert.Equal(0, await stage.Site.LookAsync(db => db.FigureIssues.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_command_brings_in_what_the_page_does_and_names_each_fault(DatabaseKind kind)
    {
        using var world = await TestWorld.CopyAsync(kind, empty: false);
        var path = System.IO.Path.Combine(world.Folder, "earlier.csv");
        await File.WriteAllTextAsync(
            path,
            Header + "10.1,Constabulary,soon,84,,\n",
            TestContext.Current.CancellationToken
        );
        var (code, _, error) = await world.RunAsync("returns", "history", path, "--partnership", "hampshire");
        Assert.Equal(1, code);
        Assert.Contains("earlier.csv:2:Indicator: ‘10.1’ is no number", error, StringComparison.Ordinal);
        (code, _, error) = await world.RunAsync("returns", "history", path, "--partnership", "nowhere");
        Assert.Equal((2, "There is no partnership “nowhere”."), (code, error.Trim()));
    }

    [Theory]
    [InlineData("", "This file")]
    [InlineData("Indicator,Agency,Numerator,Denominator\n1,2,3,4\n", "It has no column Period.")]
    [InlineData(Header, "There is nothing below the header row.")]
    public async Task A_file_without_rows_or_columns_is_told_what_is_missing(string file, string expected)
    {
        await using var stage = await ReturnsStage.OpenAsync(DatabaseKind.Sqlite, "10.1");
        var page = await SendAsync(await stage.Site.AsAsync(ReturnsStage.Team), file);
        Assert.Single(page.Errors);
        if (file.Length > 0)
        {
            Assert.Contains(expected, page.Errors[0], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2023-q2", "July to September 2023")]
    [InlineData("july to september 2023", "July to September 2023")]
    [InlineData("Q2 2023/24", "July to September 2023")]
    [InlineData("2023-24 Q2", "July to September 2023")]
    [InlineData("2023 to 2024, quarter 2", "July to September 2023")]
    [InlineData("2023-autumn", "Autumn term 2023 to 2024")]
    [InlineData("2023/24", "Financial year 2023 to 2024")]
    [InlineData("2023/25", null)]
    [InlineData("Q5 2023/24", null)]
    [InlineData("Q1 2023/24 Q1", null)]
    public void Periods_are_read_as_people_write_them(string words, string? expected) =>
        Assert.Equal(expected, PeriodText.Find(words)?.Label);

    private static async Task<ShownPage> SendAsync(Visitor team, string text)
    {
        var form = await team.GetAsync(Path);
        return await team.SubmitAsync(
            form.Form(),
            null,
            new SentFile("Input.File", "earlier.csv", Encoding.UTF8.GetBytes(text))
        );
    }
}
