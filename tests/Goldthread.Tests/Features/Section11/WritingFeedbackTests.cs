using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Data;
using Goldthread.Platform.Office.Word;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>A letter drafts itself from what the panel agreed, is put before the chair, and is signed by one press.</summary>
public sealed class WritingFeedbackTests
{
    private const int Year = Section11Stage.Year;
    private const string Decisions = "/home/decisions";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_draft_says_strengths_first_and_why_a_rating_differs(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        var manager = await site.AsAsync(Section11Stage.Hampshire);
        var page = await manager.GetAsync(FeedbackStage.Draft);
        Assert.Contains("Nothing is kept until you save it.", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "The panel has rated 1 standard: 1 Met. It agrees with 0 of your own ratings, and rates 1 higher and 0 lower.",
            Part(page, "Opening"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            $"- Standard 1: Leadership and accountability: Met. {VoicesStage.Comment} The panel would like others to learn from this.",
            Part(page, "Strengths")
        );
        Assert.Contains(
            "- Standard 1: Leadership and accountability: you said Partly met, the panel says Met. Why: The panel saw it.",
            Part(page, "Ratings"),
            StringComparison.Ordinal
        );
        Assert.Equal("The panel asks for nothing beyond what you plan yourselves.", Part(page, "ToImprove"));
        Assert.StartsWith("Read this letter with your executive", Part(page, "NextSteps"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await manager.AskAsync(FeedbackStage.Paper)).StatusCode);
        var saved = await FeedbackStage.PressAsync(manager, page, "save", ("Strengths", "- Supervision works."));
        Assert.Equal("Letter saved", saved.Banner);
        Assert.Equal("- Supervision works.", Part(saved, "Strengths"));
        Assert.Equal(
            DocxWriter.ContentType,
            (await manager.AskAsync(FeedbackStage.Paper)).Content.Headers.ContentType?.MediaType
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_chair_changes_and_signs_by_one_press_and_the_agency_is_told_once(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        await FeedbackStage.PutBeforeChairAsync(site);
        var manager = await site.AsAsync(Section11Stage.Hampshire);
        var before = await manager.GetAsync(FeedbackStage.Draft);
        var chair = await site.AsAsync(VoicesStage.Chair);
        var page = await chair.GetAsync(FeedbackStage.Draft);
        var other = await chair.GetAsync(FeedbackStage.Draft);
        Assert.Contains("Change what you want to change, then sign.", page.Text, StringComparison.Ordinal);
        var done = await FeedbackStage.PressAsync(chair, page, "sign", ("NextSteps", "Let us talk in May."));
        Assert.Equal("Signed and sent", done.Banner);
        Assert.Contains("Let us talk in May.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Not opened yet", done.Text, StringComparison.Ordinal);

        // The same form again, and the same page in another tab: nothing is sent twice.
        var again = await FeedbackStage.PressAsync(chair, page, "sign", ("NextSteps", "Let us talk in May."));
        Assert.Equal(FeedbackStage.Draft, again.Path);
        Assert.Equal(
            "This letter was signed already. Nothing was sent twice",
            (await FeedbackStage.PressAsync(chair, other, "sign")).Banner
        );
        var mails = await Section11Stage.MailsAsync(site, "M11");
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal("Your Section 11 feedback is ready", mail.Subject));
        Assert.All(mails, mail => Assert.DoesNotContain("Met", mail.Text, StringComparison.Ordinal));
        await using var team = await Section11Stage.OfTeamAsync(site, FeedbackStage.Place);
        var letter = await team.Db.FeedbackLetters.SingleAsync(Cancel);
        Assert.Equal((VoicesStage.Chair, VoicesStage.Chair), (letter.SignedName, letter.SignedRole));

        var late = await FeedbackStage.PressAsync(manager, before, "save", ("Opening", "Too late."));
        Assert.Contains("Too late.", late.Text, StringComparison.Ordinal);
        Assert.Contains("signed and sent", Assert.Single(late.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_letter_waits_until_the_panel_has_agreed_every_standard(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        var path = Section11Paths.DraftFeedback(FeedbackStage.Place, Year, Section11Stage.Probation);
        var manager = await site.AsAsync(Section11Stage.Hampshire);
        var page = await manager.GetAsync(path);
        Assert.Contains("What the panel has still to agree", page.Text, StringComparison.Ordinal);
        Assert.Contains("Standard 1: Leadership and accountability", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
        var form = (await manager.GetAsync(FeedbackStage.Draft)).Form();
        form.Action = new Uri(new Uri("http://localhost"), path).ToString();
        var refused = await manager.SubmitAsync(form, new Dictionary<string, string> { ["then"] = "chair" });
        Assert.Equal(
            [
                "The panel has not agreed all ratings of this agency. Agree these first: Standard 1: Leadership and accountability.",
            ],
            refused.Errors
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_people_who_write_the_same_letter_lose_nothing(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        var first = await site.AsAsync(Section11Stage.Hampshire);
        var second = await site.AsAsync("Quality officer, Hampshire");
        var (one, other) = (await first.GetAsync(FeedbackStage.Draft), await second.GetAsync(FeedbackStage.Draft));
        await FeedbackStage.PressAsync(first, one, "save", ("Strengths", "- First words."));
        var met = await FeedbackStage.PressAsync(second, other, "save", ("Strengths", "- Second words."));
        Assert.Contains("Nothing is lost.", met.Text, StringComparison.Ordinal);
        Assert.Contains("- First words.", met.Text, StringComparison.Ordinal);
        Assert.Equal("- Second words.", Part(met, "Strengths"));
        var kept = await FeedbackStage.PressAsync(second, met, "save");
        Assert.Equal("Letter saved", kept.Banner);
        Assert.Equal("- Second words.", Part(kept, "Strengths"));

        // The same words from a page that is out of date are no conflict.
        var old = await first.GetAsync(FeedbackStage.Draft);
        await FeedbackStage.PressAsync(second, kept, "save", ("Strengths", "- Third words."));
        var agreed = await FeedbackStage.PressAsync(first, old, "save", ("Strengths", "- Third words."));
        Assert.Equal("Letter saved", agreed.Banner);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_rating_that_changes_on_the_day_of_the_letter_is_shown_and_written_again(DatabaseKind kind)
    {
        const string notice = "no line of the letter names it";
        await using var site = await FeedbackStage.OpenAsync(kind);
        await FeedbackStage.PutBeforeChairAsync(site);
        var chair = await site.AsAsync(VoicesStage.Chair);
        Assert.DoesNotContain(notice, (await chair.GetAsync(FeedbackStage.Draft)).Text, StringComparison.Ordinal);
        await using (var work = await Section11Stage.OfTeamAsync(site, FeedbackStage.Place))
        {
            var agreed = await work.Db.ModeratedRatings.SingleAsync(Cancel);
            agreed.Agree(
                new PanelJudgement("partly_met", EvidenceRung.Seen, null, "Two records were missing.", false),
                membersDiffer: false,
                "Panel",
                new DateOnly(2026, 11, 24)
            );
            await work.Db.SaveChangesAsync(work, Cancel);
        }

        var page = await chair.GetAsync(FeedbackStage.Draft);
        Assert.Contains(notice, page.Text, StringComparison.Ordinal);
        Assert.Contains("It says Partly met.", page.Text, StringComparison.Ordinal);
        var other = await chair.GetAsync(FeedbackStage.Draft);
        var done = await FeedbackStage.PressAsync(chair, page, "again");
        Assert.Equal("Written again from the ratings", done.Banner);
        Assert.DoesNotContain(notice, done.Text, StringComparison.Ordinal);
        Assert.Equal(
            "- Standard 1: Leadership and accountability: Partly met. Two records were missing.",
            Part(done, "ToImprove")
        );
        Assert.Empty(Part(done, "Ratings"));
        Assert.Contains("Sign and send", done.Text, StringComparison.Ordinal);
        Assert.Equal(
            "The letter says already what the ratings say",
            (await FeedbackStage.PressAsync(chair, done, "again")).Banner
        );

        // Whoever has an older letter before them does not write over what somebody has typed since.
        var typed = await chair.GetAsync(FeedbackStage.Draft);
        await FeedbackStage.PressAsync(chair, typed, "save", ("Opening", "Thank you all."));
        var met = await FeedbackStage.PressAsync(chair, other, "again");
        Assert.Contains("Nothing is lost.", met.Text, StringComparison.Ordinal);
        Assert.Contains("Thank you all.", met.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_team_does_not_sign_and_the_chair_does_not_draft(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        var chair = await site.AsAsync(VoicesStage.Chair);
        var before = await chair.GetAsync(FeedbackStage.Draft);
        Assert.Contains("has not drafted this letter yet", before.Text, StringComparison.Ordinal);
        Assert.Empty(before.Document.QuerySelectorAll("main form[method=post]"));
        var manager = await site.AsAsync(Section11Stage.Hampshire);
        var page = await manager.GetAsync(FeedbackStage.Draft);
        Assert.DoesNotContain("Sign and send", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await FeedbackStage.PressAsync(manager, page, "sign")).Status);
        await FeedbackStage.PressAsync(manager, page, "save");
        Assert.Contains(
            "still drafting this letter",
            (await chair.GetAsync(FeedbackStage.Draft)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_work_list_leads_from_the_team_to_the_chair_to_the_agency(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        var manager = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Contains(
            "Draft 1 feedback letter of",
            (await manager.GetAsync(Decisions)).Text,
            StringComparison.Ordinal
        );
        await FeedbackStage.PutBeforeChairAsync(site);
        Assert.DoesNotContain("Draft 1 feedback", (await manager.GetAsync(Decisions)).Text, StringComparison.Ordinal);
        var chair = await site.AsAsync(VoicesStage.Chair);
        Assert.Contains("Sign 1 feedback letter of", (await chair.GetAsync(Decisions)).Text, StringComparison.Ordinal);
        await FeedbackStage.PressAsync(chair, await chair.GetAsync(FeedbackStage.Draft), "sign");
        Assert.DoesNotContain("Sign 1 feedback", (await chair.GetAsync(Decisions)).Text, StringComparison.Ordinal);
        var nurse = await site.AsAsync(FeedbackStage.Nurse);
        var lead = await site.AsAsync(Section11Stage.CareBoardLead);
        Assert.Contains("Read your feedback on", (await nurse.GetAsync(Decisions)).Text, StringComparison.Ordinal);
        await lead.GetAsync(FeedbackStage.Letter);
        Assert.DoesNotContain(
            "Read your feedback on",
            (await nurse.GetAsync(Decisions)).Text,
            StringComparison.Ordinal
        );
    }

    private static string Part(ShownPage page, string part) =>
        page.Document.QuerySelector($"textarea[name='Input.{part}']")!.TextContent.Trim();
}
