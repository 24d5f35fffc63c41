using Goldthread.Features.Improvement;
using Goldthread.Platform.Access;

namespace Goldthread.Improvement.Tests;

public sealed class ReplyRightsTests
{
    private static readonly Guid Here = Guid.CreateVersion7();
    private static readonly Guid Elsewhere = Guid.CreateVersion7();
    private static readonly Guid Police = Guid.CreateVersion7();
    private static readonly Guid Board = Guid.CreateVersion7();
    private static readonly Guid Scrutiny = Guid.CreateVersion7();

    [Fact]
    public void An_agency_replies_for_itself_where_it_is_asked()
    {
        var lead = Users.Holding(Role.AgencyLead, Here, agencies: [Police]);
        Assert.True(lead.MayReplyFor(Here, Police));
        Assert.False(lead.MayReplyFor(Here, Board));
        Assert.False(lead.MayReplyFor(Elsewhere, Police));
        Assert.False(Users.Holding(Role.Trainer, Here, agencies: [Police]).MayReplyFor(Here, Police));
    }

    [Fact]
    public void The_team_replies_for_every_agency_of_its_own_partnership()
    {
        var team = Users.Holding(Role.PartnershipTeam, Here);
        Assert.True(team.MayReplyFor(Here, Police));
        Assert.False(team.MayReplyFor(Elsewhere, Police));
    }

    [Theory]
    [InlineData(Role.PartnershipTeam, true)]
    [InlineData(Role.IndependentChair, true)]
    [InlineData(Role.Scrutineer, false)]
    [InlineData(Role.BoardMember, false)]
    public void The_team_and_the_chair_judge_every_reply_there(Role role, bool may)
    {
        var user = Users.Holding(role, Here);
        Assert.Equal(may, user.MayJudgeFor(Here, Scrutiny));
        Assert.Equal(may, user.MayJudgeFor(Here, null));
        Assert.False(user.MayJudgeFor(Elsewhere, null));
    }

    [Theory]
    [InlineData(Role.Scrutineer, true)]
    [InlineData(Role.LearningGroup, true)]
    [InlineData(Role.BoardMember, false)]
    public void A_group_judges_the_replies_to_what_it_watches(Role role, bool may)
    {
        var member = Users.Holding(role, Here, group: Scrutiny);
        Assert.Equal(may, member.MayJudgeFor(Here, Scrutiny));
        Assert.False(member.MayJudgeFor(Here, Guid.CreateVersion7()));
        Assert.False(member.MayJudgeFor(Here, null));
        Assert.False(member.MayJudgeFor(Elsewhere, Scrutiny));
    }

    [Fact]
    public void One_post_that_may_is_enough_and_one_that_may_not_takes_nothing_away()
    {
        var both = Users.Holding(
            Users.Post(Role.Trainer, Elsewhere),
            Users.Post(Role.AgencyLead, Here, agencies: [Police]),
            Users.Post(Role.Scrutineer, Here, group: Scrutiny)
        );
        Assert.True(both.MayReplyFor(Here, Police));
        Assert.True(both.MayJudgeFor(Here, Scrutiny));
        Assert.True(both.MayAnswerFor(Here, Police));
        Assert.True(both.MayDecideFor(Here, Scrutiny));
        Assert.All(both.Posts, post => Assert.True(both.Holds(post.PostId)));
    }

    [Fact]
    public void What_two_posts_lack_together_neither_gives()
    {
        var split = Users.Holding(
            Users.Post(Role.AgencyLead, Elsewhere, agencies: [Police]),
            Users.Post(Role.Trainer, Here)
        );
        Assert.False(split.MayReplyFor(Here, Police));
        Assert.False(split.MayAnswerFor(Here, Police));
    }

    [Fact]
    public void A_person_speaks_for_the_agencies_of_the_posts_that_answer()
    {
        var user = Users.Holding(
            Users.Post(Role.AgencyLead, Here, agencies: [Police, Board]),
            Users.Post(Role.AgencyExecutive, Elsewhere, agencies: [Police]),
            Users.Post(Role.Trainer, Here, agencies: [Scrutiny])
        );
        Assert.Equal([Police, Board], user.AnsweringAgencies());
    }
}
