using Goldthread.Features.Improvement;

namespace Goldthread.Improvement.Tests;

/// <summary>That the database finds the same is tested where there is one.</summary>
public sealed class ActionStatusTests
{
    private static readonly DateOnly Today = ActionSamples.Today;

    public static TheoryData<int, ActionStatus> Days { get; } =
        new()
        {
            { -1, ActionStatus.Overdue },
            { 0, ActionStatus.DueThisWeek },
            { 6, ActionStatus.DueThisWeek },
            { 7, ActionStatus.Agreed },
        };

    [Theory]
    [MemberData(nameof(Days))]
    public void The_days_decide_and_nobody_sets_it(int days, ActionStatus status)
    {
        var dates = new ActionDates(Today.AddDays(days), Today, null, null, null, null, null);
        Assert.Equal(status, dates.StatusOn(Today));
        var begun = dates with { StartedOn = Today };
        Assert.Equal(status == ActionStatus.Agreed ? ActionStatus.InProgress : status, begun.StatusOn(Today));
        Assert.Equal(ActionStatus.Proposed, (dates with { AgreedOn = null }).StatusOn(Today));
        Assert.Equal(ActionStatus.EvidenceSent, (begun with { EvidenceSentOn = Today }).StatusOn(Today));
        Assert.Equal(ActionStatus.SignedOff, (begun with { SignedOffOn = Today }).StatusOn(Today));
        Assert.Equal(ActionStatus.NotAccepted, (dates with { DeclinedOn = Today }).StatusOn(Today));
        Assert.Equal(ActionStatus.ClosedWithoutCompleting, (begun with { ClosedWithoutOn = Today }).StatusOn(Today));
    }
}
