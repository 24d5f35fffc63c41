using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement;

/// <summary>The list of findings to take away, with the view and filters of its address.</summary>
public static class FindingFileEndpoints
{
    public static void MapFindingFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(ImprovementPaths.FindingFile("{partnership}", "csv"), CsvAsync)
            .RequireAuthorization(ImprovementPolicy.Look.Name);
        endpoints
            .MapGet(ImprovementPaths.FindingFile("{partnership}", "xlsx"), XlsxAsync)
            .RequireAuthorization(ImprovementPolicy.Look.Name);
    }

    private static async Task<IResult> CsvAsync(
        [AsParameters] FindingFileAddress asked,
        [FromServices] FindingListQuery findings,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var content = new MemoryStream();
        await CsvWriter.WriteAsync(content, await TableAsync(asked, findings, cancel), cancel);
        content.Position = 0;
        return Results.File(content, "text/csv; charset=utf-8", Name(asked.Partnership, time.Today(), "csv"));
    }

    private static async Task<IResult> XlsxAsync(
        [AsParameters] FindingFileAddress asked,
        [FromServices] FindingListQuery findings,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var content = new MemoryStream();
        XlsxWriter.Write(
            content,
            new Workbook(
                $"Findings, {address.Here.Name}",
                [
                    $"As on {Words.PlainDate(time.Today())}, with the view and the filters of the page.",
                    "Where the source is a restricted review, only the partnership team reads which one.",
                ],
                [await TableAsync(asked, findings, cancel)]
            )
        );
        content.Position = 0;
        return Results.File(
            content,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Name(asked.Partnership, time.Today(), "xlsx")
        );
    }

    private static string Name(string partnership, DateOnly today, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"findings-{partnership}-{today:yyyy-MM-dd}.{kind}");

    private static async Task<DownloadTable> TableAsync(
        FindingFileAddress asked,
        FindingListQuery findings,
        CancellationToken cancel
    )
    {
        var rows = await findings.RowsAsync(asked.Filter(), 0, int.MaxValue, cancel);
        return new DownloadTable(
            "Findings",
            "Findings",
            [
                "Reference",
                "What we found",
                "Strength or improvement",
                "Status",
                "Agreed on",
                "Kind of source",
                "Source",
                "Day of the source",
                "Themes",
                "Agencies",
                "Actions",
            ],
            rows.Select(row =>
                (IReadOnlyList<object?>)
                    [
                        row.Reference,
                        row.Statement,
                        row.Kind.Say(),
                        row.Status.Say(),
                        row.AgreedOn,
                        row.Source.Kind,
                        row.Source.Title,
                        row.Source.Day,
                        string.Join("; ", row.Themes),
                        string.Join("; ", row.Agencies),
                        row.Actions,
                    ]
            )
        );
    }
}

/// <summary>The words of the download’s address. What cannot be read of them filters nothing, as on the page.</summary>
public sealed record FindingFileAddress(
    string Partnership,
    string? View,
    string? Words,
    string? Theme,
    string? Agency,
    string? Source,
    string? Priority,
    string? Year
)
{
    public FindingFilter Filter() =>
        new(
            View,
            Words,
            Theme,
            Agency,
            Enum.TryParse<SourceKind>(Source, out var kind) && Enum.IsDefined(kind) ? kind : null,
            Guid.TryParse(Priority, out var priority) ? priority : null,
            int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null
        );
}
