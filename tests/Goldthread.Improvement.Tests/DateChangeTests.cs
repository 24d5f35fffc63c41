using Goldthread.Features.Improvement;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class DateChangeTests
{
    private static readonly DateOnly Today = ActionSamples.Today;

    [Theory]
    [InlineData(30, 0, false)]
    [InlineData(31, 0, true)]
    [InlineData(1, 1, true)]
    [InlineData(-2, 0, false)]
    public void The_first_short_move_stands_and_any_other_waits(int days, int before, bool waits)
    {
        var action = ActionSamples.Agreed();
        var (was, to) = (action.Due, action.Due.AddDays(days));
        var change = new DateChange(action, to, " Data protection. ", before, Today, "Lead");
        Assert.Equal(waits, change.WaitsForApproval);
        Assert.Equal(waits ? was : to, action.Due);
        Assert.Equal((was, to, "Data protection.", "Lead"), (change.From, change.To, change.Reason, change.AskedBy));
    }

    [Fact]
    public void A_new_date_is_another_one_from_today_on_with_a_reason()
    {
        var action = ActionSamples.Agreed();
        AssertRefused("The new date must be today or later.", "NewDue", () => Ask(action, Today.AddDays(-1)));
        AssertRefused("The new date is the date there is.", "NewDue", () => Ask(action, action.Due));
        AssertRefused("Enter why the date moves.", "Reason", () => Ask(action, Today, " "));
        Assert.Equal(Today, Ask(action, Today).To);
    }

    [Fact]
    public void It_is_decided_on_once()
    {
        var action = ActionSamples.Agreed();
        var agreed = Ask(action, Today.AddDays(90));
        agreed.Approve(action, Today, "Chair");
        Assert.Equal((Today.AddDays(90), Today, "Chair"), (action.Due, agreed.DecidedOn, agreed.DecidedBy));
        Assert.Null(agreed.RefusedBecause);
        const string Decided = "This date has been decided on already.";
        AssertRefused(Decided, null, () => agreed.Approve(action, Today, "Chair"));
        AssertRefused(Decided, null, () => agreed.Refuse("No.", Today, "Chair"));
        var refused = Ask(action, Today.AddDays(200));
        AssertRefused("Enter why the date stays.", "Because", () => refused.Refuse(" ", Today, "Chair"));
        refused.Refuse("Too late.", Today, "Chair");
        Assert.Equal(
            (Today.AddDays(90), "Too late.", false),
            (action.Due, refused.RefusedBecause, refused.WaitsForApproval)
        );
    }

    private static DateChange Ask(AgencyAction action, DateOnly to, string reason = "Data protection.") =>
        new(action, to, reason, 0, Today, "Lead");

    private static void AssertRefused(string sentence, string? field, Action step)
    {
        var refused = Assert.Throws<RuleBrokenException>(step);
        Assert.Equal((sentence, field), (refused.Message, refused.Input));
    }
}
