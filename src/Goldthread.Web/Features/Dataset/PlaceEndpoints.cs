using Goldthread.Features.Partnership;
using Goldthread.Platform.Office;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset;

/// <summary>A comparison of places to take away, with the filters of its address.</summary>
public static class PlaceEndpoints
{
    public static void MapPlaces(this IEndpointRouteBuilder endpoints)
    {
        var below = endpoints
            .MapGroup("/{partnership}/data/indicators/{reference}")
            .RequireAuthorization(DatasetPolicy.Read.Name);
        below.MapGet("/places.csv", CsvAsync);
        below.MapGet("/places.xlsx", XlsxAsync);
    }

    private static async Task<IResult> CsvAsync(
        string reference,
        [AsParameters] PlaceFilter filter,
        [FromServices] PlaceComparisonQuery query,
        CancellationToken cancel
    )
    {
        if (await query.FindAsync(reference, filter.Year, cancel) is not { } view)
        {
            return Results.NotFound();
        }

        var content = new MemoryStream();
        await CsvWriter.WriteAsync(content, PlaceTable.Of(view, filter.Keep(view.Places.Places)), cancel);
        content.Position = 0;
        return Results.File(content, "text/csv; charset=utf-8", $"{Name(view)}.csv");
    }

    private static async Task<IResult> XlsxAsync(
        string reference,
        [AsParameters] PlaceFilter filter,
        [FromServices] PlaceComparisonQuery query,
        CancellationToken cancel
    )
    {
        if (await query.FindAsync(reference, filter.Year, cancel) is not { } view)
        {
            return Results.NotFound();
        }

        var content = new MemoryStream();
        XlsxWriter.Write(content, PlaceTable.BookOf(view, filter.Keep(view.Places.Places)));
        content.Position = 0;
        return Results.File(
            content,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"{Name(view)}.xlsx"
        );
    }

    private static string Name(PlaceView view) =>
        $"{view.Places.Measure.Id.ToLowerInvariant()}-{Slugs.From(view.Places.Measure.Name)}-places-{view.Places.Period.Text}";
}
