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
/// What feedback letters ask of a person: of the team to draft one when the panel has finished an agency or an agency has sent
/// its update, of the chair to sign, of the agency to open what came.
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

        var unwritten = await UnwrittenAsync(places, cancel);
        List<Unwritten> ready =
        [
            .. unwritten.Where(one => !one.Cycle.HasPanel),
            .. await FinishedAsync([.. unwritten.Where(one => one.Cycle.HasPanel)], cancel),
        ];
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
                    cycle.HasPanel
                        ? "The panel has agreed all ratings of these agencies"
                        : "These agencies have sent their update",
                    Section11Paths.FeedbackList(slugs[same.Key.Place], cycle.Year),
                    cycle.LetterOn
                );
            });
    }

    /// <summary>The agencies whose answers a partnership has and to which it has not begun to write.</summary>
    private async Task<IReadOnlyList<Unwritten>> UnwrittenAsync(IReadOnlyList<Guid> places, CancellationToken cancel)
    {
        var rows = await db
            .Releases.AsNoTracking()
            .Where(one => places.Contains(one.PartnershipId))
            .Where(one => db.Set<Cycle>().Any(cycle => cycle.Id == one.CycleId && cycle.ClosedOn == null))
            .Where(one =>
                !db.Set<FeedbackDraft>()
                    .Any(draft =>
                        draft.PartnershipId == one.PartnershipId
                        && draft.CycleId == one.CycleId
                        && draft.AgencyId == one.AgencyId
                    )
            )
            .Select(one => new
            {
                one.PartnershipId,
                one.CycleId,
                one.AgencyId,
            })
            .Distinct()
            .ToListAsync(cancel);
        var ids = rows.Select(row => row.CycleId).Distinct().ToList();
        var cycles = await db
            .Cycles.AsNoTracking()
            .Where(cycle => ids.Contains(cycle.Id))
            .ToDictionaryAsync(cycle => cycle.Id, cancel);
        return [.. rows.Select(row => new Unwritten(row.PartnershipId, cycles[row.CycleId], row.AgencyId))];
    }

    /// <summary>
    /// Those of which the panel has agreed each standard that applies. What an agency signed is read only where the panel has
    /// begun and something is open, because only then it matters whether that applies.
    /// </summary>
    private async Task<IEnumerable<Unwritten>> FinishedAsync(IReadOnlyList<Unwritten> among, CancellationToken cancel)
    {
        var (places, cycles) = (
            among.Select(one => one.Place).Distinct().ToList(),
            among.Select(one => one.Cycle.Id).Distinct().ToList()
        );
        var agreed = (
            await db
                .ModeratedRatings.AsNoTracking()
                .Where(one => places.Contains(one.PartnershipId) && cycles.Contains(one.CycleId))
                .Select(one => new
                {
                    one.PartnershipId,
                    one.CycleId,
                    one.AgencyId,
                    one.Section,
                })
                .ToListAsync(cancel)
        ).ToLookup(one => (one.PartnershipId, one.CycleId, one.AgencyId), one => one.Section);
        List<(Unwritten Of, QuestionSetText Set, IReadOnlyList<QuestionSection> Left)> begun = [];
        foreach (var one in among.Where(one => agreed.Contains(one.Key)))
        {
            var set = await sets.OfAsync(one.Cycle.QuestionSetVersionId, cancel);
            begun.Add(
                (
                    one,
                    set,
                    [
                        .. PanelStandards
                            .Of(set)
                            .Where(section => !agreed[one.Key].Contains(section.Key, StringComparer.Ordinal)),
                    ]
                )
            );
        }

        var signed = await SignedAsync([.. begun.Where(one => one.Left.Count > 0).Select(one => one.Of)], cancel);
        return begun
            .Where(one =>
                one.Left.Count == 0
                || (
                    signed.TryGetValue(one.Of.Key, out var submission)
                    && new AnswerSheet(one.Set, submission.ToAnswers()) is var sheet
                    && one.Left.All(section => StandardRating.Of(sheet, section) is null)
                )
            )
            .Select(one => one.Of);
    }

    /// <summary>The newest answers of each of these agencies, in one look for however many.</summary>
    private async Task<Dictionary<(Guid, Guid, Guid), Submission>> SignedAsync(
        IReadOnlyList<Unwritten> of,
        CancellationToken cancel
    )
    {
        if (of.Count == 0)
        {
            return [];
        }

        var (places, cycles, agencies) = (
            of.Select(one => one.Place).Distinct().ToList(),
            of.Select(one => one.Cycle.Id).Distinct().ToList(),
            of.Select(one => one.AgencyId).Distinct().ToList()
        );
        var released = db
            .Releases.Where(one => places.Contains(one.PartnershipId))
            .Where(one => cycles.Contains(one.CycleId) && agencies.Contains(one.AgencyId))
            .Join(
                db.Submissions,
                one => one.SubmissionId,
                submission => submission.Id,
                (one, submission) => new { one.PartnershipId, submission }
            );
        var newest = await released
            .Where(row =>
                !released.Any(later =>
                    later.PartnershipId == row.PartnershipId
                    && later.submission.CycleId == row.submission.CycleId
                    && later.submission.AgencyId == row.submission.AgencyId
                    && later.submission.Number > row.submission.Number
                )
            )
            .AsNoTracking()
            .ToListAsync(cancel);
        return newest.ToDictionary(
            row => (row.PartnershipId, row.submission.CycleId, row.submission.AgencyId),
            row => row.submission
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

    /// <summary>An agency to which a partnership has not begun to write about a cycle.</summary>
    private sealed record Unwritten(Guid Place, Cycle Cycle, Guid AgencyId)
    {
        public (Guid Place, Guid CycleId, Guid AgencyId) Key => (Place, Cycle.Id, AgencyId);
    }
}
