using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// What a panel asks of a person: agencies to score, and of a team to agree ratings where both readers have finished.
/// Counts, never what anybody scored.
/// </summary>
public sealed class PanelDuties(GoldthreadDb db, IDirectory directory, TimeProvider time) : IWorkList
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
        return [.. await ScoresAsync(user, posts, slugs, cancel), .. await ReadyAsync(places, slugs, cancel)];
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

    private async Task<IEnumerable<WorkItem>> ReadyAsync(
        List<Guid> places,
        Dictionary<Guid, string> slugs,
        CancellationToken cancel
    )
    {
        if (places.Count == 0)
        {
            return [];
        }

        var ready = await db
            .PanelEvaluations.AsNoTracking()
            .Where(one => places.Contains(one.PartnershipId) && one.SetAsideOn == null)
            .Where(one =>
                !db.Set<ModeratedRating>()
                    .Any(agreed =>
                        agreed.PartnershipId == one.PartnershipId
                        && agreed.CycleId == one.CycleId
                        && agreed.AgencyId == one.AgencyId
                    )
            )
            .GroupBy(one => new
            {
                one.PartnershipId,
                one.CycleId,
                one.AgencyId,
            })
            .Where(same => same.Count() >= PanelSuggestion.Pair && same.Count(one => one.FinishedOn == null) == 0)
            .Select(same => new { same.Key.PartnershipId, same.Key.CycleId })
            .Join(
                db.Cycles,
                one => one.CycleId,
                cycle => cycle.Id,
                (one, cycle) =>
                    new
                    {
                        one.PartnershipId,
                        cycle.Year,
                        cycle.Name,
                    }
            )
            .ToListAsync(cancel);
        return ready
            .GroupBy(row => row)
            .Select(same => new WorkItem(
                WorkSection.ToDecide,
                null,
                $"{Words.Plural(same.Count(), "agency is", "agencies are")} ready to moderate in {same.Key.Name}",
                "Both readers have finished",
                Section11Paths.ModerationList(slugs[same.Key.PartnershipId], same.Key.Year)
            ));
    }

    private WorkSection SectionOf(DateOnly due) =>
        due < time.Today() ? WorkSection.Overdue
        : due <= DueWindow.LastDay(time) ? WorkSection.DueThisWeek
        : WorkSection.ComingUp;
}
