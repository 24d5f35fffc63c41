using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Features.Partnership;

public sealed class PostTests
{
    private static readonly DateOnly From = new(2026, 4, 1);
    private static readonly Guid Somebody = Guid.CreateVersion7();

    [Fact]
    public void It_is_held_from_its_first_day_to_its_last()
    {
        var post = Post.InTeam(Somebody, Role.PartnershipTeam, "Manager", Guid.CreateVersion7(), From);
        post.End(From.AddDays(1));
        Assert.False(post.IsHeldOn(From.AddDays(-1)));
        Assert.True(post.IsHeldOn(From));
        Assert.True(post.IsHeldOn(From.AddDays(1)));
        Assert.False(post.IsHeldOn(From.AddDays(2)));
    }

    [Fact]
    public void It_cannot_end_before_it_begins()
    {
        var post = Post.InTeam(Somebody, Role.PartnershipTeam, "Manager", Guid.CreateVersion7(), From);
        Assert.Throws<RuleBrokenException>(() => post.End(From.AddDays(-1)));
    }

    [Fact]
    public void An_agency_that_has_ended_takes_no_post()
    {
        var agency = Agency();
        agency.End(From.AddDays(-1), null);
        var refused = Assert.Throws<RuleBrokenException>(() =>
            Post.InAgency(Somebody, Role.AgencyLead, "Lead", agency, From)
        );
        Assert.Equal(("The agency does not exist on that day.", "From"), (refused.Message, refused.Input));
    }

    [Fact]
    public void An_agency_takes_no_post_before_it_begins() =>
        Assert.Throws<RuleBrokenException>(() =>
            Post.InAgency(Somebody, Role.AgencyLead, "Lead", Agency(), From.AddYears(-10))
        );

    [Fact]
    public void A_post_ends_with_its_agency()
    {
        var agency = Agency();
        agency.End(From.AddYears(1), null);
        Assert.Equal(From.AddYears(1), Post.InAgency(Somebody, Role.AgencyLead, "Lead", agency, From).To);
    }

    [Theory]
    [InlineData(Role.PartnershipTeam)]
    [InlineData(Role.Administrator)]
    public void What_keeps_a_partnership_never_stands_in_an_agency_or_a_group(Role role)
    {
        var group = new Group(Guid.CreateVersion7(), "Board", "", From);
        Assert.Throws<RuleBrokenException>(() => Post.InAgency(Somebody, role, "Lead", Agency(), From));
        Assert.Throws<RuleBrokenException>(() => Post.InGroup(Somebody, role, "Member", group, From));
    }

    [Fact]
    public void An_administrator_stands_in_no_team() =>
        Assert.Throws<RuleBrokenException>(() =>
            Post.InTeam(Somebody, Role.Administrator, "Administrator", Guid.CreateVersion7(), From)
        );

    [Fact]
    public void It_is_handed_on_as_it_stands()
    {
        var post = Post.InAgency(Somebody, Role.AgencyLead, "Lead", Agency(), From);
        post.End(From.AddYears(1));
        var next = Guid.CreateVersion7();
        var handed = post.HandTo(next, From.AddDays(10));
        Assert.Equal(
            (next, post.Role, post.Title, post.AgencyId, From.AddDays(10), post.To),
            (handed.PersonId, handed.Role, handed.Title, handed.AgencyId, handed.From, handed.To)
        );
    }

    private static Agency Agency() => new("The trust", "Trust", AgencyKind.NhsTrust, new DateOnly(2020, 4, 1));
}
