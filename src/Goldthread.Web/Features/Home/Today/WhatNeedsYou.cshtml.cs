using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home.Today;

/// <summary>The one page that decides what happens next: each module says what needs this person, worst first.</summary>
public sealed class WhatNeedsYouModel(
    IEnumerable<IWorkList> sources,
    CurrentUser user,
    IDirectory directory,
    TimeProvider time,
    ILogger<WhatNeedsYouModel> log
) : GoldthreadPage
{
    private static readonly (WorkSection Section, string Heading, string Empty)[] Main =
    [
        (WorkSection.Clocks, "Clocks", "No statutory clock is running."),
        (WorkSection.Overdue, "Overdue", "Nothing is overdue."),
        (WorkSection.DueThisWeek, "Due by Friday", "Nothing is due this week."),
        (WorkSection.ToDecide, "Waiting for you to decide", "Nothing waits for your decision."),
    ];

    private static readonly (WorkSection Section, string Heading, string Empty)[] Beside =
    [
        (WorkSection.WaitingForOthers, "Waiting for others", "You are waiting for nobody."),
        (WorkSection.Changed, "Changed lately", "Nothing has changed in the last two weeks."),
        (WorkSection.ComingUp, "Coming up", "Nothing is dated in the next four weeks."),
    ];

    public DateOnly Day { get; private set; }

    public string Today => Words.Date(Day);

    public IReadOnlyList<HomeList> Lists { get; private set; } = [];

    public IReadOnlyList<HomeList> Side { get; private set; } = [];

    /// <summary>Whether nothing at all needs this person, as far as every module could say.</summary>
    public bool IsQuiet { get; private set; }

    /// <summary>The first thing that is dated later, or nothing.</summary>
    public WorkItem? Next { get; private set; }

    public IReadOnlyList<HomePartnership> Partnerships { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Day = time.Today();
        var reach = user.Reach().ToHashSet();
        Partnerships =
        [
            .. (await directory.PartnershipsAsync(cancel))
                .Where(partnership => reach.Contains(partnership.Id))
                .Select(partnership => new HomePartnership(partnership.Name, $"/{partnership.Slug}/groups")),
        ];
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

        Lists = [.. Main.Select(part => ListOf(part, items, failed))];
        Side = [.. Beside.Select(part => ListOf(part, items, failed))];
        IsQuiet = !failed && Lists.All(list => list.Items.Count == 0);
        Next = items.Where(item => item.Due >= Day).MinBy(item => item.Due);
    }

    private static HomeList ListOf(
        (WorkSection Section, string Heading, string Empty) part,
        List<WorkItem> items,
        bool failed
    )
    {
        var mine = items
            .Where(item => item.Section == part.Section)
            .OrderBy(item => item.Due ?? DateOnly.MaxValue)
            .ToList();
        return new HomeList(part.Section, part.Heading, part.Empty, mine, failed && mine.Count == 0);
    }
}

/// <summary>One list of Home; an empty one collapses to a sentence, it does not vanish.</summary>
public sealed record HomeList(
    WorkSection Section,
    string Heading,
    string Empty,
    IReadOnlyList<WorkItem> Items,
    bool Failed
);

/// <summary>A partnership this person reaches, with the way in.</summary>
public sealed record HomePartnership(string Name, string Path);
