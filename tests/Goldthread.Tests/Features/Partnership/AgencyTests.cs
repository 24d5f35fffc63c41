using Goldthread.Features.Partnership;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Features.Partnership;

public sealed class AgencyTests
{
    private static readonly DateOnly From = new(2020, 4, 1);
    private static readonly DateOnly Last = new(2026, 3, 31);

    [Fact]
    public void It_has_an_address_made_of_its_short_name()
    {
        Assert.Equal("st-marys-trust", Make("St Mary’s Trust").Slug);
    }

    [Theory]
    [InlineData("", "Enter a short name.")]
    [InlineData("  ", "Enter a short name.")]
    [InlineData("—", "Use at least one letter from a to z, or a number.")]
    [InlineData("健康", "Use at least one letter from a to z, or a number.")]
    [InlineData("New", "The service itself uses the word “new” in web addresses. Choose another name.")]
    public void A_short_name_that_gives_no_address_is_refused(string shortName, string sentence)
    {
        var refused = Assert.Throws<RuleBrokenException>(() => Make(shortName));
        Assert.Equal((sentence, "ShortName"), (refused.Message, refused.Input));
    }

    [Fact]
    public void It_exists_from_its_first_day_to_its_last()
    {
        var agency = Make("Trust");
        Assert.False(agency.ExistsOn(From.AddDays(-1)));
        Assert.True(agency.ExistsOn(From));
        agency.End(Last, null);
        Assert.True(agency.ExistsOn(Last));
        Assert.False(agency.ExistsOn(Last.AddDays(1)));
    }

    [Fact]
    public void It_cannot_end_before_it_began()
    {
        var refused = Assert.Throws<RuleBrokenException>(() => Make("Trust").End(From.AddDays(-1), null));
        Assert.Equal("The last day must be on or after the first day.", refused.Message);
    }

    [Fact]
    public void It_may_last_for_one_day()
    {
        var agency = Make("Trust");
        agency.End(From, null);
        Assert.Equal(From, agency.To);
    }

    [Fact]
    public void It_ends_once()
    {
        var agency = Make("Trust");
        agency.End(Last, null);
        Assert.Throws<RuleBrokenException>(() => agency.End(Last, null));
    }

    [Fact]
    public void It_cannot_take_over_from_itself()
    {
        var agency = Make("Trust");
        var refused = Assert.Throws<RuleBrokenException>(() => agency.End(Last, agency));
        Assert.Equal(("An agency cannot take over from itself.", "Successor"), (refused.Message, refused.Input));
        Assert.Null(agency.To);
    }

    [Fact]
    public void A_successor_exists_on_the_day_after()
    {
        var ended = Make("Old board");
        ended.End(Last, null);
        var agency = Make("Trust");
        var refused = Assert.Throws<RuleBrokenException>(() => agency.End(Last, ended));
        Assert.Equal("The agency that took over must exist on the day after the last day.", refused.Message);
        agency.End(Last.AddDays(-1), ended);
        Assert.Equal(ended.Id, agency.SuccessorId);
    }

    [Fact]
    public void Successors_never_lead_back_to_where_they_began()
    {
        var one = Make("One");
        var two = Make("Two");
        var three = Make("Three");
        one.End(Last, two);
        two.End(Last.AddYears(1), three);
        Assert.Throws<RuleBrokenException>(() => three.End(Last.AddYears(2), one));
    }

    [Fact]
    public void A_membership_cannot_end_before_it_began()
    {
        var membership = new AgencyMembership(
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            MembershipKind.RelevantAgency,
            From
        );
        Assert.Throws<RuleBrokenException>(() => membership.End(From.AddDays(-1)));
        membership.End(From);
        Assert.Equal(From, membership.To);
    }

    private static Agency Make(string shortName) => new("A long name", shortName, AgencyKind.NhsTrust, From);
}
