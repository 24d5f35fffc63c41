using Goldthread.Features.Improvement;

namespace Goldthread.Improvement.Tests;

/// <summary>The conditions for the database say the same as the page, of an action in every state and on every side of a day.</summary>
public sealed class ActionConditionsTests
{
    private static readonly DateOnly Today = ActionSamples.Today;

    private static readonly IReadOnlyList<AgencyAction> All =
    [
        .. new[] { -8, -1, 0, 6, 7, 30 }.SelectMany(days => Actions(Today.AddDays(days))),
    ];

    [Fact]
    public void Every_state_is_among_them() =>
        Assert.Equal(Enum.GetValues<ActionStatus>(), All.Select(action => action.StatusOn(Today)).Distinct().Order());

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_finds_the_actions_that_have_it_and_no_others(ActionStatus status)
    {
        var found = All.AsQueryable().WithStatus(status, Today).Select(action => action.Id).ToList();
        Assert.Equal(All.Where(action => action.StatusOn(Today) == status).Select(action => action.Id), found);
    }

    [Fact]
    public void The_rank_is_the_place_of_the_status()
    {
        var rank = ActionConditions.Rank(Today).Compile();
        Assert.All(All, action => Assert.Equal(action.StatusOn(Today), (ActionStatus)rank(action)));
    }

    [Fact]
    public void What_is_open_is_open_in_every_way_of_asking()
    {
        var open = ActionConditions.Open.Compile();
        ActionStatus[] ended = [ActionStatus.SignedOff, ActionStatus.NotAccepted, ActionStatus.ClosedWithoutCompleting];
        Assert.All(
            All,
            action =>
            {
                var isOpen = !ended.Contains(action.StatusOn(Today));
                Assert.Equal((isOpen, isOpen, isOpen), (action.IsOpen, ActionDates.Of(action).IsOpen, open(action)));
            }
        );
    }

    [Fact]
    public void Owed_is_what_was_promised_and_not_yet_shown()
    {
        var owed = ActionConditions.Owed.Compile();
        ActionStatus[] promised =
        [
            ActionStatus.Agreed,
            ActionStatus.InProgress,
            ActionStatus.DueThisWeek,
            ActionStatus.Overdue,
        ];
        Assert.All(All, action => Assert.Equal(promised.Contains(action.StatusOn(Today)), owed(action)));
    }

    public static TheoryData<ActionStatus> Statuses => new(Enum.GetValues<ActionStatus>());

    private static IEnumerable<AgencyAction> Actions(DateOnly due)
    {
        Func<AgencyAction>[] states =
        [
            ActionSamples.Proposed,
            ActionSamples.Agreed,
            ActionSamples.Sent,
            ActionSamples.Finished,
            () => After(ActionSamples.Agreed(), action => action.Progress(Today)),
            () => After(ActionSamples.Sent(), action => action.ReturnEvidence("A log")),
            () => After(ActionSamples.Proposed(), action => action.Decline(Today, "Not ours.")),
            () => After(ActionSamples.Proposed(), action => action.CloseWithout(Today, "Overtaken.")),
            () => After(ActionSamples.Sent(), action => action.CloseWithout(Today, "Overtaken.")),
            () => After(ActionSamples.Finished(), action => action.Reopen()),
        ];
        foreach (var state in states)
        {
            var action = state();
            if (action.IsOpen)
            {
                action.MoveDue(due);
            }

            yield return action;
        }
    }

    private static AgencyAction After(AgencyAction action, Action<AgencyAction> step)
    {
        step(action);
        return action;
    }
}
