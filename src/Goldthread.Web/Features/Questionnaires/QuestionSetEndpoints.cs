using System.Text;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Office.Word;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Questionnaires;

/// <summary>A version to take away: the file as it is kept, and the blank form.</summary>
public static class QuestionSetEndpoints
{
    public static void MapQuestionSetFiles(this IEndpointRouteBuilder endpoints)
    {
        var below = endpoints
            .MapGroup("/{partnership}/question-sets/{set}/versions/{number:int}")
            .RequireAuthorization(QuestionnairesPolicy.Read.Name);
        below.MapGet("/questions.yaml", YamlAsync);
        below.MapGet("/questions.docx", WordAsync);
    }

    private static Task<IResult> YamlAsync(
        string set,
        int number,
        [FromServices] QuestionSetQuery sets,
        [FromServices] Address address,
        CancellationToken cancel
    ) =>
        TryAsync(async () =>
        {
            var known = await sets.VersionAsync(address.Here.Id, set, number, cancel);
            return Results.File(
                Encoding.UTF8.GetBytes(known.Version.Content),
                "application/yaml; charset=utf-8",
                $"{Name(set, number)}.yaml"
            );
        });

    private static Task<IResult> WordAsync(
        string set,
        int number,
        [FromServices] QuestionSetQuery sets,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    ) =>
        TryAsync(async () =>
        {
            var known = await sets.VersionAsync(address.Here.Id, set, number, cancel);
            var here = address.Here.Name;
            var file = new MemoryStream();
            DocxWriter.Write(
                file,
                AnswerDocument.Form(
                    known.Text,
                    new AnswerPaper(here, here, time.Today(), Name(set, number), "Blank form")
                )
            );
            file.Position = 0;
            return Results.File(file, DocxWriter.ContentType, $"{Name(set, number)}.docx");
        });

    private static string Name(string set, int number) => FormattableString.Invariant($"{set}-version-{number}");

    private static async Task<IResult> TryAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (NotFoundException)
        {
            return Results.NotFound();
        }
    }
}
