using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// What feedback letters ask of a person: of the team to draft one when the panel has finished an agency, of the chair to
/// sign, of the agency to open what came.
/// </summary>
public sealed class FeedbackDuties(GoldthreadDb db, AskedSetQuery sets, IDirectory directory, TimeProvider time)
    : IWorkList
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel) =>
        [
            .. await SigningAsync(user, cancel),
            .. await DraftingAsync(user, cancel),
            .. await UnopenedAsync(user, cancel),
        ];

    private async Task<IEnumerable<WorkItem>> SigningAsync(CurrentUser user, CancellationToken cancel)
    {
        var places = PlacesOf(user, Section11Policy.SignLetter);
        if (places.Count == 0)
        {
            return [];
        }

        var waiting = await db
            .FeedbackDrafts.AsNoTracking()
            .Where(one => places.Contains(one.PartnershipId) && one.WithChairSince != null && one.SentOn == null)
            .Join(db.Cycles, one => one.CycleId, cycle => cycle.Id, (one, cycle) => new { one.PartnershipId, cycle })
            .ToListAsync(cancel);
        var slugs = await SlugsAsync(cancel);
        return waiting
            .GroupBy(row => (row.PartnershipId, row.cycle.Id))
            .Select(same =>
            {
                var cycle = same.First().cycle;
                return new WorkItem(
                    SectionOf(cycle.LetterOn),
                    null,
                    $"Sign {Words.Plural(same.Count(), "feedback letter")} of {cycle.Name}",
                    $"Agencies were told to expect them by {Words.Date(cycle.LetterOn)}",
                    Section11Paths.FeedbackList(slugs[same.Key.PartnershipId], cycle.Year),
                    cycle.LetterOn,
                    "Waiting for sign-off"
                );
            });
    }

    private async Task<IEnumerable<WorkItem>> DraftingAsync(CurrentUser user, CancellationToken cancel)
    {
        var places = PlacesOf(user, Section11Policy.Keep);
        if (places.Count == 0)
        {
            return [];
        }

        var rated = await db
            .ModeratedRatings.AsNoTracking()
            .Where(one => places.Contains(one.PartnershipId))
            .Where(one =>
                !db.Set<FeedbackDraft>()
                    .Any(draft =>
                        draft.PartnershipId == one.PartnershipId
                        && draft.CycleId == one.CycleId
                        && draft.AgencyId == one.AgencyId
                    )
            )
            .Join(
                db.Cycles.Where(cycle => cycle.ClosedOn == null),
                one => one.CycleId,
                cycle => cycle.Id,
                (one, cycle) => new { one, cycle }
            )
            .ToListAsync(cancel);
        List<(Guid Place, Cycle Cycle)> ready = [];
        foreach (var same in rated.GroupBy(row => (row.one.PartnershipId, row.cycle.Id, row.one.AgencyId)))
        {
            var cycle = same.First().cycle;
            if (await IsFinishedAsync([.. same.Select(row => row.one)], cycle, cancel))
            {
                ready.Add((same.Key.PartnershipId, cycle));
            }
        }

        var slugs = await SlugsAsync(cancel);
        return ready
            .GroupBy(one => (one.Place, one.Cycle.Id))
            .Select(same =>
            {
                var cycle = same.First().Cycle;
                return new WorkItem(
                    SectionOf(cycle.LetterOn),
                    null,
                    $"Draft {Words.Plural(same.Count(), "feedback letter")} of {cycle.Name}",
                    "The panel has agreed all ratings of these agencies",
                    Section11Paths.FeedbackList(slugs[same.Key.Place], cycle.Year),
                    cycle.LetterOn
                );
            });
    }

    /// <summary>Whether the panel of an area has agreed each standard that the agency rates.</summary>
    private async Task<bool> IsFinishedAsync(
        IReadOnlyList<ModeratedRating> agreed,
        Cycle cycle,
        CancellationToken cancel
    )
    {
        var set = await sets.OfAsync(cycle.QuestionSetVersionId, cancel);
        var (place, agency) = (agreed[0].PartnershipId, agreed[0].AgencyId);
        var submission = await db
            .Releases.AsNoTracking()
            .Where(one => one.PartnershipId == place && one.CycleId == cycle.Id && one.AgencyId == agency)
            .Join(db.Submissions, one => one.SubmissionId, one => one.Id, (_, one) => one)
            .OrderByDescending(one => one.Number)
            .FirstOrDefaultAsync(cancel);
        if (submission is null)
        {
            return false;
        }

        var sheet = new AnswerSheet(set, submission.ToAnswers());
        var keys = agreed.Select(one => one.Section).ToHashSet(StringComparer.Ordinal);
        return new CycleVoices(cycle, set, 0, []).RatedSections.All(section =>
            keys.Contains(section.Key) || StandardRating.Of(sheet, section) is null
        );
    }

    private async Task<IEnumerable<WorkItem>> UnopenedAsync(CurrentUser user, CancellationToken cancel)
    {
        var agencies = user
            .Posts.Where(post => post.Role is Role.AgencyLead or Role.AgencyExecutive)
            .SelectMany(post => post.Agencies)
            .Distinct()
            .ToList();
        if (agencies.Count == 0)
        {
            return [];
        }

        var letters = await db
            .FeedbackLetters.AsNoTracking()
            .Where(one => agencies.Contains(one.AgencyId) && one.OpenedAt == null)
            .Join(db.Cycles, one => one.CycleId, cycle => cycle.Id, (one, cycle) => new { one, cycle })
            .Join(
                db.Agencies,
                pair => pair.one.AgencyId,
                agency => agency.Id,
                (pair, agency) =>
                    new
                    {
                        pair.one,
                        pair.cycle,
                        agency,
                    }
            )
            .OrderByDescending(row => row.one.SignedAt)
            .Take(Most)
            .ToListAsync(cancel);
        var places = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id);
        return letters.Select(row => new WorkItem(
            WorkSection.ToDecide,
            null,
            $"Read your feedback on {row.cycle.Name} from {places[row.one.PartnershipId].Name}",
            $"{row.agency.ShortName}. Signed on {Words.Date(LondonTime.Day(row.one.SignedAt))}; nobody has opened it yet.",
            Section11Paths.ReadFeedback(row.agency.Slug, row.cycle.Year, places[row.one.PartnershipId].Slug)
        ));
    }

    private static List<Guid> PlacesOf(CurrentUser user, Policy policy) =>
        [.. user.Reach().Where(place => user.May(policy, place))];

    private async Task<Dictionary<Guid, string>> SlugsAsync(CancellationToken cancel) =>
        (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Slug);

    private WorkSection SectionOf(DateOnly due) =>
        due < time.Today() ? WorkSection.Overdue
        : due <= DueWindow.LastDay(time) ? WorkSection.DueThisWeek
        : WorkSection.ToDecide;
}
