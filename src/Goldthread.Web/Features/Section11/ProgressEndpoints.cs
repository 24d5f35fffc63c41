using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11;

/// <summary>How far the agencies of a cycle are, to take away, with the filter of the page.</summary>
public static class ProgressEndpoints
{
    public static void MapSection11Progress(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet("/{partnership}/section-11/{year:int}/progress.csv", CsvAsync)
            .RequireAuthorization(Section11Policy.Look.Name);
        endpoints
            .MapGet("/{partnership}/section-11/{year:int}/progress.xlsx", XlsxAsync)
            .RequireAuthorization(Section11Policy.Look.Name);
    }

    private static Task<IResult> CsvAsync(
        string partnership,
        int year,
        string? show,
        [FromServices] CycleByYearQuery cycles,
        [FromServices] ProgressQuery progress,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    ) =>
        NotFoundEndpoints.OrNotFoundAsync(async () =>
        {
            var table = await TableAsync(year, show, cycles, progress, cancel);
            return Results.Stream(
                stream => CsvWriter.WriteAsync(stream, table, cancel),
                "text/csv; charset=utf-8",
                Name(partnership, year, time.Today(), "csv")
            );
        });

    private static Task<IResult> XlsxAsync(
        string partnership,
        int year,
        string? show,
        [FromServices] CycleByYearQuery cycles,
        [FromServices] ProgressQuery progress,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    ) =>
        NotFoundEndpoints.OrNotFoundAsync(async () =>
        {
            var table = await TableAsync(year, show, cycles, progress, cancel);
            var content = new MemoryStream();
            XlsxWriter.Write(
                content,
                new Workbook(
                    table.Title,
                    [$"As on {Words.PlainDate(time.Today())}, with the filter of the page."],
                    [table]
                )
            );
            content.Position = 0;
            return Results.File(
                content,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Name(partnership, year, time.Today(), "xlsx")
            );
        });

    private static string Name(string partnership, int year, DateOnly today, string kind) =>
        FormattableString.Invariant($"section-11-{partnership}-{year}-{today:yyyy-MM-dd}.{kind}");

    private static async Task<DownloadTable> TableAsync(
        int year,
        string? show,
        CycleByYearQuery cycles,
        ProgressQuery progress,
        CancellationToken cancel
    )
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var rows = new ProgressFilter { Show = show }.Of(await progress.OfAsync(cycle, cancel));
        return new DownloadTable(
            "Progress",
            cycle.Name,
            [
                "Agency",
                "Status",
                "Late",
                "Sections finished",
                "Sections",
                "Waiting for",
                "Due",
                "Last opened",
                "Next reminder",
                "Sent",
            ],
            rows.Select(row =>
                (IReadOnlyList<object?>)
                    [
                        row.Agency.Name,
                        row.State.Say(),
                        row.IsLate,
                        row.Done,
                        row.Sections,
                        row.WaitingFor,
                        row.NextDay,
                        row.LastOpenedOn,
                        row.NextReminder,
                        row.SubmittedOn,
                    ]
            )
        );
    }
}
