using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Office.Word;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11;

/// <summary>The overview of a cycle as a Word file, with what its reader may see.</summary>
public static class OverviewEndpoints
{
    public static void MapSection11Overview(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/{partnership}/section-11/{year:int}/overview.docx", WordAsync)
            .RequireAuthorization(Section11Policy.Overview.Name);

    private static Task<IResult> WordAsync(
        string partnership,
        int year,
        int? beside,
        string? names,
        [FromServices] CyclePictureQuery pictures,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    ) =>
        NotFoundEndpoints.OrNotFoundAsync(async () =>
        {
            var hidesNames = names == Section11Paths.NoNames;
            var picture = hidesNames
                ? await pictures.WithoutNamesAsync(year, beside, cancel)
                : await pictures.OfAsync(year, beside, cancel);
            if (!picture.IsWhole)
            {
                throw new NotFoundException();
            }

            var file = new MemoryStream();
            DocxWriter.Write(file, OverviewDocument.Of(picture, address.Here.Name, partnership, time.Today()));
            file.Position = 0;
            return Results.File(
                file,
                DocxWriter.ContentType,
                FormattableString.Invariant(
                    $"section-11-{year}-{partnership}-overview{(hidesNames ? "-without-names" : "")}.docx"
                )
            );
        });
}
