using Goldthread.Features.Partnership;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Office;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset;

/// <summary>An indicator to take away: its chart as a picture and its numbers as files whose names say what they are.</summary>
public static class TakeAwayEndpoints
{
    public static void MapTakeAway(this IEndpointRouteBuilder endpoints)
    {
        var below = endpoints
            .MapGroup("/{partnership}/data/indicators/{reference}")
            .RequireAuthorization(DatasetPolicy.Read.Name);
        below.MapGet("/chart.svg", SvgAsync);
        below.MapGet("/chart.png", PngAsync);
        below.MapGet("/numbers.csv", CsvAsync);
        below.MapGet("/numbers.xlsx", XlsxAsync);
    }

    private static async Task<IResult> SvgAsync(
        string reference,
        [FromServices] IndicatorQuery indicators,
        CancellationToken cancel
    ) =>
        await indicators.FindAsync(reference, cancel) is { } view
            ? Results.Text(SvgWriter.WriteFile(ControlChart.Draw(view.Chart(), ChartWidth.Broad)), "image/svg+xml")
            : Results.NotFound();

    private static async Task<IResult> PngAsync(
        string reference,
        [FromServices] IndicatorQuery indicators,
        CancellationToken cancel
    ) =>
        await indicators.FindAsync(reference, cancel) is { } view
            ? Results.File(
                PictureWriter.Write(ControlChart.Draw(view.Chart(), ChartWidth.Broad)),
                "image/png",
                $"{Name(view)}.png"
            )
            : Results.NotFound();

    private static async Task<IResult> CsvAsync(
        string reference,
        [FromServices] IndicatorQuery indicators,
        CancellationToken cancel
    )
    {
        if (await indicators.FindAsync(reference, cancel) is not { } view)
        {
            return Results.NotFound();
        }

        var content = new MemoryStream();
        await CsvWriter.WriteAsync(content, NumbersTable.Of(view), cancel);
        content.Position = 0;
        return Results.File(content, "text/csv; charset=utf-8", $"{Name(view)}.csv");
    }

    private static async Task<IResult> XlsxAsync(
        string reference,
        [FromServices] IndicatorQuery indicators,
        CancellationToken cancel
    )
    {
        if (await indicators.FindAsync(reference, cancel) is not { } view)
        {
            return Results.NotFound();
        }

        var content = new MemoryStream();
        XlsxWriter.Write(content, NumbersTable.BookOf(view));
        content.Position = 0;
        return Results.File(
            content,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"{Name(view)}.xlsx"
        );
    }

    private static string Name(ReadingView view) =>
        $"{view.Reading.Measure.Id.ToLowerInvariant()}-{Slugs.From(view.Reading.Measure.Name)}-{Slugs.From(view.Reading.AreaName)}";
}
