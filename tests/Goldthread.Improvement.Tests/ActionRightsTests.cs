using Goldthread.Features.Improvement;
using Goldthread.Platform.Access;

namespace Goldthread.Improvement.Tests;

public sealed class ActionRightsTests
{
    private static readonly Guid Here = Guid.CreateVersion7();
    private static readonly Guid Elsewhere = Guid.CreateVersion7();
    private static readonly Guid Police = Guid.CreateVersion7();
    private static readonly Guid Board = Guid.CreateVersion7();
    private static readonly Guid Scrutiny = Guid.CreateVersion7();

    [Fact]
    public void An_agency_answers_for_itself_and_those_it_took_over()
    {
        var lead = Users.Holding(Role.AgencyLead, Here, agencies: [Police, Board]);
        Assert.True(lead.MayAnswerFor(Here, Police));
        Assert.True(lead.MayAnswerFor(Here, Board));
        Assert.False(lead.MayAnswerFor(Here, Guid.CreateVersion7()));
        Assert.False(lead.MayAnswerFor(Elsewhere, Police));
        Assert.True(Users.Holding(Role.AgencyExecutive, Here, agencies: [Police]).MayAnswerFor(Here, Police));
        Assert.False(Users.Holding(Role.Trainer, Here, agencies: [Police]).MayAnswerFor(Here, Police));
    }

    [Fact]
    public void The_team_answers_for_every_agency_of_its_own_partnership()
    {
        var team = Users.Holding(Role.PartnershipTeam, Here);
        Assert.True(team.MayAnswerFor(Here, Police));
        Assert.False(team.MayAnswerFor(Elsewhere, Police));
        Assert.False(Users.Holding(Role.IndependentChair, Here).MayAnswerFor(Here, Police));
    }

    [Theory]
    [InlineData(Role.PartnershipTeam, true)]
    [InlineData(Role.IndependentChair, true)]
    [InlineData(Role.Scrutineer, false)]
    [InlineData(Role.BoardMember, false)]
    public void The_team_and_the_chair_decide_on_everything_there(Role role, bool may)
    {
        Assert.Equal(may, Users.Holding(role, Here).MayDecideFor(Here, Scrutiny));
        Assert.Equal(may, Users.Holding(role, Here).MayDecideFor(Here, null));
        Assert.False(Users.Holding(role, Here).MayDecideFor(Elsewhere, Scrutiny));
    }

    [Theory]
    [InlineData(Role.Scrutineer, true)]
    [InlineData(Role.LearningGroup, true)]
    [InlineData(Role.BoardMember, false)]
    public void A_group_decides_on_what_goes_to_it(Role role, bool may)
    {
        var member = Users.Holding(role, Here, group: Scrutiny);
        Assert.Equal(may, member.MayDecideFor(Here, Scrutiny));
        Assert.False(member.MayDecideFor(Here, Guid.CreateVersion7()));
        Assert.False(member.MayDecideFor(Here, null));
        Assert.False(member.MayDecideFor(Elsewhere, Scrutiny));
    }

    [Fact]
    public void Nobody_holds_an_empty_post()
    {
        var user = Users.Holding(Role.AgencyLead, Here);
        Assert.True(user.Holds(user.Posts[0].PostId));
        Assert.False(user.Holds(Guid.CreateVersion7()));
        Assert.False(user.Holds(null));
    }
}
