using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// What comes back asks of a person: an agency’s lead to look at answers that were returned, and a team to finish the note
/// of a conversation.
/// </summary>
public sealed class ConversationDuties(GoldthreadDb db, IDirectory directory, TimeProvider time) : IWorkList
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel) =>
        [.. await ReturnedAsync(user, cancel), .. await TalksAsync(user, cancel)];

    private async Task<IEnumerable<WorkItem>> ReturnedAsync(CurrentUser user, CancellationToken cancel)
    {
        var agencies = user
            .Posts.Where(post => post.Role == Role.AgencyLead)
            .SelectMany(post => post.Agencies)
            .Distinct()
            .ToList();
        if (agencies.Count == 0)
        {
            return [];
        }

        var rows = await db
            .ReturnedAnswers.AsNoTracking()
            .Where(one => agencies.Contains(one.AgencyId) && one.SettledOn == null)
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
            .OrderBy(row => row.one.ReturnedOn)
            .Take(Most)
            .ToListAsync(cancel);
        var now = time.UtcNow();
        return rows.Where(row => row.cycle.TakesAnswersAt(now))
            .GroupBy(row => (row.cycle.Id, row.agency.Id))
            .Select(same =>
            {
                var first = same.First();
                return new WorkItem(
                    WorkSection.ToDecide,
                    null,
                    $"Look again at {Words.Plural(same.Count(), "returned answer")} of {first.cycle.Name}",
                    $"{first.agency.ShortName}. Returned on {Words.Date(first.one.ReturnedOn)}. Your executive signs again.",
                    $"{Section11Paths.AssessmentTasks(first.agency.Slug, first.cycle.Year)}#returned"
                );
            });
    }

    private async Task<IEnumerable<WorkItem>> TalksAsync(CurrentUser user, CancellationToken cancel)
    {
        var places = user.Reach().Where(place => user.May(Section11Policy.Keep, place)).ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var slugs = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Slug);
        var rows = await db
            .Conversations.AsNoTracking()
            .Where(one => places.Contains(one.PartnershipId) && one.PlannedOn != null && one.HeldOn == null)
            .Join(db.Cycles, one => one.CycleId, cycle => cycle.Id, (one, cycle) => new { one, cycle })
            .Join(
                db.Agencies,
                pair => pair.one.AgencyId,
                agency => agency.Id,
                (pair, agency) =>
                    new
                    {
                        pair.one,
                        pair.cycle.Year,
                        agency.Slug,
                        agency.ShortName,
                    }
            )
            .OrderBy(row => row.one.PlannedOn)
            .Take(Most)
            .ToListAsync(cancel);
        return rows.Select(row =>
        {
            var (day, path) = (
                row.one.PlannedOn!.Value,
                Section11Paths.HoldConversation(slugs[row.one.PartnershipId], row.Year, row.Slug)
            );
            return day < time.Today()
                ? new WorkItem(
                    WorkSection.Overdue,
                    null,
                    $"Finish the note of the conversation with {row.ShortName}",
                    $"It was planned for {Words.Date(day)}",
                    path,
                    day
                )
                : new WorkItem(
                    day <= DueWindow.LastDay(time) ? WorkSection.DueThisWeek : WorkSection.ComingUp,
                    null,
                    $"Hold the conversation with {row.ShortName}",
                    Words.Date(day),
                    path,
                    day
                );
        });
    }
}
