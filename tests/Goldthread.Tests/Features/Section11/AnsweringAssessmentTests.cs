using System.Net;
using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>An agency answers: page by page, several people, until the end and a day after it.</summary>
public sealed class AnsweringAssessmentTests
{
    private const string Health = Section11Stage.Health;
    private const int Year = Section11Stage.Year;

    private static readonly string Section = Section11Paths.AnswerSection(Health, Year, "s04");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_page_is_saved_unfinished_and_the_team_sees_counts_and_no_answers(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var lead = await site.AsAsync(Section11Stage.HealthLead);
        var tasks = await lead.GetAsync(Section11Paths.AssessmentTasks(Health, Year));
        Assert.Contains("3 of ", tasks.Text, StringComparison.Ordinal);
        var page = await lead.GetAsync(Section);
        var next = await lead.SubmitAsync(page.Form(), Words("4.1", "met", "Twelve of twelve staff knew. ZEBRA"));
        Assert.Equal(Section11Paths.AnswerSection(Health, Year, "s05"), next.Path);
        var row = await Section11Stage.AnswerAsync(site, Health, "4.1");
        Assert.Equal("met", row!.ToAnswer().Code);
        Assert.Null(await Section11Stage.AnswerAsync(site, Health, "4.2"));

        var team = await site.AsAsync(Section11Stage.Hampshire);
        var progress = await team.GetAsync(Section11Paths.CycleProgress("hampshire", Year));
        Assert.Contains("3 of ", progress.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ZEBRA", progress.Html, StringComparison.Ordinal);
        var agency = await team.GetAsync(Section11Paths.AgencyProgress("hampshire", Year, Health));
        Assert.Contains(
            "Its answers are the agency’s own until its executive signs them.",
            agency.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("0 results", (await team.GetAsync("/search?q=ZEBRA")).Html, StringComparison.Ordinal);
        var file = await team.GetAsync(Section11Paths.ProgressFile("hampshire", Year, "csv"));
        Assert.Contains("In progress", file.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_people_on_one_page_see_both_words_and_lose_neither(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var one = await site.AsAsync(Section11Stage.HealthLead);
        var two = await site.AsAsync(Section11Stage.HealthLead);
        var (mine, theirs, third) = (
            await one.GetAsync(Section),
            await two.GetAsync(Section),
            await one.GetAsync(Section)
        );
        await two.SubmitAsync(theirs.Form(), Words("4.1", "met", "Their words"));

        // Another answer is nobody’s conflict, and what the other person saved stays.
        await one.SubmitAsync(mine.Form(), Words("4.2", "partly_met", "My words on 4.2"));
        Assert.Equal("Their words", (await Section11Stage.AnswerAsync(site, Health, "4.1"))!.ToAnswer().Comment);
        Assert.Equal("My words on 4.2", (await Section11Stage.AnswerAsync(site, Health, "4.2"))!.ToAnswer().Comment);

        // The same answer shows both, and saving again is a decision.
        var met = await one.SubmitAsync(third.Form(), Words("4.1", "embedded", "My words"));
        Assert.Contains("4.1: somebody else changed this answer while you had it open.", met.Errors);
        Assert.Contains("Their words", met.Text, StringComparison.Ordinal);
        Assert.Contains("My words", met.Html, StringComparison.Ordinal);
        Assert.Equal("Their words", (await Section11Stage.AnswerAsync(site, Health, "4.1"))!.ToAnswer().Comment);
        await one.SubmitAsync(met.Form());
        Assert.Equal("My words", (await Section11Stage.AnswerAsync(site, Health, "4.1"))!.ToAnswer().Comment);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Whoever_writes_when_it_ends_has_a_day_and_then_loses_no_word(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var lead = await site.AsAsync(Section11Stage.HealthLead);
        var page = await lead.GetAsync(Section);
        var officer = await site.AsAsync(Section11Stage.Officer);
        await officer.SubmitAsync((await officer.GetAsync(Section11Paths.EndAnswers("hips", Year))).Form());
        Section11Stage.MoveOn(site, TimeSpan.FromMinutes(15));
        var tasks = await lead.GetAsync(Section11Paths.AssessmentTasks(Health, Year));
        Assert.Contains(
            "The cycle has ended. You can still save and send by 9am on Wednesday 25 November 2026.",
            tasks.Text,
            StringComparison.Ordinal
        );
        await lead.SubmitAsync(page.Form(), Words("4.1", "met", "In time"));
        Assert.Equal("In time", (await Section11Stage.AnswerAsync(site, Health, "4.1"))!.ToAnswer().Comment);

        Section11Stage.MoveOn(site, TimeSpan.FromMinutes((23 * 60) + 40));
        lead = await site.AsAsync(Section11Stage.HealthLead);
        var open = await lead.GetAsync(Section);
        Section11Stage.MoveOn(site, TimeSpan.FromMinutes(15));
        var refused = await lead.SubmitAsync(open.Form(), Words("4.2", "met", "Too late"));
        Assert.StartsWith(
            "This cycle stopped taking answers at 9am on Wednesday 25 November 2026",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
        Assert.Contains("Too late", refused.Html, StringComparison.Ordinal);
        Assert.Null(await Section11Stage.AnswerAsync(site, Health, "4.2"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_colleague_sees_only_the_sections_that_were_given(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await AddColleagueAsync(site);
        var lead = await site.AsAsync(Section11Stage.HealthLead);
        var form = await lead.GetAsync(Section11Paths.AssignSection(Health, Year, "s04"));
        var unknown = await lead.SubmitAsync(
            form.Form(),
            new Dictionary<string, string> { ["Input.Email"] = "nobody@example.org" }
        );
        Assert.Equal(
            ["Nobody of your agency signs in with this address. Ask the partnership team to add their post."],
            unknown.Errors
        );
        await lead.SubmitAsync(
            unknown.Form(),
            new Dictionary<string, string> { ["Input.Email"] = "training.lead@demonstration.example" }
        );
        var mail = Assert.Single(await Section11Stage.MailsAsync(site, "M8"));
        Assert.Contains(
            "/agency/community-health-trust/section-11/2026/sections/s04",
            mail.Text,
            StringComparison.Ordinal
        );

        var colleague = await site.AsAsync("Training lead, community health");
        var tasks = await colleague.GetAsync(Section11Paths.AssessmentTasks(Health, Year));
        Assert.Contains("You were asked to complete 1 section.", tasks.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Check contacts", tasks.Text, StringComparison.Ordinal);
        await colleague.SubmitAsync(
            (await colleague.GetAsync(Section)).Form(),
            Words("4.1", "met", "From a colleague")
        );
        Assert.Equal(
            "Training lead, community health",
            (await Section11Stage.AnswerAsync(site, Health, "4.1"))!.SavedBy
        );
        var other = await colleague.GetAsync(Section11Paths.AnswerSection(Health, Year, "s05"));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await colleague.GetAsync(Section11Paths.AllAnswers(Health, Year))).Status
        );
        await lead.SubmitAsync((await lead.GetAsync(Section11Paths.AssignSection(Health, Year, "s04"))).Form("#take"));
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(Section)).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_blocks_sending_is_listed_and_sending_is_refused_until_it_is_mended(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var lead = await site.AsAsync(Section11Stage.HealthLead);
        var check = await lead.GetAsync(Section11Paths.CheckAssessment(Health, Year));
        Assert.Contains("Before you can send it", check.Text, StringComparison.Ordinal);
        Assert.Contains("nobody is named who signs it off", check.Text, StringComparison.Ordinal);
        Assert.Contains("It is not answered.", check.Text, StringComparison.Ordinal);
        Assert.Empty(check.Document.QuerySelectorAll("main form[method=post]"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_successors_people_go_on_when_an_agency_merges_in_mid_cycle(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await using (var work = await Section11Stage.OfTeamAsync(site, "hampshire"))
        {
            var probation = await work.Db.Agencies.SingleAsync(one => one.Slug == Section11Stage.Probation, Cancel);
            var health = await work.Db.Agencies.SingleAsync(one => one.Slug == Health, Cancel);
            health.End(new DateOnly(2026, 11, 23), probation);
            await work.Db.SaveChangesAsync(work, Cancel);
        }

        var successor = await site.AsAsync(Section11Stage.ProbationLead);
        var page = await successor.GetAsync(Section);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await successor.SubmitAsync(page.Form(), Words("4.1", "met", "From the successor"));
        Assert.Equal("From the successor", (await Section11Stage.AnswerAsync(site, Health, "4.1"))!.ToAnswer().Comment);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_leavers_duties_pass_with_the_post(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var asked = await Section11Stage.AskedAsync(site, Health);
        Guid next;
        await using (var work = await Section11Stage.OfTeamAsync(site, "hampshire"))
        {
            var lead = await work.Db.Posts.SingleAsync(post => post.Id == asked.LeadPostId, Cancel);
            var person = new Person("New lead", "new.lead@demonstration.example");
            var post = lead.HandTo(person.Id, new DateOnly(2026, 11, 24));
            lead.End(new DateOnly(2026, 11, 23));
            work.Db.AddRange(person, post);
            next = post.Id;
            await work.Db.SaveChangesAsync(work, Cancel);
        }

        Assert.Equal(next, (await Section11Stage.AskedAsync(site, Health)).LeadPostId);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_typed_when_a_session_runs_lateis_kept_for_whoever_typed_it(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var lead = await site.AsAsync(Section11Stage.HealthLead);
        var page = await lead.GetAsync(Section);
        Section11Stage.MoveOn(site, TimeSpan.FromMinutes(31));
        var late = await lead.SubmitAsync(page.Form(), Words("4.1", "met", "Said a minute too late."));
        Assert.Contains("What you were typing is kept.", late.Text, StringComparison.Ordinal);
        var kept = await site.LookAsync(db => db.UnsavedForms.SingleAsync());
        Assert.DoesNotContain("a minute too late", kept.Content, StringComparison.Ordinal);
        var path = AccountsPaths.UnsavedTyping(kept.Id);
        var other = await site.AsAsync(Section11Stage.PoliceLead);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).Status);

        lead = await site.AsAsync(Section11Stage.HealthLead);
        var waiting = await lead.GetAsync(path);
        Assert.Contains("Said a minute too late.", waiting.Text, StringComparison.Ordinal);
        var saved = await lead.SubmitAsync(waiting.Form("#again"));
        Assert.Equal(Section11Paths.AnswerSection(Health, Year, "s05"), saved.Path);
        var row = await Section11Stage.AnswerAsync(site, Health, "4.1");
        Assert.Equal("Said a minute too late.", row!.ToAnswer().Comment);
        Section11Stage.MoveOn(site, TimeSpan.FromHours(25));
        lead = await site.AsAsync(Section11Stage.HealthLead);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(path)).Status);
    }

    private static Dictionary<string, string> Words(string question, string code, string comment) =>
        new() { [$"Input.Answers[{question}].Code"] = code, [$"Input.Answers[{question}].Comment"] = comment };

    private static async Task AddColleagueAsync(Site site)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var agency = await work.Db.Agencies.SingleAsync(one => one.Slug == Health, Cancel);
        var person = new Person("Training lead, community health", "training.lead@demonstration.example");
        work.Db.AddRange(
            person,
            Post.InAgency(person.Id, Role.Trainer, "Training lead, community health", agency, new DateOnly(2025, 1, 1))
        );
        await work.Db.SaveChangesAsync(work, Cancel);
    }
}
