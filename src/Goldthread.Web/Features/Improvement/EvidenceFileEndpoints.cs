using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Goldthread.Features.Improvement;

/// <summary>
/// The file of a piece of evidence, behind the same wall as its action (requirement AZ-10). It is always saved and never
/// shown, whatever it is (requirement IN-1).
/// </summary>
public static class EvidenceFileEndpoints
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapEvidenceFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapMethods("/{partnership}/evidence/{id:guid}", Reading, SendAsync)
            .RequireAuthorization(ImprovementPolicy.Look.Name);

    private static async Task<IResult> SendAsync(
        Guid id,
        HttpContext context,
        [FromServices] GoldthreadDb db,
        [FromServices] IDocumentStore store,
        CancellationToken cancel
    )
    {
        var file = await db
            .Evidence.AsNoTracking()
            .Where(evidence => evidence.Id == id)
            .Join(
                db.Set<Document>(),
                evidence => evidence.DocumentId,
                document => document.Id,
                (_, document) =>
                    new
                    {
                        document.Name,
                        document.Kind,
                        document.Hash,
                    }
            )
            .SingleOrDefaultAsync(cancel);
        if (file is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(
            await store.OpenAsync(file.Hash, cancel),
            file.Kind.MediaType(),
            file.Name,
            entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""),
            enableRangeProcessing: true
        );
    }
}
