using System.Globalization;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement;

/// <summary>The register of actions to take away, with the filters of its address.</summary>
public static class ActionFileEndpoints
{
    private const string Below = "{partnership}";

    public static void MapActionFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(ImprovementPaths.ActionFile(Below, "csv"), CsvAsync)
            .RequireAuthorization(ImprovementPolicy.Look.Name);
        endpoints
            .MapGet(ImprovementPaths.ActionFile(Below, "xlsx"), XlsxAsync)
            .RequireAuthorization(ImprovementPolicy.Look.Name);
    }

    private static async Task<IResult> CsvAsync(
        string partnership,
        [AsParameters] ActionFilter filter,
        [FromServices] ActionListQuery actions,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var table = await TableAsync(filter, actions, cancel);
        return Results.Stream(
            stream => CsvWriter.WriteAsync(stream, table, cancel),
            "text/csv; charset=utf-8",
            Name(partnership, time.Today(), "csv")
        );
    }

    private static async Task<IResult> XlsxAsync(
        string partnership,
        [AsParameters] ActionFilter filter,
        [FromServices] ActionListQuery actions,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var table = await TableAsync(filter, actions, cancel);
        var content = new MemoryStream();
        XlsxWriter.Write(
            content,
            new Workbook("Actions", [$"As on {Words.PlainDate(time.Today())}, with the filters of the page."], [table])
        );
        content.Position = 0;
        return Results.File(
            content,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Name(partnership, time.Today(), "xlsx")
        );
    }

    private static string Name(string partnership, DateOnly today, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"actions-{partnership}-{today:yyyy-MM-dd}.{kind}");

    private static async Task<DownloadTable> TableAsync(
        ActionFilter filter,
        ActionListQuery actions,
        CancellationToken cancel
    )
    {
        var rows = await actions.RowsAsync(filter, 0, int.MaxValue, cancel);
        return new DownloadTable(
            "Actions",
            "Actions",
            ["Reference", "Action", "Agency", "Owner", "Due", "Status", "Strength", "Source", "Finding", "Signed off"],
            rows.Select(row =>
                (IReadOnlyList<object?>)
                    [
                        row.Reference,
                        row.Title,
                        row.Agency,
                        row.SayOwner,
                        row.Dates.Due,
                        row.Status.Say(),
                        row.Strength.Say(),
                        row.Source,
                        row.Finding,
                        row.Dates.SignedOffOn,
                    ]
            )
        );
    }
}
