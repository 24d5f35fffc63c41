using Goldthread.Features.Improvement;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class AddresseeTests
{
    private const string Post = "Safeguarding lead";
    private static readonly DateOnly Day = ReplyWorld.Day;
    private static readonly DateOnly Due = Day.AddDays(21);

    [Fact]
    public void An_agency_is_asked_for_a_reply_by_a_day()
    {
        var recommendation = ReplyWorld.Recommend();
        var agency = Guid.CreateVersion7();
        var asked = new Addressee(recommendation, agency, Day, Due);
        Assert.Equal(
            (recommendation.PartnershipId, recommendation.Id, agency, Day, Due),
            (asked.PartnershipId, asked.RecommendationId, asked.AgencyId, asked.AskedOn, asked.ReplyBy)
        );
        Assert.Equal((true, false, false), (asked.IsOwed, asked.IsAccepted, asked.IsToJudge));
        Assert.Null(asked.AskedBecause);
    }

    [Fact]
    public void The_day_to_reply_by_is_today_at_the_earliest()
    {
        Assert.Equal(Day, Ask(Day).ReplyBy);
        var refused = Assert.Throws<RuleBrokenException>(() => Ask(Day.AddDays(-1)));
        Assert.Equal(("The day to reply by must be today or later.", "ReplyBy"), (refused.Message, refused.Input));
    }

    [Theory]
    [InlineData(ReplyAnswer.Accepted, true, false)]
    [InlineData(ReplyAnswer.AcceptedInPart, true, true)]
    [InlineData(ReplyAnswer.Rejected, false, true)]
    [InlineData(ReplyAnswer.OtherWords, false, true)]
    [InlineData(ReplyAnswer.PassedUp, false, true)]
    public void Each_answer_is_kept_with_who_gave_it_and_when(ReplyAnswer answer, bool accepted, bool toJudge)
    {
        var asked = Ask(Due);
        asked.Reply(answer, " Because. ", " Other words. ", Day.AddDays(3), Post);
        Assert.Equal(
            (answer, "Because.", Day.AddDays(3), Post),
            (asked.Answer, asked.Reasons, asked.RepliedOn, asked.RepliedBy)
        );
        Assert.Equal((accepted, toJudge, false), (asked.IsAccepted, asked.IsToJudge, asked.IsOwed));
        Assert.Equal(answer == ReplyAnswer.OtherWords ? "Other words." : null, asked.OtherWords);
    }

    [Theory]
    [InlineData(ReplyAnswer.AcceptedInPart, "Enter which part is accepted, and why not the rest.")]
    [InlineData(ReplyAnswer.Rejected, "Enter why your agency does not accept it.")]
    [InlineData(ReplyAnswer.OtherWords, "Enter why other words are needed.")]
    [InlineData(ReplyAnswer.PassedUp, "Enter who should decide, and why.")]
    public void Every_answer_but_a_plain_yes_needs_its_reasons(ReplyAnswer answer, string sentence)
    {
        foreach (var nothing in new[] { null, "", "  " })
        {
            var asked = Ask(Due);
            var refused = Assert.Throws<RuleBrokenException>(() => asked.Reply(answer, nothing, "Words.", Day, Post));
            Assert.Equal((sentence, "Reasons"), (refused.Message, refused.Input));
            Assert.True(asked.IsOwed);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_plain_yes_needs_none(string? nothing)
    {
        var asked = Ask(Due);
        asked.Reply(ReplyAnswer.Accepted, nothing, null, Day, Post);
        Assert.Null(asked.Reasons);
        Assert.True(asked.IsAccepted);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Other_words_are_given_in_words(string? nothing)
    {
        var asked = Ask(Due);
        var refused = Assert.Throws<RuleBrokenException>(() =>
            asked.Reply(ReplyAnswer.OtherWords, "Too wide.", nothing, Day, Post)
        );
        Assert.Equal(
            ("Enter the words that your agency would accept.", "OtherWords"),
            (refused.Message, refused.Input)
        );
        Assert.True(asked.IsOwed);
    }

    [Fact]
    public void An_agency_replies_once()
    {
        var asked = Replied(ReplyAnswer.Rejected);
        var refused = Assert.Throws<RuleBrokenException>(() =>
            asked.Reply(ReplyAnswer.Accepted, null, null, Day, "Chief nurse")
        );
        Assert.Equal("Your agency has replied already. Ask the partnership team to ask again.", refused.Message);
        Assert.Equal((ReplyAnswer.Rejected, Post), (asked.Answer, asked.RepliedBy));
    }

    [Fact]
    public void A_late_reply_is_a_reply()
    {
        var asked = Ask(Due);
        asked.Reply(ReplyAnswer.Accepted, null, null, Due.AddDays(30), Post);
        Assert.Equal(Due.AddDays(30), asked.RepliedOn);
    }

    [Theory]
    [InlineData(ReplyVerdict.Satisfied)]
    [InlineData(ReplyVerdict.NotSatisfied)]
    [InlineData(ReplyVerdict.Escalated)]
    public void A_reply_is_judged_with_who_did_and_when(ReplyVerdict verdict)
    {
        var asked = Replied(ReplyAnswer.Rejected);
        asked.Judge(verdict, " Too little. ", Day.AddDays(5), "Chair");
        Assert.Equal(
            (verdict, "Too little.", Day.AddDays(5), "Chair", false),
            (asked.Verdict, asked.JudgedBecause, asked.JudgedOn, asked.JudgedBy, asked.IsToJudge)
        );
    }

    [Fact]
    public void Nothing_is_judged_before_there_is_a_reply()
    {
        var refused = Assert.Throws<RuleBrokenException>(() =>
            Ask(Due).Judge(ReplyVerdict.Satisfied, null, Day, "Chair")
        );
        Assert.Equal("There is no reply to judge yet.", refused.Message);
    }

    [Theory]
    [InlineData(ReplyVerdict.NotSatisfied)]
    [InlineData(ReplyVerdict.Escalated)]
    public void A_reply_that_will_not_do_is_told_why(ReplyVerdict verdict)
    {
        var asked = Replied(ReplyAnswer.Rejected);
        var refused = Assert.Throws<RuleBrokenException>(() => asked.Judge(verdict, " ", Day, "Chair"));
        Assert.Equal(("Enter why the reply will not do.", "Because"), (refused.Message, refused.Input));
        Assert.Null(asked.Verdict);
        asked.Judge(ReplyVerdict.Satisfied, null, Day, "Chair");
        Assert.Null(asked.JudgedBecause);
    }

    [Fact]
    public void Asking_again_starts_afresh_and_says_why()
    {
        var asked = Replied(ReplyAnswer.OtherWords);
        asked.Judge(ReplyVerdict.NotSatisfied, "Too little.", Day, "Chair");
        asked.Ask(Day.AddDays(10), Day.AddDays(20), " Too little. ");
        Assert.Equal(
            (Day.AddDays(10), Day.AddDays(20), "Too little."),
            (asked.AskedOn, asked.ReplyBy, asked.AskedBecause)
        );
        Assert.Equal(
            (null, null, null, null, null),
            (asked.Answer, asked.RepliedOn, asked.RepliedBy, asked.Reasons, asked.OtherWords)
        );
        Assert.Equal((null, null, null, null), (asked.Verdict, asked.JudgedOn, asked.JudgedBy, asked.JudgedBecause));
        Assert.True(asked.IsOwed);
        asked.Ask(Day.AddDays(11), Day.AddDays(21), " ");
        Assert.Null(asked.AskedBecause);
    }

    [Fact]
    public void The_one_that_took_over_answers_in_its_place()
    {
        var asked = Ask(Due);
        var successor = ReplyWorld.Agency();
        asked.PassTo(successor);
        Assert.Equal(successor.Id, asked.AgencyId);
    }

    [Fact]
    public void A_reply_that_was_given_stays_with_its_agency()
    {
        var asked = Replied(ReplyAnswer.Accepted);
        var before = asked.AgencyId;
        var refused = Assert.Throws<RuleBrokenException>(() => asked.PassTo(ReplyWorld.Agency()));
        Assert.Equal("A reply that was given stays with the agency that gave it.", refused.Message);
        Assert.Equal(before, asked.AgencyId);
    }

    [Fact]
    public void The_conditions_for_the_database_say_the_same()
    {
        var owed = ReplyConditions.IsOwed.Compile();
        var toJudge = ReplyConditions.IsToJudge.Compile();
        List<Addressee> all = [Ask(Due), .. Enum.GetValues<ReplyAnswer>().Select(Replied)];
        var judged = Replied(ReplyAnswer.Rejected);
        judged.Judge(ReplyVerdict.Satisfied, null, Day, "Chair");
        Assert.All(all.Append(judged), one => Assert.Equal((one.IsOwed, one.IsToJudge), (owed(one), toJudge(one))));
    }

    private static Addressee Ask(DateOnly by) => new(ReplyWorld.Recommend(), Guid.CreateVersion7(), Day, by);

    private static Addressee Replied(ReplyAnswer answer)
    {
        var asked = Ask(Due);
        asked.Reply(answer, "Because.", "Other words.", Day, Post);
        return asked;
    }
}
