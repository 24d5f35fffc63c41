using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Office.Word;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>A self-assessment as a Word file, for the people of its agency.</summary>
public static class PaperEndpoints
{
    public static void MapSection11Papers(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/agency/{agency}/section-11/{year:int}/answers.docx", WordAsync)
            .RequireAuthorization(Section11Policy.Lead.Name);

    private static Task<IResult> WordAsync(
        string agency,
        int year,
        [FromServices] AssessmentQuery assessments,
        [FromServices] GoldthreadDb db,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    ) =>
        NotFoundEndpoints.OrNotFoundAsync(async () =>
        {
            var view = await assessments.FindAsync(agency, year, toChange: false, cancel);
            if (!view.SeesAll)
            {
                throw new NotFoundException();
            }

            var id = view.Agency.Id;
            var name = FormattableString.Invariant($"section-11-{year}-{agency}");
            var pieces = await db
                .LibraryPieces.AsNoTracking()
                .Where(piece => piece.AgencyId == id)
                .ToDictionaryAsync(piece => piece.Id, piece => piece.Title, cancel);
            var paper = new AnswerPaper(view.Agency.Name, view.Agency.Name, time.Today(), name, view.State.Say())
            {
                Evidence = pieces,
            };
            var file = new MemoryStream();
            DocxWriter.Write(file, AnswerDocument.Completed(view.Sections[0].Sheet, paper));
            file.Position = 0;
            return Results.File(file, DocxWriter.ContentType, $"{name}.docx");
        });
}
