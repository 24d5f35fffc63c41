using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.KeepingEvidence;

/// <summary>All files and links of an agency, and the questions that rest on each.</summary>
public sealed class EvidenceLibraryModel(
    GoldthreadDb db,
    AssessmentQuery assessments,
    EvidenceLibraryQuery library,
    CurrentUser user,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyList<LibraryRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var known = await assessments.AgencyAsync(Agency, cancel);
        if (!user.LeadsFor(known.Id))
        {
            throw new NotFoundException();
        }

        Name = known.Name;
        var answers = await db
            .ReturnAnswers.AsNoTracking()
            .Where(row => row.AgencyId == known.Id)
            .Join(
                db.AgencyReturns.Join(
                    db.Cycles,
                    one => one.CycleId,
                    cycle => cycle.Id,
                    (one, cycle) => new { one.Id, cycle.Year }
                ),
                row => row.ReturnId,
                one => one.Id,
                (row, one) => new { row, one.Year }
            )
            .ToListAsync(cancel);
        var uses = answers
            .SelectMany(pair => pair.row.ToAnswer().Evidence.Select(id => (Piece: id, pair.Year, pair.row.QuestionKey)))
            .ToLookup(use => use.Piece);
        Rows =
        [
            .. (await library.OfAsync(known.Id, cancel)).Select(piece => new LibraryRow(
                piece,
                Say(uses[piece.Id].Select(use => (use.Year, use.QuestionKey))),
                piece.HasExpiredOn(time.Today())
            )),
        ];
    }

    private static string Say(IEnumerable<(int Year, string Question)> uses)
    {
        var years = uses.GroupBy(use => use.Year)
            .OrderByDescending(same => same.Key)
            .Select(same =>
                $"{FormattableString.Invariant($"{same.Key}")}: {Words.List(same.Select(use => use.Question).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}"
            )
            .ToList();
        return years.Count == 0 ? "Nothing yet" : string.Join("; ", years);
    }
}

/// <summary>A piece of the library and what rests on it.</summary>
public sealed record LibraryRow(LibraryPiece Piece, string UsedFor, bool HasExpired);
