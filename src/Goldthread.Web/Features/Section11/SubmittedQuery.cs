using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>A signed submission with its questions, for the agency itself and for each partnership it was released to.</summary>
[Scoped]
public sealed class SubmittedQuery(GoldthreadDb db, CycleByYearQuery cycles, AskedSetQuery sets, Address address)
{
    /// <summary>The newest submission that was released to the partnership of the address.</summary>
    /// <exception cref="NotFoundException">None was.</exception>
    public async Task<SubmittedView> ReleasedAsync(int year, string agency, CancellationToken cancel)
    {
        var here = address.Here;
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var known =
            await db.Agencies.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == agency, cancel)
            ?? throw new NotFoundException();
        var submission =
            await db
                .Releases.AsNoTracking()
                .Where(one => one.PartnershipId == here.Id && one.CycleId == cycle.Id && one.AgencyId == known.Id)
                .Join(db.Submissions, one => one.SubmissionId, one => one.Id, (_, one) => one)
                .OrderByDescending(one => one.Number)
                .FirstOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        var extra = await db
            .AreaAnswers.AsNoTracking()
            .Where(one => one.PartnershipId == here.Id && one.SubmissionId == submission.Id)
            .ToListAsync(cancel);
        return await ViewAsync(
            known,
            cycle,
            submission,
            extra,
            piece => Section11Paths.ReleasedFile(here.Slug, piece),
            cancel
        );
    }

    /// <summary>A submission with all that the agency said with it.</summary>
    public async Task<SubmittedView> OwnAsync(
        Agency agency,
        Cycle cycle,
        Submission submission,
        CancellationToken cancel
    )
    {
        var extra = await db
            .AreaAnswers.AsNoTracking()
            .Where(one => one.SubmissionId == submission.Id)
            .OrderBy(one => one.Id)
            .ToListAsync(cancel);
        return await ViewAsync(
            agency,
            cycle,
            submission,
            extra,
            piece => Section11Paths.EvidencePieceFile(agency.Slug, piece),
            cancel
        );
    }

    private async Task<SubmittedView> ViewAsync(
        Agency agency,
        Cycle cycle,
        Submission submission,
        IReadOnlyList<AreaAnswers> extra,
        Func<Guid, string> fileOf,
        CancellationToken cancel
    )
    {
        List<AnswerSheet> sheets =
        [
            new(await sets.OfAsync(submission.QuestionSetVersionId, cancel), submission.ToAnswers()),
        ];
        foreach (var one in extra)
        {
            sheets.Add(new AnswerSheet(await sets.OfAsync(one.QuestionSetVersionId, cancel), one.ToAnswers()));
        }

        var cited = sheets
            .SelectMany(sheet => sheet.Set.Questions.Select(sheet.Of).OfType<Answer>())
            .SelectMany(answer => answer.Evidence)
            .Distinct()
            .ToList();
        var pieces = await db
            .LibraryPieces.AsNoTracking()
            .Where(piece => cited.Contains(piece.Id))
            .ToDictionaryAsync(piece => piece.Id, cancel);
        return new SubmittedView(agency, cycle, submission, sheets, pieces, fileOf);
    }
}

/// <summary>A submission as it is read.</summary>
/// <param name="Agency">Whose it is.</param>
/// <param name="Cycle">Of which cycle.</param>
/// <param name="Submission">What was signed.</param>
/// <param name="Sheets">The answers of the cycle, then those to the questions of an area.</param>
/// <param name="Pieces">The evidence it rests on, as far as the reader may open it.</param>
/// <param name="FileOf">Where a piece is opened.</param>
public sealed record SubmittedView(
    Agency Agency,
    Cycle Cycle,
    Submission Submission,
    IReadOnlyList<AnswerSheet> Sheets,
    IReadOnlyDictionary<Guid, LibraryPiece> Pieces,
    Func<Guid, string> FileOf
);
