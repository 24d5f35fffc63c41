using System.Text;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Office;

namespace Goldthread.Features.Dataset;

/// <summary>The partnership’s own set to take away, with the filters of its address.</summary>
public static class IndicatorSetEndpoints
{
    public static void MapIndicatorSet(this IEndpointRouteBuilder endpoints)
    {
        var below = endpoints.MapGroup("/{partnership}/data").RequireAuthorization(DatasetPolicy.Read.Name);
        below.MapGet("/set.csv", CsvAsync);
        below.MapGet("/set.xlsx", XlsxAsync);
        below.MapGet("/set.yaml", YamlAsync);
    }

    private static async Task<IResult> CsvAsync(
        [AsParameters] SetFilter filter,
        IndicatorSetQuery set,
        Address address,
        CancellationToken cancel
    )
    {
        var table = IndicatorSetTable.Of(filter.Keep(await set.AllAsync(cancel)));
        return Results.Stream(
            stream => CsvWriter.WriteAsync(stream, table, cancel),
            "text/csv; charset=utf-8",
            Name(address, "csv")
        );
    }

    private static async Task<IResult> XlsxAsync(
        [AsParameters] SetFilter filter,
        IndicatorSetQuery set,
        Address address,
        CancellationToken cancel
    )
    {
        var content = new MemoryStream();
        var kept = filter.Keep(await set.AllAsync(cancel));
        XlsxWriter.Write(content, IndicatorSetTable.BookOf(address.Here.Name, kept));
        content.Position = 0;
        return Results.File(content, XlsxWriter.ContentType, Name(address, "xlsx"));
    }

    private static async Task<IResult> YamlAsync(
        [AsParameters] SetFilter filter,
        IndicatorSetQuery set,
        Address address,
        CancellationToken cancel
    ) =>
        Results.File(
            Encoding.UTF8.GetBytes(IndicatorSetTable.ToYaml(filter.Keep(await set.AllAsync(cancel)))),
            "application/yaml; charset=utf-8",
            Name(address, "yaml")
        );

    private static string Name(Address address, string kind) => $"indicator-set-{address.Here.Slug}.{kind}";
}
