using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office.Word;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11;

/// <summary>The prompt sheet of a conversation as a Word file, for those who prepare it.</summary>
public static class ConversationEndpoints
{
    public static void MapSection11Conversations(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/{partnership}/section-11/{year:int}/conversations/{agency}.docx", WordAsync)
            .RequireAuthorization(Section11Policy.Feedback.Name);

    private static Task<IResult> WordAsync(
        string partnership,
        int year,
        string agency,
        [FromServices] ConversationSheetQuery sheets,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    ) =>
        NotFoundEndpoints.OrNotFoundAsync(async () =>
        {
            var sheet = await sheets.OfAsync(year, agency, cancel);
            var file = new MemoryStream();
            DocxWriter.Write(file, ConversationDocument.Of(sheet, address.Here.Name, partnership, time.Today()));
            file.Position = 0;
            return Results.File(
                file,
                DocxWriter.ContentType,
                FormattableString.Invariant($"section-11-{year}-{agency}-conversation.docx")
            );
        });
}
