using Goldthread.Platform.Data;
using Goldthread.Platform.Office;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset;

/// <summary>The spreadsheet of a return to take away, with what is saved so far; the receipt of one that was sent, too.</summary>
public static class ReturnTemplateEndpoints
{
    public static void MapReturnTemplate(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (kind, answer) in new (string, Delegate)[] { ("xlsx", XlsxAsync), ("csv", CsvAsync) })
        {
            endpoints
                .MapGet(DatasetPaths.ReturnTemplate("{partnership}", "{period}", "{agency}", kind), answer)
                .RequireAuthorization(DatasetPolicy.Supply.Name);
        }
    }

    private static Task<IResult> XlsxAsync(
        string period,
        string agency,
        [FromServices] ReturnQuery returns,
        CancellationToken cancel
    ) =>
        AnswerAsync(
            () => returns.FindAsync(period, agency, toChange: false, cancel),
            view =>
            {
                var content = new MemoryStream();
                XlsxWriter.Write(content, ReturnTable.BookOf(view));
                content.Position = 0;
                return Results.File(content, XlsxWriter.ContentType, $"{Name(view)}.xlsx");
            }
        );

    private static Task<IResult> CsvAsync(
        string period,
        string agency,
        [FromServices] ReturnQuery returns,
        CancellationToken cancel
    ) =>
        AnswerAsync(
            () => returns.FindAsync(period, agency, toChange: false, cancel),
            view =>
                Results.Stream(
                    stream => CsvWriter.WriteAsync(stream, ReturnTable.Of(view), cancel),
                    "text/csv; charset=utf-8",
                    $"{Name(view)}.csv"
                )
        );

    private static async Task<IResult> AnswerAsync(Func<Task<ReturnView>> find, Func<ReturnView, IResult> answer)
    {
        try
        {
            return answer(await find());
        }
        catch (NotFoundException)
        {
            return Results.NotFound();
        }
    }

    private static string Name(ReturnView view) => $"figures-{view.Slug}-{view.Agency.Slug}";
}
