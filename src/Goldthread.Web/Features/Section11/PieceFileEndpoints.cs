using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Goldthread.Features.Section11;

/// <summary>
/// The file of a piece of evidence: for the agency’s own people, and for each partnership to which a submission was released
/// that rests on it. It is always saved and never shown, whatever it is (requirement IN-1).
/// </summary>
public static class PieceFileEndpoints
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapSection11Evidence(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapMethods("/agency/{agency}/evidence/{id:guid}/file", Reading, SendOwnAsync)
            .RequireAuthorization(Section11Policy.Lead.Name);
        endpoints
            .MapMethods("/{partnership}/section-11/evidence/{id:guid}", Reading, SendReleasedAsync)
            .RequireAuthorization(Section11Policy.Look.Name);
    }

    private static async Task<IResult> SendOwnAsync(
        string agency,
        Guid id,
        HttpContext context,
        [FromServices] GoldthreadDb db,
        [FromServices] Scope scope,
        [FromServices] IDocumentStore store,
        CancellationToken cancel
    )
    {
        var own = scope.Agencies;
        var piece = await db
            .LibraryPieces.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id && own.Contains(one.AgencyId), cancel);
        return await SendAsync(piece, context, db, store, cancel);
    }

    private static async Task<IResult> SendReleasedAsync(
        Guid id,
        HttpContext context,
        [FromServices] GoldthreadDb db,
        [FromServices] IDocumentStore store,
        CancellationToken cancel
    )
    {
        var piece = await db.LibraryPieces.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
        return await SendAsync(piece, context, db, store, cancel);
    }

    private static async Task<IResult> SendAsync(
        LibraryPiece? piece,
        HttpContext context,
        GoldthreadDb db,
        IDocumentStore store,
        CancellationToken cancel
    )
    {
        if (piece?.DocumentId is not { } document)
        {
            return Results.NotFound();
        }

        var file = await db.Set<Document>().AsNoTracking().SingleAsync(one => one.Id == document, cancel);
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
