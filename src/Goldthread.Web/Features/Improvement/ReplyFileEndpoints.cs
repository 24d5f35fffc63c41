using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement;

/// <summary>The recommendations and the challenge log to take away, with the filters of their pages.</summary>
public static class ReplyFileEndpoints
{
    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapReplyFiles(this IEndpointRouteBuilder endpoints)
    {
        var below = endpoints.MapGroup("/{partnership}").RequireAuthorization(ImprovementPolicy.Look.Name);
        below.MapGet("/recommendations.csv", RecommendationCsvAsync);
        below.MapGet("/recommendations.xlsx", RecommendationXlsxAsync);
        below.MapGet("/challenges.csv", ChallengeCsvAsync);
        below.MapGet("/challenges.xlsx", ChallengeXlsxAsync);
    }

    private static async Task<IResult> RecommendationCsvAsync(
        [AsParameters] RecommendationFilter filter,
        [FromServices] RecommendationListQuery recommendations,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var (_, rows) = await recommendations.FindAsync(filter, 0, int.MaxValue, cancel);
        return await CsvAsync(ReplyTables.Of(rows, time.Today()), Name("recommendations", address, time), cancel);
    }

    private static async Task<IResult> RecommendationXlsxAsync(
        [AsParameters] RecommendationFilter filter,
        [FromServices] RecommendationListQuery recommendations,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var (_, rows) = await recommendations.FindAsync(filter, 0, int.MaxValue, cancel);
        return Xlsx(ReplyTables.Of(rows, time.Today()), Name("recommendations", address, time), time);
    }

    private static async Task<IResult> ChallengeCsvAsync(
        [AsParameters] ChallengeFilter filter,
        [FromServices] ChallengeListQuery challenges,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var (_, rows) = await challenges.FindAsync(filter, 0, int.MaxValue, cancel);
        return await CsvAsync(ReplyTables.Of(rows, time.Today()), Name("challenges", address, time), cancel);
    }

    private static async Task<IResult> ChallengeXlsxAsync(
        [AsParameters] ChallengeFilter filter,
        [FromServices] ChallengeListQuery challenges,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var (_, rows) = await challenges.FindAsync(filter, 0, int.MaxValue, cancel);
        return Xlsx(ReplyTables.Of(rows, time.Today()), Name("challenges", address, time), time);
    }

    private static async Task<IResult> CsvAsync(DownloadTable table, string name, CancellationToken cancel)
    {
        var content = new MemoryStream();
        await CsvWriter.WriteAsync(content, table, cancel);
        content.Position = 0;
        return Results.File(content, "text/csv; charset=utf-8", $"{name}.csv");
    }

    private static IResult Xlsx(DownloadTable table, string name, TimeProvider time)
    {
        var content = new MemoryStream();
        var note = $"As on {Words.PlainDate(time.Today())}, with the filters of the page.";
        XlsxWriter.Write(content, new Workbook(table.Title, [note], [table]));
        content.Position = 0;
        return Results.File(content, SpreadsheetType, $"{name}.xlsx");
    }

    /// <summary>The day is in the name, so that two lists side by side are told apart.</summary>
    private static string Name(string what, Address address, TimeProvider time) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}-{address.Here.Slug}-{time.Today():yyyy-MM-dd}");
}
