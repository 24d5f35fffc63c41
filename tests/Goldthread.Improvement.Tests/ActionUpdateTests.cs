using Goldthread.Features.Improvement;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class ActionUpdateTests
{
    private static readonly DateTime At = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void It_says_what_has_happened_on_an_action_and_who_wrote_it()
    {
        var action = ActionSamples.Agreed();
        var update = new ActionUpdate(action, " Half of the teams are trained. ", At, "Safeguarding lead");
        Assert.Equal(
            (action.PartnershipId, action.Id, action.AgencyId),
            (update.PartnershipId, update.ActionId, update.AgencyId)
        );
        Assert.Equal(("Half of the teams are trained.", At, "Safeguarding lead"), (update.Said, update.At, update.By));
    }

    [Fact]
    public void It_says_something()
    {
        var refused = Assert.Throws<RuleBrokenException>(() =>
            new ActionUpdate(ActionSamples.Agreed(), " ", At, "Safeguarding lead")
        );
        Assert.Equal(("Enter what has happened.", "Said"), (refused.Message, refused.Input));
    }
}
