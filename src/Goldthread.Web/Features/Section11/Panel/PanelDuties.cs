using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// What a panel asks of a person: agencies to score, and of a team to agree ratings where readers have finished and
/// to find another reader where one was lost. Counts, never what anybody scored.
/// </summary>
public sealed class PanelDuties(GoldthreadDb db, AskedSetQuery sets, IDirectory directory, TimeProvider time)
    : IWorkList
{
    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        var posts = user.Posts.Where(post => post.Role == Role.Scrutineer).Select(post => post.PostId).ToList();
        var places = user.Reach().Where(place => user.May(Section11Policy.Keep, place)).ToList();
        if (posts.Count == 0 && places.Count == 0)
        {
            return [];
        }

        var slugs = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Slug);
        return [.. await ScoresAsync(user, posts, slugs, cancel), .. await OfTeamAsync(places, slugs, cancel)];
    }

    private async Task<IEnumerable<WorkItem>> ScoresAsync(
        CurrentUser user,
        IReadOnlyList<Guid> posts,
        Dictionary<Guid, string> slugs,
        CancellationToken cancel
    )
    {
        var own = user.AgencyReach().ToList();
        var open = await db
            .PanelEvaluations.AsNoTracking()
            .Where(one => posts.Contains(one.PostId) && one.SetAsideOn == null && one.FinishedOn == null)
            .Where(one => !own.Contains(one.AgencyId))
            .Join(db.Cycles, one => one.CycleId, cycle => cycle.Id, (one, cycle) => new { one.PartnershipId, cycle })
            .ToListAsync(cancel);
        return open.GroupBy(row => (row.PartnershipId, row.cycle.Id))
            .Select(same =>
            {
                var cycle = same.First().cycle;
                return new WorkItem(
                    SectionOf(cycle.PanelOn),
                    null,
                    $"{Words.Plural(same.Count(), "agency", "agencies")} to score for {cycle.Name}",
                    $"Due {Words.Date(cycle.PanelOn)}",
                    Section11Paths.PanelWork(slugs[same.Key.PartnershipId], cycle.Year),
                    cycle.PanelOn
                );
            });
    }

    /// <summary>For a team: agencies to agree, and those that have lost a reader.</summary>
    private async Task<IEnumerable<WorkItem>> OfTeamAsync(
        List<Guid> places,
        Dictionary<Guid, string> slugs,
        CancellationToken cancel
    )
    {
        if (places.Count == 0)
        {
            return [];
        }

        List<WorkItem> items = [];
        foreach (var same in (await ReadAsync(places, cancel)).GroupBy(one => (one.PartnershipId, one.Cycle.Id)))
        {
            var (cycle, slug) = (same.First().Cycle, slugs[same.Key.PartnershipId]);
            var lost = same.Count(one => one.HasLostReader);
            var ready = 0;
            foreach (var one in same.Where(one => one.CanBeAgreed))
            {
                ready += await IsLeftAsync(one, cancel) ? 1 : 0;
            }

            if (ready > 0)
            {
                items.Add(
                    new WorkItem(
                        WorkSection.ToDecide,
                        null,
                        $"{Words.Plural(ready, "agency is", "agencies are")} ready to moderate in {cycle.Name}",
                        "Scores are finished, and ratings are left to agree",
                        Section11Paths.ModerationList(slug, cycle.Year)
                    )
                );
            }

            if (lost > 0)
            {
                items.Add(
                    new WorkItem(
                        WorkSection.ToDecide,
                        null,
                        $"{Words.Plural(lost, "agency has", "agencies have")} lost a reader in {cycle.Name}",
                        "Ask another, or say in moderation that one is enough",
                        Section11Paths.PanelAllocation(slug, cycle.Year)
                    )
                );
            }
        }

        return items;
    }

    /// <summary>The agencies that are read and have no letter yet, in areas that have not closed the cycle.</summary>
    private async Task<IReadOnlyList<AgencyRead>> ReadAsync(List<Guid> places, CancellationToken cancel)
    {
        var read = await db
            .PanelEvaluations.AsNoTracking()
            .Where(one => places.Contains(one.PartnershipId))
            .Where(one =>
                !db.Set<CycleArea>()
                    .Any(area =>
                        area.CycleId == one.CycleId && area.PartnershipId == one.PartnershipId && area.ClosedOn != null
                    )
                && !db.Set<FeedbackLetter>()
                    .Any(letter =>
                        letter.PartnershipId == one.PartnershipId
                        && letter.CycleId == one.CycleId
                        && letter.AgencyId == one.AgencyId
                    )
            )
            .Select(one => new
            {
                one.PartnershipId,
                one.CycleId,
                one.AgencyId,
                Counts = one.SetAsideOn == null,
                IsFinished = one.FinishedOn != null,
            })
            .ToListAsync(cancel);
        if (read.Count == 0)
        {
            return [];
        }

        var ids = read.Select(one => one.CycleId).Distinct().ToList();
        var cycles = await db
            .Cycles.AsNoTracking()
            .Where(cycle => ids.Contains(cycle.Id))
            .ToDictionaryAsync(cycle => cycle.Id, cancel);
        var agreed = await AgreedAsync(places, ids, cancel);
        return
        [
            .. read.GroupBy(one => (one.PartnershipId, one.CycleId, one.AgencyId))
                .Select(same => new AgencyRead(same.Key.PartnershipId, cycles[same.Key.CycleId], same.Key.AgencyId)
                {
                    Seats = same.Count(),
                    Counting = same.Count(one => one.Counts),
                    Finished = same.Count(one => one is { Counts: true, IsFinished: true }),
                    Agreed = [.. agreed[same.Key]],
                }),
        ];
    }

    /// <summary>The standards that are agreed, by area, cycle and agency.</summary>
    private async Task<ILookup<(Guid, Guid, Guid), string>> AgreedAsync(
        List<Guid> places,
        List<Guid> cycles,
        CancellationToken cancel
    )
    {
        var agreed = await db
            .ModeratedRatings.AsNoTracking()
            .Where(one => places.Contains(one.PartnershipId) && cycles.Contains(one.CycleId))
            .Select(one => new
            {
                one.PartnershipId,
                one.CycleId,
                one.AgencyId,
                one.Section,
            })
            .ToListAsync(cancel);
        return agreed.ToLookup(one => (one.PartnershipId, one.CycleId, one.AgencyId), one => one.Section);
    }

    /// <summary>Whether a standard of the newest submission has no agreed rating. It is read only where it can decide.</summary>
    private async Task<bool> IsLeftAsync(AgencyRead one, CancellationToken cancel)
    {
        var standards = PanelStandards.Of(await sets.OfAsync(one.Cycle.QuestionSetVersionId, cancel));
        if (one.Agreed.Count == 0 || standards.All(section => one.Agreed.Contains(section.Key, StringComparer.Ordinal)))
        {
            return one.Agreed.Count == 0 && standards.Count > 0;
        }

        var newest = await db
            .Releases.AsNoTracking()
            .Where(sent =>
                sent.PartnershipId == one.PartnershipId && sent.CycleId == one.Cycle.Id && sent.AgencyId == one.AgencyId
            )
            .Join(db.Submissions, sent => sent.SubmissionId, sent => sent.Id, (_, sent) => sent)
            .OrderByDescending(sent => sent.Number)
            .FirstAsync(cancel);
        var sheet = new AnswerSheet(await sets.OfAsync(newest.QuestionSetVersionId, cancel), newest.ToAnswers());
        return PanelStandards.Of(sheet).Any(section => !one.Agreed.Contains(section.Key, StringComparer.Ordinal));
    }

    private WorkSection SectionOf(DateOnly due) =>
        due < time.Today() ? WorkSection.Overdue
        : due <= DueWindow.LastDay(time) ? WorkSection.DueThisWeek
        : WorkSection.ComingUp;

    private sealed record AgencyRead(Guid PartnershipId, Cycle Cycle, Guid AgencyId)
    {
        public int Seats { get; init; }

        public int Counting { get; init; }

        public int Finished { get; init; }

        public IReadOnlyList<string> Agreed { get; init; } = [];

        /// <summary>Both have finished, or ratings of it are agreed and so nobody else is asked.</summary>
        public bool CanBeAgreed => Agreed.Count > 0 || (Counting >= PanelSuggestion.Pair && Finished == Counting);

        public bool HasLostReader => Agreed.Count == 0 && Counting < PanelSuggestion.Pair && Seats > Counting;
    }
}
