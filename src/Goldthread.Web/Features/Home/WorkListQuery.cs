using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home;

/// <summary>
/// What needs the person who acts, from every module. Where one module fails, the others still answer: half a list is worth
/// more than none, as long as it says so.
/// </summary>
public sealed class WorkListQuery(
    IEnumerable<IWorkList> sources,
    CurrentUser user,
    IDirectory directory,
    TimeProvider time,
    ILogger<WorkListQuery> log
)
{
    public async Task<GatheredWork> GatherAsync(CancellationToken cancel)
    {
        List<WorkItem> items = [];
        var failed = false;
        foreach (var source in sources)
        {
            try
            {
                items.AddRange(await source.ForAsync(user, cancel));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                failed = true;
                log.LogError(fault, "A list of Home failed: {Source}", source.GetType().Name);
            }
        }

        var reach = user.Reach().ToHashSet();
        var mine = (await directory.PartnershipsAsync(cancel)).Where(one => reach.Contains(one.Id)).ToList();
        var until = DueWindow.LastDay(time);
        return new GatheredWork([.. items.Select(item => Place(item, mine, until))], mine, until, failed);
    }

    /// <summary>
    /// What is due after the window closes is coming up. The name of the partnership stands beside an item only where the
    /// person reaches several; the first word of the item's address says which it is.
    /// </summary>
    private static WorkLine Place(WorkItem item, List<NamedPartnership> mine, DateOnly until)
    {
        var placed =
            item.Section == WorkSection.DueThisWeek && item.Due > until
                ? item with
                {
                    Section = WorkSection.ComingUp,
                }
                : item;
        var partnership =
            mine.Count > 1
                ? mine.Find(one => item.Path.StartsWith($"/{one.Slug}/", StringComparison.Ordinal))?.Name
                : null;
        return new WorkLine(placed, partnership);
    }
}

/// <summary>What every module answered.</summary>
/// <param name="Lines">All lines, in no order.</param>
/// <param name="Partnerships">The partnerships that the person reaches.</param>
/// <param name="Until">The last day of what is due soon.</param>
/// <param name="Failed">Whether a module could not answer.</param>
public sealed record GatheredWork(
    IReadOnlyList<WorkLine> Lines,
    IReadOnlyList<NamedPartnership> Partnerships,
    DateOnly Until,
    bool Failed
)
{
    /// <summary>
    /// One list: what is due first comes first, what has no day comes last. Of what has changed the latest comes first.
    /// </summary>
    public IReadOnlyList<WorkLine> In(WorkSection section)
    {
        var lines = Lines.Where(line => line.Item.Section == section);
        var sorted =
            section == WorkSection.Changed
                ? lines.OrderByDescending(line => line.Item.Due)
                : lines.OrderBy(line => line.Item.Due ?? DateOnly.MaxValue);
        return [.. sorted.ThenBy(line => line.Item.Reference, StringComparer.Ordinal)];
    }
}

/// <summary>One line of Home.</summary>
/// <param name="Item">What a module said.</param>
/// <param name="Partnership">The name of its partnership, where that is not plain.</param>
public sealed record WorkLine(WorkItem Item, string? Partnership)
{
    /// <summary>"10 days late" of what is overdue, "Friday 27 November, in 4 days" of what is due, or nothing.</summary>
    public string? When(DateOnly today) =>
        Item.Due is not { } due ? null
        : due < today ? Words.DueFrom(today, due)
        : $"{Words.NearDate(due)}, {Words.DueFrom(today, due)}";

    /// <summary>The muted line below the link: the partnership, then what the module says.</summary>
    public string Below =>
        Partnership is null ? Item.Detail
        : Item.Detail.Length == 0 ? Partnership
        : $"{Partnership}. {Item.Detail}";
}
