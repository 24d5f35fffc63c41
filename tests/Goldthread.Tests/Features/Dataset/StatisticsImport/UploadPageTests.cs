using System.Net;
using System.Text;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Goldthread.Tests.Features.Dataset.StatisticsFiles;

namespace Goldthread.Tests.Features.Dataset.StatisticsImport;

/// <summary>The upload page, and the questions that an import leaves, as somebody without script meets them.</summary>
public sealed class UploadPageTests
{
    private const string Columns = ",Referrals,Referrals_rate,Re_referrals,Re_referrals_percent,strange";
    private const string Renamed = ",Referrals_received,Referrals_rate,Re_referrals,Re_referrals_percent,strange";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Several_files_are_imported_at_once_each_with_its_meta_file(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var page = await UploadAsync(
            visitor,
            Sent("schools.csv", Header + ",phase,count", England + ",Total,c", England + ",Primary,5"),
            Sent("schools.meta.csv", MetaHeader, "phase,Filter,Phase,,,,,", "count,Indicator,Schools,,,0,,"),
            Sent("wards.csv", Header + ",count", "2023,Reporting year,Ward,E92000001,England,,,,,,1")
        );
        Assert.Equal("Published statistics", page.Heading);
        Assert.Contains(
            "2 files imported with 2 rows. 1 row not kept. 1 question waits for an answer",
            page.Banner,
            StringComparison.Ordinal
        );
        var again = await UploadAsync(
            visitor,
            Sent("wards.csv", Header + ",count", "2023,Reporting year,Ward,E92000001,England,,,,,,1")
        );
        Assert.Contains("imported before. Nothing changed", again.Banner, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await site.LookAsync(db => db.StatisticsReleases.CountAsync(known => known.FileName == "wards.csv"))
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_refused_file_is_said_beside_the_field_in_the_summary_and_row_by_row(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var page = await UploadAsync(
            visitor,
            Sent("good.csv", Header + ",count", England + ",1"),
            Sent("bad.csv", Header + ",count", England + ",", Hampshire + ",")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        const string Sentence =
            "Nothing was imported. bad.csv, row 2, count: The cell is empty; a gap needs a marker that says why. 1 more fault is listed below.";
        Assert.Equal([Sentence], page.Errors);
        Assert.Contains(Sentence, page.Document.QuerySelector("#Files-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(
            0,
            await site.LookAsync(db => db.StatisticsReleases.CountAsync(known => known.FileName == "good.csv"))
        );
        Assert.Equal(["Choose at least one file."], (await UploadAsync(visitor)).Errors);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_second_press_of_the_same_form_imports_nothing_twice(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var form = (await visitor.GetAsync(DatasetPaths.UploadStatistics())).Form();
        var file = Sent("twice.csv", Header + ",count", England + ",1");
        var first = await visitor.SubmitAsync(form, null, file);
        var second = await visitor.SubmitAsync(form, null, file);
        Assert.Equal((first.Status, first.Path), (second.Status, second.Path));
        Assert.Equal(
            1,
            await site.LookAsync(db => db.StatisticsReleases.CountAsync(known => known.FileName == "twice.csv"))
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_question_answered_once_is_remembered_and_the_measure_follows_the_rename(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var first = await UploadAsync(visitor, Sent("c1_2024.csv", [Header + Columns, .. Rows(0)]));
        Assert.Contains("1 question", first.Text, StringComparison.Ordinal);
        await AnswerAsync(visitor, first, "strange", "Indicator", "A strange figure");
        var second = await UploadAsync(visitor, Sent("c1_2025.csv", [Header + Renamed, .. Rows(5)]));
        Assert.Contains(
            "1 new column (Referrals_received) and 1 column gone (Referrals)",
            second.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("A strange figure", second.Text, StringComparison.Ordinal);
        Assert.Contains("1 question", second.Text, StringComparison.Ordinal);
        Assert.Contains("What changed for your areas and England", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CIN-01", second.Text, StringComparison.Ordinal);
        var waiting = await visitor.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "cin-02"));
        Assert.Contains(
            "A later release, c1_2025.csv, does not hold the columns",
            waiting.Text,
            StringComparison.Ordinal
        );
        var answered = await AnswerAsync(visitor, second, "Referrals_received", "yes", null);
        Assert.Contains(
            "1 column renamed (Referrals_received, before Referrals)",
            answered.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("CIN-01", answered.Text, StringComparison.Ordinal);
        var indicator = await visitor.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "cin-02"));
        Assert.Contains("c1_2025.csv", indicator.Text, StringComparison.Ordinal);
        var third = await UploadAsync(visitor, Sent("c1_2026.csv", [Header + Renamed, .. Rows(6)]));
        Assert.Contains("Nothing waits for an answer", third.Text, StringComparison.Ordinal);
        Assert.Contains("CIN-01", third.Text, StringComparison.Ordinal);
        indicator = await visitor.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "cin-02"));
        Assert.Contains("c1_2026.csv", indicator.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task All_the_guesses_that_were_seen_are_confirmed_by_one_press(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var release = await UploadAsync(
            visitor,
            Sent("schools_2024.csv", Header + ",phase,count", England + ",Total,1", England + ",Primary,5")
        );
        var link = release.Document.QuerySelector("a[href$='/guesses']")!.GetAttribute("href")!;
        var guesses = await visitor.GetAsync(link);
        Assert.Equal(2, guesses.Document.QuerySelectorAll("main tbody tr").Length);
        var done = await visitor.SubmitAsync(guesses.Form());
        Assert.Contains("2 answers remembered", done.Banner, StringComparison.Ordinal);
        Assert.Contains("Nothing waits for an answer", done.Text, StringComparison.Ordinal);
        var next = await UploadAsync(
            visitor,
            Sent("schools_2025.csv", Header + ",phase,count", England + ",Total,1", England + ",Primary,6")
        );
        Assert.Contains("Nothing waits for an answer", next.Text, StringComparison.Ordinal);
        Assert.All(
            await site.LookAsync(db => db.ReleaseColumns.Where(column => column.Table == "schools_2024").ToListAsync()),
            column => Assert.Equal(ColumnSource.Answered, column.Source)
        );
    }

    [Fact]
    public async Task An_agency_lead_reads_a_release_and_imports_nothing()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.AsAsync("Section 11 lead, police");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(DatasetPaths.UploadStatistics())).Status);
        var list = await visitor.GetAsync(DatasetPaths.StatisticsList());
        Assert.Null(list.Document.QuerySelector("main a[href='/statistics/upload']"));
        Assert.Equal(HttpStatusCode.OK, list.Status);
    }

    private static async Task<ShownPage> AnswerAsync(
        Visitor visitor,
        ShownPage release,
        string column,
        string answer,
        string? label
    )
    {
        var link = release
            .Document.QuerySelectorAll("main a[href^='/statistics/questions/']")
            .Single(link => link.TextContent.EndsWith(column, StringComparison.Ordinal));
        var question = await visitor.GetAsync(link.GetAttribute("href")!);
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Answer"] = answer };
        if (label is not null)
        {
            values["Input.Label"] = label;
        }

        return await visitor.SubmitAsync(question.Form(), values);
    }

    private static async Task<ShownPage> UploadAsync(Visitor visitor, params SentFile[] files)
    {
        var page = await visitor.GetAsync(DatasetPaths.UploadStatistics());
        return await visitor.SubmitAsync(page.Form(), null, files);
    }

    private static SentFile Sent(string name, params string[] lines) =>
        new("Files", name, Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    /// <summary>Ten years of Hampshire; the last differs from release to release.</summary>
    private static string[] Rows(int release) =>
        [
            .. Enumerable
                .Range(0, 10)
                .Select(year =>
                    $"{Hampshire.Replace("2023", $"{2014 + year}", StringComparison.Ordinal)},{1000 + (7 * year)},10,{20 + year + (year == 9 ? release : 0)},3,4"
                ),
        ];
}
