using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// The agencies of a cycle as they are moderated in the partnership of the address. Whoever reads an agency, has read it or
/// holds a post in it does not find it here.
/// </summary>
[Scoped]
public sealed class ModerationQuery(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    CyclePanelQuery panels,
    AskedSetQuery sets,
    CurrentUser user,
    Address address
)
{
    public async Task<IReadOnlyList<ModeratedAgency>> AllAsync(Cycle cycle, bool toChange, CancellationToken cancel)
    {
        var panel = await panels.OfAsync(cycle, toChange: false, cancel);
        var open = panel.Agencies.Where(agency => !HasPartIn(panel, agency)).ToList();
        return await OfAsync(cycle, open, toChange, cancel);
    }

    /// <summary>One agency in which the reader has no part.</summary>
    /// <exception cref="NotFoundException">There is none, or they have a part in it.</exception>
    public async Task<ModeratedAgency> FindAsync(int year, string agency, bool toChange, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var panel = await panels.OfAsync(cycle, toChange: false, cancel);
        var one =
            panel.Agencies.FirstOrDefault(each => each.Agency.Slug == agency && !HasPartIn(panel, each))
            ?? throw new NotFoundException();
        return (await OfAsync(cycle, [one], toChange, cancel))[0];
    }

    private bool HasPartIn(CyclePanel panel, PanelAgency agency) =>
        agency.Seats.Any(seat =>
            user.Posts.Any(post => post.PostId == seat.Evaluation.PostId)
            || (user.PersonId is { } person && seat.Holder?.PersonId == person)
        ) || user.AgencyReach().Any(panel.Conflicts.FamilyOf(agency.Agency.Id).Contains);

    private async Task<IReadOnlyList<ModeratedAgency>> OfAsync(
        Cycle cycle,
        IReadOnlyList<PanelAgency> agencies,
        bool toChange,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var readable = agencies.Where(IsReadable).ToList();
        var finished = readable
            .SelectMany(agency => agency.Counting)
            .Where(seat => seat.IsFinished)
            .Select(seat => seat.Evaluation)
            .ToList();
        var read = finished.Select(one => one.Id).ToList();
        var scores = (
            await db.PanelScores.AsNoTracking().Where(one => read.Contains(one.EvaluationId)).ToListAsync(cancel)
        ).ToLookup(one => one.EvaluationId);
        var sheets = await SheetsAsync(
            readable.Select(agency => agency.Release.SubmissionId).Concat(finished.Select(one => one.SubmissionId)),
            cancel
        );
        var agreed = (
            await (toChange ? db.ModeratedRatings : db.ModeratedRatings.AsNoTracking())
                .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
                .ToListAsync(cancel)
        ).ToLookup(one => one.AgencyId);
        var settled = await SettledAsync(cycle, cancel);
        return
        [
            .. agencies.Select(agency => new ModeratedAgency(
                agency,
                IsReadable(agency) ? StandardsOf(agency, sheets, scores, [.. agreed[agency.Agency.Id]]) : []
            )
            {
                SettledBecause = settled(agency.Agency.Id),
            }),
        ];
    }

    private async Task<Dictionary<Guid, AnswerSheet>> SheetsAsync(
        IEnumerable<Guid> submissions,
        CancellationToken cancel
    )
    {
        var ids = submissions.Distinct().ToList();
        Dictionary<Guid, AnswerSheet> sheets = [];
        foreach (var one in await db.Submissions.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(cancel))
        {
            sheets.Add(one.Id, new AnswerSheet(await sets.OfAsync(one.QuestionSetVersionId, cancel), one.ToAnswers()));
        }

        return sheets;
    }

    /// <summary>
    /// Whether what its readers say may be shown. What one has scored is shown to the team alone, because any other may still
    /// be asked to read it. Once a rating is agreed nobody is, so it stays shown.
    /// </summary>
    private bool IsReadable(PanelAgency agency) =>
        agency.IsScored || agency.IsAgreed || (agency.IsScoredByOne && user.May(Section11Policy.Keep, address.Here.Id));

    /// <summary>The standards of what the agency sent last, because its letter answers that.</summary>
    private static IReadOnlyList<ModeratedStandard> StandardsOf(
        PanelAgency agency,
        Dictionary<Guid, AnswerSheet> sheets,
        ILookup<Guid, PanelScore> scores,
        IReadOnlyList<ModeratedRating> agreed
    )
    {
        var sheet = sheets[agency.Release.SubmissionId];
        var finished = agency.Counting.Where(seat => seat.IsFinished).ToList();
        var earlier = finished
            .Where(agency.HasSentSince)
            .Select(seat => sheets.GetValueOrDefault(seat.Evaluation.SubmissionId))
            .OfType<AnswerSheet>()
            .ToList();
        return
        [
            .. PanelStandards
                .Of(sheet)
                .Select(section => new ModeratedStandard(
                    section,
                    PanelStandards.ScaleOf(sheet.Set, section),
                    StandardRating.Of(sheet, section),
                    [
                        .. from seat in finished
                        from score in scores[seat.Evaluation.Id]
                        where score.Section == section.Key && score.IsComplete
                        select (seat, score),
                    ],
                    agreed.FirstOrDefault(one => one.Section == section.Key)
                )
                {
                    Needed = agency.IsScoredByOne ? 1 : PanelSuggestion.Pair,
                    HasChanged = earlier.Exists(before => ChangedAnswers.In(before, sheet, section)),
                }),
        ];
    }

    /// <summary>Why ratings of an agency no longer change, by agency.</summary>
    private async Task<Func<Guid, string?>> SettledAsync(Cycle cycle, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var closed = await db
            .CycleAreas.AsNoTracking()
            .Where(area => area.CycleId == cycle.Id && area.PartnershipId == here)
            .Select(area => area.ClosedOn)
            .FirstOrDefaultAsync(cancel);
        var sent = await db
            .FeedbackLetters.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
            .Select(one => one.AgencyId)
            .ToListAsync(cancel);
        return agency =>
            closed is { } day ? $"This cycle was closed here on {Words.Date(day)}, so ratings no longer change."
            : sent.Contains(agency) ? "The feedback letter of this agency was sent, so its ratings no longer change."
            : null;
    }
}
