using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>In the second year nothing is rated: what was promised before is talked about, and each update gets a letter.</summary>
public sealed class UpdateYearTests
{
    private const string Agency = Section11Stage.CareBoard;
    private const string Decisions = "/home/decisions";
    private const string Promise = "Brief each team about the new pathway.";
    private const int Year = 2027;

    private static readonly string Hold = Section11Paths.HoldConversation("hampshire", Year, Agency);
    private static readonly string Draft = Section11Paths.DraftFeedback("hampshire", Year, Agency);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Its_conversation_is_about_the_actions_and_ratings_of_the_year_before(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        await VoicesStage.ModerateAsync(site, Agency, "s01", "met", isGood: true);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var plan = await team.GetAsync($"{Section11Paths.CyclePlan("hampshire", Section11Stage.Year)}?agency={Agency}");
        await team.SubmitAsync(plan.Form("#take"), new Dictionary<string, string> { ["Input.Answers"] = "1.1" });
        await VoicesStage.AskStaffAsync(site);
        await AddUpdateAsync(site);
        var again = await site.AsAsync(Section11Stage.Hampshire);
        await again.SubmitAsync(
            (await again.GetAsync(Section11Paths.PlanConversation("hampshire", Year, Agency))).Form(),
            new Dictionary<string, string>
            {
                ["Input.Day-day"] = "3",
                ["Input.Day-month"] = "12",
                ["Input.Day-year"] = "2026",
            }
        );
        var page = await again.GetAsync(Hold);
        Assert.Contains(Promise, page.Text, StringComparison.Ordinal);
        Assert.Contains("Last ratings: Section 11 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Children waited longer.", page.Text, StringComparison.Ordinal);
        Assert.Contains(VoicesStage.Practice, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(VoicesStage.Secret, page.Text, StringComparison.Ordinal);
        var row = page
            .Document.QuerySelectorAll("table.cards tbody tr")
            .Single(one => one.TextContent.Contains("Standard 1:", StringComparison.Ordinal))
            .TextContent;
        Assert.Contains("Partly met", row, StringComparison.Ordinal);
        Assert.Contains("Met", row, StringComparison.Ordinal);
        Assert.Contains("25% (10 of 40) agree", row, StringComparison.Ordinal);
        using var paper = await again.AskAsync(Section11Paths.PromptSheet("hampshire", Year, Agency));
        var words = WordReading.Of(await paper.Content.ReadAsByteArrayAsync(Cancel)).Words;
        Assert.Contains(Promise, words, StringComparison.Ordinal);
        Assert.Contains("Last ratings: Section 11 2026", words, StringComparison.Ordinal);
        Assert.Contains("Partly met", words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_update_is_offered_no_panel_and_is_answered_by_a_letter(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        await AddUpdateAsync(site);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var full = await PagesAsync(team, Section11Stage.Year);
        Assert.Contains("Moderation", full, StringComparison.Ordinal);
        var pages = await PagesAsync(team, Year);
        Assert.Contains("Letters", pages, StringComparison.Ordinal);
        foreach (var page in new[] { "Panel", "Scoring", "Moderation" })
        {
            Assert.DoesNotContain(page, pages, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Draft 1 feedback", (await team.GetAsync(Decisions)).Text, StringComparison.Ordinal);
        await SignUpdateAsync(site);
        Assert.Contains(
            "Draft 1 feedback letter of Section 11 2027",
            (await team.GetAsync(Decisions)).Text,
            StringComparison.Ordinal
        );
        var letter = await team.GetAsync(Draft);
        var opening = letter.Document.QuerySelector("textarea[name='Input.Opening']")!.TextContent;
        Assert.Contains("Thank you for the update of", opening, StringComparison.Ordinal);
        Assert.Contains("A panel does not rate an update", opening, StringComparison.Ordinal);
        Assert.DoesNotContain("people from other agencies", opening, StringComparison.Ordinal);
        Assert.Empty(letter.Document.QuerySelectorAll("textarea[name='Input.Ratings']"));
        await FeedbackStage.PressAsync(team, letter, "chair");
        Assert.DoesNotContain("Draft 1 feedback", (await team.GetAsync(Decisions)).Text, StringComparison.Ordinal);
        var chair = await site.AsAsync(VoicesStage.Chair);
        var sent = await FeedbackStage.PressAsync(chair, await chair.GetAsync(Draft), "sign");
        Assert.Equal("Signed and sent", sent.Banner);
        Assert.All(
            await Section11Stage.MailsAsync(site, "M11"),
            mail => Assert.DoesNotContain("panel", mail.Text, StringComparison.Ordinal)
        );
        var lead = await site.AsAsync(Section11Stage.CareBoardLead);
        var signed = await lead.GetAsync(Section11Paths.AssessmentSigned(Agency, Year));
        Assert.DoesNotContain("A panel of people", signed.Text, StringComparison.Ordinal);
        Assert.Contains("beside your last full self-assessment", signed.Text, StringComparison.Ordinal);
    }

    private static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Section11Stage.OpenAsync(kind);
        var rated = VoicesStage.Rated("partly_met", "met", "met", "embedded").ToList();
        await VoicesStage.SignAsync(
            site,
            Agency,
            9,
            [
                rated[0] with
                {
                    Improvement = Promise,
                },
                .. rated.Skip(1),
                new Answer { Question = "GP.1", Words = VoicesStage.Practice },
                new Answer { Question = "BW.1", Codes = ["other"] },
                new Answer { Question = "BW.2", Words = "Children waited longer." },
            ]
        );
        await VoicesStage.SignAsync(
            site,
            Section11Stage.Probation,
            1,
            [new Answer { Question = "GP.1", Words = VoicesStage.Secret }]
        );
        return site;
    }

    private static async Task<string> PagesAsync(Visitor reader, int year) =>
        (await reader.GetAsync(Section11Paths.CycleProgress("hampshire", year)))
            .Document.QuerySelector("nav.views[aria-label='Pages of this cycle']")!
            .TextContent;

    /// <summary>The update of 2027, which asks the care board in Hampshire.</summary>
    private static async Task AddUpdateAsync(Site site)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var joint = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hips", Cancel);
        var hampshire = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel);
        var agency = await work.Db.Agencies.SingleAsync(one => one.Slug == Agency, Cancel);
        var set = await work
            .Db.QuestionSets.Where(one => one.KeeperId == null && one.Code == AskedSetQuery.UpdateCode)
            .Join(work.Db.QuestionSetVersions, one => one.Id, version => version.SetId, (_, version) => version.Id)
            .FirstAsync(Cancel);
        var day = new DateOnly(2026, 11, 20);
        var days = new CycleDates(day, day.AddDays(30), day.AddDays(37), day.AddDays(60), day.AddDays(80));
        var cycle = new Cycle(joint.Id, Year, new CycleText("Section 11 2027", CycleKind.Update, set), days);
        cycle.Launch(day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), "Test", 1);
        var asked = new CycleAgency(cycle, agency.Id, hampshire.Id, hampshire.Name);
        work.Db.AddRange(
            cycle,
            asked,
            new CycleArea(cycle, hampshire.Id),
            new AreaReturn(hampshire.Id, cycle, asked, 3)
        );
        await work.Db.SaveChangesAsync(work, Cancel);
    }

    private static async Task SignUpdateAsync(Site site)
    {
        await using var work = await Section11Stage.OfAgencyAsync(site, Agency);
        var agency = await work.Db.Agencies.SingleAsync(one => one.Slug == Agency, Cancel);
        var hampshire = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel);
        var cycle = await work.Db.Cycles.SingleAsync(one => one.Year == Year, Cancel);
        var held = new AgencyReturn(cycle, agency.Id);
        var at = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        Answer[] answers = [new Answer { Question = "Y2.3", Words = "Two teams were merged." }];
        var submission = new Submission(held, cycle, 1, answers, new Signature("An executive", "Chief", null, at));
        work.Db.AddRange(held, submission, new Release(hampshire.Id, submission));
        await work.Db.SaveChangesAsync(work, Cancel);
    }
}
