using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>The whole self-assessment on one page, to read before it is sent or signed.</summary>
public sealed class AllAnswersModel(GoldthreadDb db, AssessmentQuery assessments, TimeProvider time)
    : AssessmentPage(assessments, time)
{
    private IReadOnlyDictionary<Guid, LibraryPiece> pieces = new Dictionary<Guid, LibraryPiece>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        RequireLead();
        var agency = View.Agency.Id;
        pieces = await db
            .LibraryPieces.AsNoTracking()
            .Where(piece => piece.AgencyId == agency)
            .ToDictionaryAsync(piece => piece.Id, cancel);
    }

    public IEnumerable<LibraryPiece> PiecesOf(Answer? answer) =>
        (answer?.Evidence ?? []).Select(id => pieces.GetValueOrDefault(id)).OfType<LibraryPiece>();
}
