using Goldthread.Platform.Office;

namespace Goldthread.Features.Improvement;

/// <summary>The spreadsheet to fill in, for a partnership whose tracker has other columns or that has none.</summary>
public static class TrackerTemplateEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapTrackerTemplate(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(ImprovementPaths.TrackerTemplate("{partnership}"), Template)
            .RequireAuthorization(ImprovementPolicy.Keep.Name);

    private static IResult Template()
    {
        var content = new MemoryStream();
        XlsxWriter.Write(content, Book());
        content.Position = 0;
        return Results.File(content, Excel, "action-tracker-template.xlsx");
    }

    private static Workbook Book() =>
        new(
            "Action tracker to import",
            [
                "Fill in the sheet Tracker, one row an action, and write over the row that is there. The columns may stand in any order.",
                .. TrackerColumns.All.Select(column => $"{column.Say()}: {column.Explain()}."),
            ],
            [
                new DownloadTable(
                    "Tracker",
                    "One row an action",
                    [.. TrackerColumns.All.Select(column => column.Say())],
                    [
                        [.. TrackerColumns.All.Select(Example)],
                    ]
                ),
            ]
        );

    private static object? Example(TrackerColumn column) =>
        column switch
        {
            TrackerColumn.SourceKind => SourceKind.CaseAudit.Say(),
            TrackerColumn.Source => "Example audit, May 2026",
            TrackerColumn.SourceDate => new DateOnly(2026, 5, 18),
            TrackerColumn.Finding => "In 9 of 22 cases the record of the strategy discussion was not shared.",
            TrackerColumn.Kind => FindingKind.Improvement.Say(),
            TrackerColumn.Themes => "Information sharing",
            TrackerColumn.Recommendation => "The record reaches every agency within 24 hours.",
            TrackerColumn.Action => "Share the record by a secure form",
            TrackerColumn.Detail => "Pilot in two districts first.",
            TrackerColumn.Agency => "Constabulary",
            TrackerColumn.Owner => "Section 11 lead, police",
            TrackerColumn.Due => new DateOnly(2027, 1, 29),
            TrackerColumn.Status => "Open",
            TrackerColumn.CompletedOn or TrackerColumn.Rung => "",
            TrackerColumn.Updates => "The form is being tested.",
        };
}
