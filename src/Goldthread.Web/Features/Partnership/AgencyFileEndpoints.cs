using System.Globalization;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Partnership;

/// <summary>The list of agencies to take away, with the filters of its address.</summary>
public static class AgencyFileEndpoints
{
    public static void MapAgencyFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(PartnershipPaths.AgencyFile("csv"), CsvAsync)
            .RequireAuthorization(PartnershipPolicy.Look.Name);
        endpoints
            .MapGet(PartnershipPaths.AgencyFile("xlsx"), XlsxAsync)
            .RequireAuthorization(PartnershipPolicy.Look.Name);
    }

    private static async Task<IResult> CsvAsync(
        string? words,
        string? kind,
        string? partnership,
        string? state,
        [FromServices] AgencyListQuery agencies,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var content = new MemoryStream();
        await CsvWriter.WriteAsync(
            content,
            await TableAsync(Read(words, kind, partnership, state), agencies, time.Today(), cancel),
            cancel
        );
        content.Position = 0;
        return Results.File(content, "text/csv; charset=utf-8", Name(time.Today(), "csv"));
    }

    private static async Task<IResult> XlsxAsync(
        string? words,
        string? kind,
        string? partnership,
        string? state,
        [FromServices] AgencyListQuery agencies,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var table = await TableAsync(Read(words, kind, partnership, state), agencies, time.Today(), cancel);
        var content = new MemoryStream();
        XlsxWriter.Write(
            content,
            new Workbook("Agencies", [$"As on {Words.PlainDate(time.Today())}, with the filters of the page."], [table])
        );
        content.Position = 0;
        return Results.File(
            content,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Name(time.Today(), "xlsx")
        );
    }

    /// <summary>The day is in the name, so that two lists side by side are told apart.</summary>
    private static string Name(DateOnly today, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"agencies-{today:yyyy-MM-dd}.{kind}");

    private static async Task<DownloadTable> TableAsync(
        AgencyFilter filter,
        AgencyListQuery agencies,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var (_, rows) = await agencies.FindAsync(filter, today, 0, int.MaxValue, cancel);
        return new DownloadTable(
            "Agencies",
            "Agencies",
            ["Agency", "Kind", "Works in", "First day", "Last day"],
            rows.Select(row => (IReadOnlyList<object?>)[row.Name, row.Kind.Say(), row.WorksIn, row.From, row.To])
        );
    }

    private static AgencyFilter Read(string? words, string? kind, string? partnership, string? state) =>
        new(
            words,
            Enum.TryParse<AgencyKind>(kind, out var known) && Enum.IsDefined(known) ? known : null,
            partnership,
            state
        );
}
