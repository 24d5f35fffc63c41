using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>A signed submission with its questions, for the agency itself and for each partnership it was released to.</summary>
[Scoped]
public sealed class SubmittedQuery(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    AskedSetQuery sets,
    Address address,
    CurrentUser user
)
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
        return await HereAsync(known, cycle, submission, cancel);
    }

    /// <summary>A submission that was released to the partnership of the address, not only the newest.</summary>
    /// <exception cref="NotFoundException">It was not.</exception>
    public async Task<SubmittedView> ReadAsync(Agency agency, Cycle cycle, Guid submissionId, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var submission =
            await db
                .Releases.AsNoTracking()
                .Where(one =>
                    one.PartnershipId == here && one.AgencyId == agency.Id && one.SubmissionId == submissionId
                )
                .Join(db.Submissions, one => one.SubmissionId, one => one.Id, (_, one) => one)
                .FirstOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        return await HereAsync(agency, cycle, submission, cancel);
    }

    /// <summary>A submission as the partnership of the address reads it, with what went back of its cycle.</summary>
    private async Task<SubmittedView> HereAsync(
        Agency agency,
        Cycle cycle,
        Submission submission,
        CancellationToken cancel
    )
    {
        var here = address.Here;
        var extra = await db
            .AreaAnswers.AsNoTracking()
            .Where(one => one.PartnershipId == here.Id && one.SubmissionId == submission.Id)
            .ToListAsync(cancel);
        var view = await ViewAsync(
            agency,
            cycle,
            submission,
            extra,
            piece => Section11Paths.ReleasedFile(here.Slug, piece),
            cancel
        );
        return view with
        {
            Returned = await db
                .ReturnedAnswers.AsNoTracking()
                .Where(one => one.PartnershipId == here.Id && one.CycleId == cycle.Id && one.AgencyId == agency.Id)
                .OrderByDescending(one => one.Id)
                .ToListAsync(cancel),
            ReturnPathOf = user.May(Section11Policy.Keep, here.Id)
                ? question => Section11Paths.ReturnAnswer(here.Slug, cycle.Year, agency.Slug, question)
                : null,
        };
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
)
{
    /// <summary>What this partnership gave back of the cycle, the newest first; nothing for the agency itself.</summary>
    public IReadOnlyList<ReturnedAnswer> Returned { get; init; } = [];

    /// <summary>Where one answer is given back, for those who may.</summary>
    public Func<string, string>? ReturnPathOf { get; init; }

    /// <summary>An answer by its address.</summary>
    public SubmittedAnswer? Find(string address) =>
        Sheets
            .SelectMany(sheet =>
                sheet.Set.Sections.SelectMany(section =>
                    sheet.ShownIn(section).Select(question => new SubmittedAnswer(this, sheet, section, question))
                )
            )
            .FirstOrDefault(one => one.Address == address);

    /// <summary>The last time that an answer went back; not what was taken back.</summary>
    public ReturnedAnswer? ReturnedOf(string address) =>
        Returned.FirstOrDefault(one => one.QuestionKey == address && !one.IsTakenBack);
}
