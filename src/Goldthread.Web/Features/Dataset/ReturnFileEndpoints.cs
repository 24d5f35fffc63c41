using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset;

/// <summary>Restatements to take away, and the empty sheet for figures from before.</summary>
public static class ReturnFileEndpoints
{
    private const string CsvType = "text/csv; charset=utf-8";

    public static void MapReturnFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet("/{partnership}/data/restatements.csv", RestatementsAsync)
            .RequireAuthorization(DatasetPolicy.ReadPacks.Name);
        endpoints
            .MapGet("/{partnership}/data/returns/history/template.csv", TemplateAsync)
            .RequireAuthorization(DatasetPolicy.Keep.Name);
    }

    private static async Task<IResult> RestatementsAsync(
        string? paper,
        string? day,
        [FromServices] PapersQuery papers,
        [FromServices] RestatementsQuery restatements,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await papers.FindAsync(paper, day, cancel) is not { } since)
        {
            return Results.NotFound();
        }

        var table = RestatementTable.Of(await restatements.SinceAsync(since.At, cancel), since.Name);
        var name = FormattableString.Invariant($"restatements-{address.Here.Slug}-{time.Today():yyyy-MM-dd}.csv");
        return await FileAsync(table, name, cancel);
    }

    private static Task<IResult> TemplateAsync(CancellationToken cancel) =>
        FileAsync(HistoryColumns.Template(), "earlier-figures.csv", cancel);

    private static async Task<IResult> FileAsync(DownloadTable table, string name, CancellationToken cancel)
    {
        var content = new MemoryStream();
        await CsvWriter.WriteAsync(content, table, cancel);
        content.Position = 0;
        return Results.File(content, CsvType, name);
    }
}
