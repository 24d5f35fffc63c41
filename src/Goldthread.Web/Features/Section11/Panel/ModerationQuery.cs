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
        var readable = agencies
            .Where(agency => agency.IsScored || agency.IsScoredByOne)
            .SelectMany(agency => agency.Counting)
            .Select(seat => seat.Evaluation)
            .ToList();
        var read = readable.Select(one => one.Id).ToList();
        var scores = (
            await db.PanelScores.AsNoTracking().Where(one => read.Contains(one.EvaluationId)).ToListAsync(cancel)
        ).ToLookup(one => one.EvaluationId);
        var sent = readable.Select(one => one.SubmissionId).Distinct().ToList();
        var submissions = await db
            .Submissions.AsNoTracking()
            .Where(one => sent.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancel);
        var agreed = (
            await (toChange ? db.ModeratedRatings : db.ModeratedRatings.AsNoTracking())
                .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
                .ToListAsync(cancel)
        ).ToLookup(one => one.AgencyId);
        var settled = await SettledAsync(cycle, cancel);
        List<ModeratedAgency> all = [];
        foreach (var agency in agencies)
        {
            var id = agency.Agency.Id;
            var newest = agency
                .Counting.Select(seat => submissions.GetValueOrDefault(seat.Evaluation.SubmissionId))
                .MaxBy(one => one?.Number);
            IReadOnlyList<ModeratedStandard> standards =
                newest is null || !(agency.IsScored || agency.IsScoredByOne)
                    ? []
                    : StandardsOf(
                        agency,
                        new AnswerSheet(await sets.OfAsync(newest.QuestionSetVersionId, cancel), newest.ToAnswers()),
                        scores,
                        [.. agreed[id]]
                    );
            all.Add(new ModeratedAgency(agency, standards) { SettledBecause = settled(id) });
        }

        return all;
    }

    private static IReadOnlyList<ModeratedStandard> StandardsOf(
        PanelAgency agency,
        AnswerSheet sheet,
        ILookup<Guid, PanelScore> scores,
        IReadOnlyList<ModeratedRating> agreed
    ) =>
        [
            .. PanelStandards
                .Of(sheet)
                .Select(section => new ModeratedStandard(
                    section,
                    PanelStandards.ScaleOf(sheet.Set, section),
                    StandardRating.Of(sheet, section),
                    [
                        .. from seat in agency.Counting
                        from score in scores[seat.Evaluation.Id]
                        where score.Section == section.Key && score.IsComplete
                        select (seat, score),
                    ],
                    agreed.FirstOrDefault(one => one.Section == section.Key)
                ))
                .Where(one => one.Scores.Count > 0),
        ];

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
