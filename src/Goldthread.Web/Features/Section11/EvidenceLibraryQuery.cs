using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>The evidence library of an agency, for its own people.</summary>
[Scoped]
public sealed class EvidenceLibraryQuery(GoldthreadDb db, TimeProvider time)
{
    public async Task<IReadOnlyList<LibraryPiece>> OfAsync(Guid agencyId, CancellationToken cancel) =>
        await db
            .LibraryPieces.AsNoTracking()
            .Where(piece => piece.AgencyId == agencyId && piece.ReplacedById == null && piece.RemovedOn == null)
            .OrderBy(piece => piece.Title)
            .ThenBy(piece => piece.Id)
            .ToListAsync(cancel);

    /// <summary>
    /// What can be chosen for a question: everything current, and what was chosen before although it has been replaced since.
    /// </summary>
    public async Task<IReadOnlyList<EvidenceChoice>> ChoicesAsync(
        Guid agencyId,
        IReadOnlyCollection<Guid> chosen,
        CancellationToken cancel
    )
    {
        var pieces = await db
            .LibraryPieces.AsNoTracking()
            .Where(piece => piece.AgencyId == agencyId)
            .Where(piece => chosen.Contains(piece.Id) || (piece.ReplacedById == null && piece.RemovedOn == null))
            .OrderBy(piece => piece.Title)
            .ThenBy(piece => piece.Id)
            .ToListAsync(cancel);
        return [.. pieces.Select(piece => new EvidenceChoice(piece.Id, piece.Title, Note(piece)))];
    }

    private string Note(LibraryPiece piece)
    {
        var kind = piece.FileName ?? "Link";
        var standing =
            piece.ReplacedById is not null ? ", replaced by a newer revision"
            : piece.RemovedOn is not null ? ", removed from the library"
            : piece.HasExpiredOn(time.Today()) ? $", expired {Words.PlainDate(piece.ExpiresOn!.Value)}"
            : piece.ExpiresOn is { } expires ? $", until {Words.PlainDate(expires)}"
            : "";
        return $"{kind}{standing}";
    }
}
