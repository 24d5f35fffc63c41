using Goldthread.Platform.Access;
using Goldthread.Platform.Office;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.FrameworkReview;

/// <summary>The framework and its evidence to take away, filtered as its page is.</summary>
public static class FrameworkReviewEndpoints
{
    public static void MapFrameworkReview(this IEndpointRouteBuilder endpoints)
    {
        var below = endpoints.MapGroup("/{partnership}").RequireAuthorization(FrameworkReviewPolicy.Read.Name);
        below.MapGet("/framework.csv", CsvAsync);
        below.MapGet("/framework.xlsx", XlsxAsync);
    }

    private static async Task<IResult> CsvAsync(
        string? state,
        [FromServices] FrameworkStandingQuery query,
        [FromServices] Address address,
        CancellationToken cancel
    )
    {
        var rows = await query.AllAsync(cancel);
        var content = new MemoryStream();
        await CsvWriter.WriteAsync(content, FrameworkTable.Of(FrameworkFilter.Keep(rows, state)), cancel);
        content.Position = 0;
        return Results.File(content, "text/csv; charset=utf-8", $"{Name(address)}.csv");
    }

    private static async Task<IResult> XlsxAsync(
        string? state,
        [FromServices] FrameworkStandingQuery query,
        [FromServices] Address address,
        CancellationToken cancel
    )
    {
        var rows = await query.AllAsync(cancel);
        var content = new MemoryStream();
        XlsxWriter.Write(content, FrameworkTable.BookOf(address.Here.Name, FrameworkFilter.Keep(rows, state)));
        content.Position = 0;
        return Results.File(
            content,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"{Name(address)}.xlsx"
        );
    }

    private static string Name(Address address) => $"framework-{address.Here.Slug}";
}
