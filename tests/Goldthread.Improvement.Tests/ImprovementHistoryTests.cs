using System.Text.Json;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Trail;

namespace Goldthread.Improvement.Tests;

public sealed class ImprovementHistoryTests
{
    private static readonly ImprovementHistory History = new();

    [Theory]
    [InlineData("Finding", """{"RecordedOn":"2026-09-27","AgreedOn":null}""", "Finding recorded")]
    [InlineData("Finding", """{"RecordedOn":"2026-09-27","AgreedOn":"2026-09-27"}""", "Finding recorded and agreed")]
    [InlineData("Recommendation", """{"Wording":"Share it."}""", "Recommendation made")]
    [InlineData("AgencyAction", """{"AgreedOn":null}""", "Action proposed")]
    [InlineData("AgencyAction", """{"AgreedOn":"2026-10-09"}""", "Action agreed")]
    [InlineData("Addressee", """{"ReplyBy":"2026-10-23"}""", "An agency was asked to reply by 23 October 2026")]
    [InlineData("ImpactCheck", """{"Due":"2027-02-28"}""", "Impact check planned for 28 February 2027")]
    [InlineData(
        "DateChange",
        """{"To":"2027-02-09","Reason":"Two systems.","WaitsForApproval":true}""",
        "Asked to move the due date to 9 February 2027: “Two systems.”"
    )]
    [InlineData(
        "DateChange",
        """{"To":"2027-02-09","Reason":"Two systems.","WaitsForApproval":false}""",
        "Moved the due date to 9 February 2027: “Two systems.”"
    )]
    [InlineData("Challenge", """{"ReplyBy":"2026-12-06"}""", "Challenge raised, to be answered by 6 December 2026")]
    public void A_new_record_is_said_by_what_it_is(string kind, string after, string said) =>
        Assert.Equal(said, History.Say(new TrailChange(TrailAction.Added, kind, null, after)));

    [Theory]
    [InlineData("AgencyAction", """{"StartedOn":null}""", """{"StartedOn":"2026-11-06"}""", "Work began")]
    [InlineData("AgencyAction", """{"EvidenceSentOn":null}""", """{"EvidenceSentOn":"2026-11-06"}""", "Evidence sent")]
    [InlineData(
        "AgencyAction",
        """{"EvidenceSentOn":"2026-11-06","ReturnedBecause":null}""",
        """{"EvidenceSentOn":null,"ReturnedBecause":"Send a sample."}""",
        "Evidence returned: “Send a sample.”"
    )]
    [InlineData(
        "AgencyAction",
        """{"EvidenceSentOn":"2026-11-06","SignedOffOn":null,"EmbeddedOn":null}""",
        """{"EvidenceSentOn":null,"SignedOffOn":"2026-11-09","EmbeddedOn":"2026-11-08"}""",
        "Action signed off; embedded in practice on 8 November 2026"
    )]
    [InlineData(
        "AgencyAction",
        """{"Due":"2026-10-30","Version":1}""",
        """{"Due":"2026-11-27","Version":2}""",
        "Due date moved from 30 October 2026 to 27 November 2026"
    )]
    [InlineData(
        "AgencyAction",
        """{"OwnerPostId":"a","Version":1}""",
        """{"OwnerPostId":"b","Version":2}""",
        "Another post answers for it"
    )]
    [InlineData(
        "AgencyAction",
        """{"SignedOffOn":"2026-11-09"}""",
        """{"SignedOffOn":null}""",
        "Action taken up again"
    )]
    [InlineData("AgencyAction", """{"Version":1}""", """{"Version":2}""", "Action changed")]
    [InlineData(
        "Addressee",
        """{"Answer":null,"RepliedOn":null,"RepliedBy":null}""",
        """{"Answer":"AcceptedInPart","RepliedOn":"2026-10-06","RepliedBy":"Section 11 lead, police"}""",
        "Replied: accepted in part"
    )]
    [InlineData(
        "Addressee",
        """{"Answer":"OtherWords","AskedOn":"2026-02-01","ReplyBy":"2026-02-22","RepliedOn":"2026-02-03"}""",
        """{"Answer":null,"AskedOn":"2026-02-04","ReplyBy":"2026-02-24","RepliedOn":null}""",
        "An agency was asked to reply by 24 February 2026"
    )]
    [InlineData(
        "ImpactCheck",
        """{"Verdict":null}""",
        """{"Verdict":"MadeADifference"}""",
        "Impact checked: made a difference"
    )]
    [InlineData(
        "Recommendation",
        """{"Wording":"Share it."}""",
        """{"Wording":"Share it within a day."}""",
        "Recommendation reworded: “Share it.” became “Share it within a day.”"
    )]
    public void A_change_is_said_by_what_it_means(string kind, string before, string after, string said) =>
        Assert.Equal(said, History.Say(new TrailChange(TrailAction.Changed, kind, before, after)));

    [Fact]
    public void The_source_of_a_finding_is_never_named()
    {
        var before = JsonSerializer.Serialize(new { SourceTitle = "Review of one child", SourceIsRestricted = true });
        var after = JsonSerializer.Serialize(new { SourceTitle = "Review of another", SourceIsRestricted = false });
        var said = History.Say(new TrailChange(TrailAction.Changed, "Finding", before, after));
        Assert.Equal("Where it comes from put right", said);
    }

    [Fact]
    public void Records_of_others_are_left_to_them() =>
        Assert.Null(History.Say(new TrailChange(TrailAction.Added, "Agency", null, "{}")));
}
