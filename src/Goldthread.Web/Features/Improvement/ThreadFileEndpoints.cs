using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement;

/// <summary>The list of threads to take away, with the filters of its address.</summary>
public static class ThreadFileEndpoints
{
    public static void MapThreadFiles(this IEndpointRouteBuilder endpoints)
    {
        var below = endpoints.MapGroup("/{partnership}").RequireAuthorization(ImprovementPolicy.Look.Name);
        below.MapGet("/threads.csv", CsvAsync);
        below.MapGet("/threads.xlsx", XlsxAsync);
    }

    private static async Task<IResult> CsvAsync(
        HttpRequest request,
        [FromServices] ThreadListQuery threads,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var content = new MemoryStream();
        await CsvWriter.WriteAsync(content, await TableAsync(request, threads, cancel), cancel);
        content.Position = 0;
        return Results.File(content, "text/csv; charset=utf-8", Name(address, time, "csv"));
    }

    private static async Task<IResult> XlsxAsync(
        HttpRequest request,
        [FromServices] ThreadListQuery threads,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var content = new MemoryStream();
        XlsxWriter.Write(
            content,
            new Workbook(
                $"Threads of {address.Here.Name}",
                [$"As on {Words.PlainDate(time.Today())}, with the filters of the page."],
                [await TableAsync(request, threads, cancel)]
            )
        );
        content.Position = 0;
        return Results.File(
            content,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Name(address, time, "xlsx")
        );
    }

    private static string Name(Address address, TimeProvider time, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"threads-{address.Here.Slug}-{time.Today():yyyy-MM-dd}.{kind}");

    private static async Task<DownloadTable> TableAsync(
        HttpRequest request,
        ThreadListQuery threads,
        CancellationToken cancel
    )
    {
        var rows = await threads.RowsAsync(Read(request.Query), 0, int.MaxValue, cancel);
        return new DownloadTable(
            "Threads",
            "Threads: how far each agreed finding has come",
            ["Finding", "What was found", "Source", "Agreed on", "Furthest station", "Impact"],
            rows.Select(row =>
                (IReadOnlyList<object?>)
                    [row.Reference, row.Statement, row.Source, row.AgreedOn, row.Furthest.Say(), row.Verdict]
            )
        );
    }

    /// <summary>The filters of an address; a word that is none of ours asks for nothing, as on the page.</summary>
    private static ThreadFilter Read(IQueryCollection query) =>
        new(
            Known<ThreadView>(query["view"]),
            Known<SourceKind>(query["source"]),
            Known<ThreadStation>(query["station"]),
            Known<ImpactVerdict>(query["verdict"]),
            query["theme"],
            query["agency"],
            Guid.TryParse(query["priority"], out var priority) ? priority : null,
            query["year"]
        );

    private static T? Known<T>(string? word)
        where T : struct, Enum => Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) ? value : null;
}
