using Goldthread.Features.Accounts;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Features.Accounts;

public sealed class SetUpDraftTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_address_works_once_for_15_minutes()
    {
        var draft = new SetUpDraft();
        draft.Issue(Now);
        Assert.False(draft.CanBeOpenedAt(Now.AddMinutes(15)));
        draft.Open(Now);
        Assert.Throws<RuleBrokenException>(() => draft.Open(Now));
    }

    [Fact]
    public void A_new_address_takes_the_set_up_from_the_browser_and_keeps_the_answers()
    {
        var draft = new SetUpDraft();
        draft.Issue(Now);
        draft.Open(Now);
        draft.AnswerYou("Sam", "sam@north.example", "Manager");
        draft.Issue(Now);
        Assert.False(draft.IsHeldAt(Now));
        Assert.Equal("Sam", draft.YourName);
    }

    [Theory]
    [InlineData("E10000014", true)]
    [InlineData(" e10000014 ", true)]
    [InlineData("W06000001", true)]
    [InlineData("10000014", false)]
    [InlineData("E1000001", false)]
    [InlineData("Hampshire", false)]
    [InlineData("", false)]
    public void An_area_has_a_code(string code, bool fits)
    {
        var draft = new SetUpDraft();
        var fault = Record.Exception(() => draft.AnswerPartnership("Northshire Partnership", "Northshire", null, code));
        Assert.Equal(fits, fault is null);
        Assert.Equal(fits ? "northshire" : null, draft.Slug);
    }

    [Fact]
    public void Three_partners_are_three_agencies() =>
        Assert.Throws<RuleBrokenException>(() => new SetUpDraft().AnswerPartners("A Council", "NHS B", "a council"));

    [Fact]
    public void Groups_are_ticked_and_written_and_none_twice()
    {
        var draft = new SetUpDraft();
        draft.AnswerGroups(["Board", "Education Group"], "Health Group\r\n\r\n board \nCase Panel");
        Assert.Equal(["Board", "Education Group", "Health Group", "Case Panel"], draft.GroupNames);
        Assert.Throws<RuleBrokenException>(() => draft.AnswerGroups([], " \n"));
    }

    [Fact]
    public void It_does_not_end_with_an_answer_missing()
    {
        var draft = new SetUpDraft();
        draft.AnswerYou("Sam", "sam@north.example", "Manager");
        Assert.Throws<RuleBrokenException>(() => draft.Finish(Guid.CreateVersion7(), Now));
    }
}
