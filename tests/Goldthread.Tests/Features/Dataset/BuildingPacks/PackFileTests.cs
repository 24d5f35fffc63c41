using System.Text;
using System.Text.RegularExpressions;
using Goldthread.Features.Dataset;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Office;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset.BuildingPacks;

/// <summary>A pack as files: Word that can be followed without seeing it, and a workbook with every figure.</summary>
public sealed class PackFileTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_word_file_has_headings_header_rows_and_words_for_its_charts(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var word = WordReading.Of(await IssueAsync(site, "docx"));
        word.AssertAccessible();
        Assert.Equal("Scrutiny pack, July to September 2026", word.Title);
        Assert.Equal(
            [
                "Front sheet",
                "What changed",
                "Cause for concern",
                "Improvement",
                "Change without good or bad direction",
                "Missing data",
                "Themes",
                "Priorities",
                "Actions from data",
                "Questions for this meeting",
                "Emerging issues",
                "All indicators",
            ],
            word.Headings.Where(heading => heading.Level == 1).Select(heading => heading.Text)
        );
        Assert.Contains(word.Headings, heading => heading.Text == "2.4 Decisions on contacts within one working day");
        Assert.NotEmpty(word.Pictures);
        var picture = Assert.Single(
            word.Pictures,
            one => one.AltText!.StartsWith("Control chart of Decisions on contacts", StringComparison.Ordinal)
        );
        Assert.Contains(
            "The latest figure is 75.2%, in July to September 2026.",
            picture.AltText,
            StringComparison.Ordinal
        );
        Assert.Equal(["image/png", "image/svg+xml"], picture.Kinds);
        var all = word.Tables.Single(table => table.Caption!.Contains("every indicator", StringComparison.Ordinal));
        Assert.Contains(all.Rows, row => row[0].StartsWith("1.2 ", StringComparison.Ordinal));
        Assert.Contains("Issue 1", word.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_lays_it_out_on_pages()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var pdf = await LibreOffice.ConvertAsync(await IssueAsync(site, "docx"), "docx", "pdf");
        var pages = Regex.Count(
            Encoding.Latin1.GetString(pdf),
            "/Type */Page\\b",
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
        Assert.InRange(pages, 8, 30);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_workbook_holds_every_figure(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        using var file = new MemoryStream(await IssueAsync(site, "xlsx"));
        var sheets = SheetReader.Read(file, FileKind.Excel, 10_000);
        var figures = sheets.Single(sheet => sheet.Name == "Figures");
        var rows = figures.Rows.Where(row => row.Cells.Contains("2.4")).ToList();
        Assert.Equal(24, rows.Count);
        Assert.Contains("July to September 2026", rows[^1].Cells);
        Assert.Contains("376", rows[^1].Cells);
        Assert.Contains("500", rows[^1].Cells);
        Assert.Contains("Concern", rows[^1].Cells);
        var gap = figures.Rows.Last(row => row.Cells.Contains("2.6"));
        Assert.Contains("[x]", gap.Cells);
        Assert.Contains(sheets, sheet => sheet.Name == "Indicators");
        Assert.Contains(sheets, sheet => sheet.Name == "Missing data");
    }

    [Fact]
    public async Task The_board_report_has_fewer_pages_and_the_same_sentences()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var draft = await PackTests.CreateAsync(team);
        await team.SubmitAsync(
            draft.Forms().Single(form => form.TextContent.Contains("Also make", StringComparison.Ordinal))
        );
        var report = WordReading.Of(await ReadAsync(team, DatasetPaths.PackFile("hampshire", "board-2026-q2", "docx")));
        var pack = WordReading.Of(await ReadAsync(team, DatasetPaths.PackFile("hampshire", PackSeed.Slug, "docx")));
        report.AssertAccessible();
        Assert.Empty(report.Pictures);
        var said = pack.Text.First(one => one.Text.Contains("and is an improvement.", StringComparison.Ordinal)).Text;
        Assert.Contains(said, report.Words, StringComparison.Ordinal);
        Assert.True(report.Text.Count < pack.Text.Count);
    }

    private static async Task<byte[]> IssueAsync(Site site, string kind)
    {
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        await team.SubmitAsync(PackTests.Share(await PackTests.CreateAsync(team)));
        return await ReadAsync(team, DatasetPaths.IssueFile("hampshire", PackSeed.Slug, 1, kind));
    }

    private static async Task<byte[]> ReadAsync(Visitor team, string path)
    {
        using var answer = await team.AskAsync(path);
        Assert.True(answer.IsSuccessStatusCode, path);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
