using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Data;
using Goldthread.Platform.Office.Word;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11;

/// <summary>Feedback letters as Word files: for those who write them, drafts too; for an agency what was signed.</summary>
public static class FeedbackEndpoints
{
    public static void MapSection11Feedback(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet("/{partnership}/section-11/{year:int}/letters/{agency}.docx", WrittenAsync)
            .RequireAuthorization(Section11Policy.Feedback.Name);
        endpoints
            .MapGet("/agency/{agency}/section-11/{year:int}/letters/{place}.docx", OwnAsync)
            .RequireAuthorization(Section11Policy.Lead.Name);
    }

    private static Task<IResult> WrittenAsync(
        string partnership,
        int year,
        string agency,
        [FromServices] FeedbackQuery feedback,
        CancellationToken cancel
    ) =>
        NotFoundEndpoints.OrNotFoundAsync(async () =>
        {
            var (of, row) = await feedback.OneAsync(year, agency, toChange: false, cancel);
            var head = LetterHead.Of(of.Sender.Name, row.Agency.Name, of.Cycle, agency);
            return File(
                row switch
                {
                    { Letter: { } letter } => FeedbackDocument.Of(letter, head),
                    { Draft: { } draft } => FeedbackDocument.Of(draft, head),
                    _ => throw new NotFoundException(),
                },
                FormattableString.Invariant($"section-11-{year}-{partnership}-{agency}-feedback.docx")
            );
        });

    private static Task<IResult> OwnAsync(
        string agency,
        int year,
        string place,
        [FromServices] OwnFeedbackQuery feedback,
        CancellationToken cancel
    ) =>
        NotFoundEndpoints.OrNotFoundAsync(async () =>
        {
            var own = await feedback.FindAsync(agency, year, place, toChange: false, cancel);
            return File(
                FeedbackDocument.Of(own.Letter, LetterHead.Of(own.Place.Name, own.Agency.Name, own.Cycle, agency)),
                FormattableString.Invariant($"section-11-{year}-{place}-{agency}-feedback.docx")
            );
        });

    private static IResult File(WordDocument document, string name)
    {
        var file = new MemoryStream();
        DocxWriter.Write(file, document);
        file.Position = 0;
        return Results.File(file, DocxWriter.ContentType, name);
    }
}
