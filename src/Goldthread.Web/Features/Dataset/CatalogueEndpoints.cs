using Goldthread.Platform.Office;

namespace Goldthread.Features.Dataset;

/// <summary>The catalogue to take away, with the filters of its address.</summary>
public static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder endpoints)
    {
        var below = endpoints.MapGroup("/{partnership}/data").RequireAuthorization(DatasetPolicy.Read.Name);
        below.MapGet("/catalogue.csv", Csv);
        below.MapGet("/catalogue.xlsx", Xlsx);
    }

    private static IResult Csv([AsParameters] CatalogueFilter filter, CancellationToken cancel)
    {
        var table = CatalogueTable.Of(filter.Keep(IndicatorCatalogue.All));
        return Results.Stream(
            stream => CsvWriter.WriteAsync(stream, table, cancel),
            "text/csv; charset=utf-8",
            "catalogue-of-indicators.csv"
        );
    }

    private static IResult Xlsx([AsParameters] CatalogueFilter filter)
    {
        var content = new MemoryStream();
        XlsxWriter.Write(content, CatalogueTable.BookOf(filter.Keep(IndicatorCatalogue.All)));
        content.Position = 0;
        return Results.File(
            content,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "catalogue-of-indicators.xlsx"
        );
    }
}
