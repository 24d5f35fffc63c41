using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home.Today;

/// <summary>The one page that decides what happens next: each module says what needs this person, worst first.</summary>
public sealed class WhatNeedsYouModel(
    WorkListQuery work,
    OutstandingQuery outstanding,
    CurrentUser user,
    TimeProvider time
) : GoldthreadPage
{
    public DateOnly Day { get; private set; }

    public IReadOnlyList<HomeList> Lists { get; private set; } = [];

    public IReadOnlyList<HomeList> Side { get; private set; } = [];

    /// <summary>The numbers above the lists; none for those who do not run a partnership's work.</summary>
    public IReadOnlyList<HomeNumber> Numbers { get; private set; } = [];

    /// <summary>What is owed in each partnership whose debts this person may see.</summary>
    public IReadOnlyList<OwedCount> Owed { get; private set; } = [];

    /// <summary>Whether nothing at all needs this person, as far as every module could say.</summary>
    public bool IsQuiet { get; private set; }

    /// <summary>The first thing that is coming up, or nothing; what has happened today is not it.</summary>
    public WorkItem? Next { get; private set; }

    public IReadOnlyList<HomePartnership> Partnerships { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Day = time.Today();
        var gathered = await work.GatherAsync(cancel);
        if (gathered.Partnerships.Count > 1)
        {
            Partnerships =
            [
                .. gathered.Partnerships.Select(one => new HomePartnership(one.Name, $"/{one.Slug}/groups")),
            ];
        }

        Lists = [.. HomeSection.Main.Select(section => HomeList.Of(section, gathered, Day))];
        Side = [.. HomeSection.Beside.Select(section => HomeList.Of(section, gathered, Day))];
        IsQuiet = !gathered.Failed && Lists.All(list => list.Lines.Count == 0);
        Next = gathered.In(WorkSection.ComingUp).Select(line => line.Item).FirstOrDefault(item => item.Due is not null);
        Owed = await outstanding.CountAsync(cancel);
        if (user.May(HomePolicy.Numbers))
        {
            Numbers = HomeNumber.Of(Lists, Owed);
        }
    }
}

/// <summary>A partnership this person reaches, with the way in.</summary>
public sealed record HomePartnership(string Name, string Path);
