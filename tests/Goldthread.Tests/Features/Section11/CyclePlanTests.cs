using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>What an executive signed as a promise becomes an action of the one register, once.</summary>
public sealed class CyclePlanTests
{
    private const string Promise = "Brief each team about the new pathway.";
    private const string Second = "Read ten records a month.";

    private static readonly string Path = Section11Paths.CyclePlan("hampshire", Section11Stage.Year);
    private static readonly string One = $"{Path}?agency={Section11Stage.CareBoard}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_promise_becomes_an_agreed_action_of_the_agencys_lead_and_never_two(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Contains(
            "2 are not in the register of actions yet",
            (await team.GetAsync(Path)).Text,
            StringComparison.Ordinal
        );
        var page = await team.GetAsync(One);
        Assert.Contains(Promise, page.Text, StringComparison.Ordinal);
        Assert.All(
            page.Document.QuerySelectorAll("#take [type=checkbox]"),
            box => Assert.True(box.HasAttribute("checked"))
        );
        Assert.Contains("The feedback letter has not been sent.", page.Text, StringComparison.Ordinal);
        var other = await team.GetAsync(One);
        Assert.Equal(
            ["Tick at least one promise, or enter what the letter asks for."],
            (await team.SubmitAsync(page.Form("#take"), Ticked(""))).Errors
        );
        var done = await team.SubmitAsync(page.Form("#take"), Ticked("1.1"));
        Assert.Equal("1 action taken into the register", done.Banner);
        Assert.Equal(
            "They were in the register already. Nothing was taken in twice",
            (await team.SubmitAsync(other.Form("#take"), Ticked("1.1"))).Banner
        );
        await team.SubmitAsync((await team.GetAsync(One)).Form("#take"), Ticked("1.2"));

        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var actions = await work
            .Db.Actions.Where(one => work.Db.Set<PlannedPromise>().Any(known => known.ActionId == one.Id))
            .OrderBy(one => one.Reference)
            .ToListAsync(Cancel);
        Assert.Equal([Promise, Second], actions.Select(one => one.Title));
        Assert.All(actions, one => Assert.NotNull(one.AgreedOn));
        Assert.Single(actions.Select(one => one.FindingId).Distinct());
        var finding = await work.Db.Findings.SingleAsync(one => one.Id == actions[0].FindingId, Cancel);
        Assert.Equal(FindingStatus.Agreed, finding.Status);
        Assert.Equal(SourceKind.Section11, finding.SourceKind);
        Assert.Equal("/section-11/2026/agencies/integrated-care-board/answers", finding.SourcePath);
        var lead = await work.Db.Posts.SingleAsync(one => one.Title == Section11Stage.CareBoardLead, Cancel);
        Assert.All(actions, one => Assert.Equal(lead.Id, one.OwnerPostId));
        var mails = (await Section11Stage.MailsAsync(site, "M16")).Where(mail =>
            mail.Subject == "1 action for you from Section 11"
        );
        Assert.Equal(2, mails.Count());
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_agency_finds_its_actions_and_a_line_on_its_task_list(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        await team.SubmitAsync((await team.GetAsync(One)).Form("#take"), Ticked("1.1"));
        var lead = await site.AsAsync(Section11Stage.CareBoardLead);
        var tasks = await lead.GetAsync(Section11Paths.AssessmentTasks(Section11Stage.CareBoard, Section11Stage.Year));
        Assert.Contains("keeps 1 action of this self-assessment in its register", tasks.Text, StringComparison.Ordinal);
        var own = await lead.GetAsync(ImprovementPaths.AgencyActions(Section11Stage.CareBoard));
        Assert.Contains(Promise, own.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_the_letter_asks_for_is_added_with_its_day(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        await SendLetterAsync(site);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(One);
        Assert.Contains("Please show how you know.", page.Text, StringComparison.Ordinal);
        var noDay = await team.SubmitAsync(
            page.Form("#take"),
            new Dictionary<string, string> { ["Input.Asked"] = "Show how you know.", ["Input.Answers"] = "" }
        );
        Assert.StartsWith("Enter by when, today", Assert.Single(noDay.Errors), StringComparison.Ordinal);
        var asked = new Dictionary<string, string>
        {
            ["Input.Answers"] = "",
            ["Input.Asked"] = "Show how you know.",
            ["Input.AskedBy-day"] = "31",
            ["Input.AskedBy-month"] = "3",
            ["Input.AskedBy-year"] = "2027",
        };
        var done = await team.SubmitAsync(noDay.Form("#take"), asked);
        Assert.Equal("1 action taken into the register", done.Banner);
        Assert.Contains("Asked for in the letter", done.Text, StringComparison.Ordinal);
        Assert.Equal(
            "They were in the register already. Nothing was taken in twice",
            (await team.SubmitAsync((await team.GetAsync(One)).Form("#take"), asked)).Banner
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_promise_that_the_agency_signs_again_in_other_words_has_changed(DatabaseKind kind)
    {
        const string now = "Brief only the duty team.";
        await using var site = await OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        await team.SubmitAsync((await team.GetAsync(One)).Form("#take"), Ticked("1.1"));
        await team.SubmitAsync((await team.GetAsync(One)).Form("#take"), Ticked("1.2"));
        var before = await team.GetAsync(One);
        Assert.Contains(
            "Everything that its answers promise is in the register.",
            before.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Changed since", before.Text, StringComparison.Ordinal);
        await VoicesStage.SignAsync(
            site,
            Section11Stage.CareBoard,
            10,
            [Promising("1.1", now), Promising("1.2", Second), .. VoicesStage.Rated("met", "met", "met", "met").Skip(2)]
        );
        var page = await team.GetAsync(One);
        Assert.Contains("Changed since it was taken in", page.Text, StringComparison.Ordinal);
        Assert.Contains(now, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("promise is in the register.", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 promise has changed since.", (await team.GetAsync(Path)).Text, StringComparison.Ordinal);
        await VoicesStage.SignAsync(
            site,
            Section11Stage.CareBoard,
            11,
            [Promising("1.1", Promise) with { ImproveBy = new DateOnly(2027, 9, 30) }, Promising("1.2", Second)]
        );
        Assert.Contains("Changed since it was taken in", (await team.GetAsync(One)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Neither_another_area_nor_another_agency_knows_of_the_plan(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        await team.SubmitAsync((await team.GetAsync(One)).Form("#take"), Ticked("1.1"));
        await using (var elsewhere = await Section11Stage.OfTeamAsync(site, "portsmouth"))
        {
            Assert.Empty(await elsewhere.Db.PlannedPromises.ToListAsync(Cancel));
        }

        await using (var other = await Section11Stage.OfAgencyAsync(site, Section11Stage.Probation))
        {
            Assert.Empty(await other.Db.PlannedPromises.ToListAsync(Cancel));
        }

        foreach (var post in new[] { Section11Stage.CareBoardLead, VoicesStage.Scrutineer, VoicesStage.Board })
        {
            var reader = await site.AsAsync(post);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(Path)).Status);
        }

        var unknown = await team.GetAsync($"{Path}?agency={Section11Stage.Police}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }

    [Fact]
    public void An_action_says_a_promise_as_long_as_one_of_its_parts_says_all_of_it()
    {
        var words = new PromiseWords("Brief all.", "Brief all.\n\nPromised in answer 1.1: Who leads?");
        Assert.True(words.AreSaidIn("Brief the sergeants", words.Detail));
        Assert.True(words.AreSaidIn(words.Title, "We began with the sergeants."));
        Assert.False(words.AreSaidIn("Brief", "Brief all."));
        var wordy = new PromiseWords(new string('a', 300), "");
        Assert.False(wordy.AreSaidIn(wordy.Title, "Something else."));
    }

    private static Dictionary<string, string> Ticked(string answer) => new() { ["Input.Answers"] = answer };

    private static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Section11Stage.OpenAsync(kind);
        await VoicesStage.SignAsync(
            site,
            Section11Stage.CareBoard,
            9,
            [
                Promising("1.1", Promise),
                Promising("1.2", Second),
                .. VoicesStage.Rated("met", "met", "met", "met").Skip(2),
            ]
        );
        return site;
    }

    private static Answer Promising(string question, string words) =>
        new()
        {
            Question = question,
            Code = "partly_met",
            Comment = "We asked.",
            Improvement = words,
            ImproveBy = new DateOnly(2027, 3, 26),
        };

    private static async Task SendLetterAsync(Site site)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var release = await work
            .Db.Releases.Where(one =>
                work.Db.Set<Agency>().Any(known => known.Id == one.AgencyId && known.Slug == Section11Stage.CareBoard)
            )
            .FirstAsync(Cancel);
        var text = new LetterText("Thank you.", "", "", "Please show how you know.", "We write again.");
        var draft = new FeedbackDraft(release, text, "Team", new DateOnly(2026, 11, 24));
        var at = new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        work.Db.Add(new FeedbackLetter(draft, new Signature("A chair", "Independent chair", null, at)));
        await work.Db.SaveChangesAsync(work, Cancel);
    }
}
