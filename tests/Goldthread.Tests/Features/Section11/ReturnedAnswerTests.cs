using System.Net;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>One answer goes back with a reason; the agency changes it, its executive signs again, and both can be read.</summary>
public sealed class ReturnedAnswerTests
{
    private const string Police = Section11Stage.Police;
    private const int Year = Section11Stage.Year;
    private const string Reason = "Say which records you read.";
    private const string Told =
        $"Returned. {Section11Stage.PoliceExecutive} and {Section11Stage.PoliceLead} are told, and the agency sees your reason";

    private static readonly string Answers = Section11Paths.ReleasedAnswers("hampshire", Year, Police);
    private static readonly string Path = Section11Paths.ReturnAnswer("hampshire", Year, Police, "1.1");
    private static readonly string Tasks = Section11Paths.AssessmentTasks(Police, Year);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_answer_is_returned_changed_signed_again_and_read_beside_the_first(DatabaseKind kind)
    {
        await using var site = await SignedAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Contains("Return this answer: 1.1", (await team.GetAsync(Answers)).Text, StringComparison.Ordinal);
        var page = await team.GetAsync(Path);
        var other = await team.GetAsync(Path);
        Assert.Equal(
            ["Enter what the agency should look at again."],
            (await team.SubmitAsync(page.Form("#return"))).Errors
        );
        var done = await team.SubmitAsync(page.Form("#return"), Because(Reason));
        Assert.Equal(Told, done.Banner);
        var twice = await team.SubmitAsync(other.Form("#return"), Because("Something else."));
        Assert.Equal("This answer was returned before. Nothing was sent twice", twice.Banner);
        Assert.Equal(AssessmentState.Queried, await StateAsync(site, "hampshire"));
        Assert.Equal(AssessmentState.Submitted, await StateAsync(site, "portsmouth"));
        var mails = await MailsAsync(site);
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.DoesNotContain(Reason, mail.Text, StringComparison.Ordinal));

        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        var tasks = await lead.GetAsync(Tasks);
        Assert.Contains(Reason, tasks.Text, StringComparison.Ordinal);
        Assert.Contains($"{Section11Stage.Hampshire}, ", tasks.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Look again at 1 returned answer of Section 11 2026",
            (await lead.GetAsync("/home")).Text,
            StringComparison.Ordinal
        );
        await ChangeAndSignAsync(site, "We read ten records of June.");

        Assert.DoesNotContain(Reason, (await lead.GetAsync(Tasks)).Text, StringComparison.Ordinal);
        Assert.Equal(AssessmentState.Submitted, await StateAsync(site, "hampshire"));
        var seen = await team.GetAsync(Path);
        Assert.Contains("Then and now", seen.Text, StringComparison.Ordinal);
        Assert.Contains("We asked twelve staff and read ten records in spring.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("We read ten records of June.", seen.Text, StringComparison.Ordinal);
        Assert.Contains(Reason, seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_team_takes_it_back_before_anything_is_signed(DatabaseKind kind)
    {
        await using var site = await SignedAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        await team.SubmitAsync((await team.GetAsync(Path)).Form("#return"), Because(Reason));
        var (first, second) = (await team.GetAsync(Path), await team.GetAsync(Path));
        var done = await team.SubmitAsync(first.Form("#take-back"));
        Assert.Equal("Taken back. The agency no longer sees it", done.Banner);
        Assert.Equal(
            ["This was taken back already. The agency no longer sees it."],
            (await team.SubmitAsync(second.Form("#take-back"))).Errors
        );
        Assert.Equal(AssessmentState.Submitted, await StateAsync(site, "hampshire"));
        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        Assert.DoesNotContain(Reason, (await lead.GetAsync(Tasks)).Text, StringComparison.Ordinal);

        // It may go back again, with another reason.
        await team.SubmitAsync((await team.GetAsync(Path)).Form("#return"), Because("Say who read them."));
        Assert.Contains("Say who read them.", (await lead.GetAsync(Tasks)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Answers_that_came_meanwhile_are_read_before_one_is_returned(DatabaseKind kind)
    {
        await using var site = await SignedAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var stale = await team.GetAsync(Path);
        await ChangeAndSignAsync(site, "We read ten records of June.");
        var refused = await team.SubmitAsync(stale.Form("#return"), Because(Reason));
        Assert.StartsWith(
            "The agency has sent new answers since you opened this page.",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
        Assert.Contains("We read ten records of June.", refused.Text, StringComparison.Ordinal);
        Assert.Contains(Reason, refused.Html, StringComparison.Ordinal);
        Assert.Equal(Told, (await team.SubmitAsync(refused.Form("#return"))).Banner);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Where_the_named_posts_have_ended_whoever_answers_for_the_agency_is_told(DatabaseKind kind)
    {
        await using var site = await SignedAsync(kind);
        await MergedAgency.EndAsync(site, Police, Section11Stage.Probation);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var done = await team.SubmitAsync((await team.GetAsync(Path)).Form("#return"), Because(Reason));
        Assert.Contains(Section11Stage.ProbationLead, done.Banner, StringComparison.Ordinal);
        Assert.NotEmpty(await MailsAsync(site));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Where_nobody_is_there_to_tell_the_page_says_so(DatabaseKind kind)
    {
        await using var site = await SignedAsync(kind);
        await MergedAgency.EndAsync(site, Police, null);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var done = await team.SubmitAsync((await team.GetAsync(Path)).Form("#return"), Because(Reason));
        Assert.StartsWith(
            "Returned. No email went, because nobody in the agency",
            done.Banner,
            StringComparison.Ordinal
        );
        Assert.Empty(await MailsAsync(site));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Neither_another_area_nor_another_agency_knows_of_it(DatabaseKind kind)
    {
        await using var site = await SignedAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        await team.SubmitAsync((await team.GetAsync(Path)).Form("#return"), Because(Reason));
        foreach (var place in Section11Stage.Areas.Append("hips").Where(place => place != "hampshire"))
        {
            await using var work = await Section11Stage.OfTeamAsync(site, place);
            Assert.Empty(await work.Db.ReturnedAnswers.ToListAsync(Cancel));
        }

        await using (var other = await Section11Stage.OfAgencyAsync(site, Section11Stage.Probation))
        {
            Assert.Empty(await other.Db.ReturnedAnswers.ToListAsync(Cancel));
        }

        var lead = await site.AsAsync(Section11Stage.ProbationLead);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(Tasks)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(Path)).Status);
        var scrutineer = await site.AsAsync(VoicesStage.Scrutineer);
        Assert.Equal(HttpStatusCode.Forbidden, (await scrutineer.GetAsync(Path)).Status);
        var unknown = Section11Paths.ReturnAnswer("hampshire", Year, Police, "99.9");
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync(unknown)).Status);
        var unsent = Section11Paths.ReturnAnswer("hampshire", Year, Section11Stage.Probation, "1.1");
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync(unsent)).Status);
    }

    [Fact]
    public void What_was_taken_back_is_not_settled_by_a_signature_and_the_other_way_round()
    {
        var day = new DateOnly(2026, 11, 24);
        Assert.Throws<RuleBrokenException>(() => Make(" "));
        var signed = Make(Reason);
        signed.Settle(day);
        Assert.False(signed.IsTakenBack);
        Assert.Throws<RuleBrokenException>(() => signed.TakeBack(day));
        var back = Make(Reason);
        back.TakeBack(day);
        back.Settle(day.AddDays(1));
        Assert.Equal(day, back.SettledOn);
        Assert.True(back.IsTakenBack);
    }

    private static ReturnedAnswer Make(string reason)
    {
        var day = new DateOnly(2026, 11, 24);
        var days = new CycleDates(day, day.AddDays(50), day.AddDays(57), day.AddDays(80), day.AddDays(100));
        var text = new CycleText("Section 11 2026", CycleKind.FullAssessment, Guid.CreateVersion7());
        var cycle = new Cycle(Guid.CreateVersion7(), Year, text, days);
        var at = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        var held = new AgencyReturn(cycle, Guid.CreateVersion7());
        var submission = new Submission(held, cycle, 1, [], new Signature("An executive", "Chief", null, at));
        return new ReturnedAnswer(new Release(Guid.CreateVersion7(), submission), "1.1", reason, "Team", day);
    }

    private static async Task<List<MailMessage>> MailsAsync(Site site) =>
        [
            .. (await Section11Stage.MailsAsync(site, "M7")).Where(mail =>
                mail.Subject == "An answer of your Section 11 return was returned"
            ),
        ];

    private static Dictionary<string, string> Because(string reason) => new() { ["Input.Reason"] = reason };

    private static async Task<Site> SignedAsync(DatabaseKind kind)
    {
        var site = await Section11Stage.OpenAsync(kind);
        var executive = await site.AsAsync(Section11Stage.PoliceExecutive);
        var page = await executive.GetAsync(Section11Paths.SignOffAssessment(Police, Year));
        await executive.SubmitAsync(page.Form());
        return site;
    }

    private static async Task ChangeAndSignAsync(Site site, string comment)
    {
        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        await lead.SubmitAsync((await lead.GetAsync(Tasks)).Form());
        await lead.SubmitAsync(
            (await lead.GetAsync(Section11Paths.AnswerSection(Police, Year, "s01"))).Form(),
            new Dictionary<string, string> { ["Input.Answers[1.1].Comment"] = comment }
        );
        await lead.SubmitAsync((await lead.GetAsync(Section11Paths.CheckAssessment(Police, Year))).Form());
        var executive = await site.AsAsync(Section11Stage.PoliceExecutive);
        await executive.SubmitAsync((await executive.GetAsync(Section11Paths.SignOffAssessment(Police, Year))).Form());
    }

    private static async Task<AssessmentState> StateAsync(Site site, string place)
    {
        await using var team = await Section11Stage.OfTeamAsync(site, place);
        return await team
            .Db.AreaReturns.Where(one =>
                team.Db.Set<Agency>().Any(known => known.Id == one.AgencyId && known.Slug == Police)
            )
            .Select(one => one.State)
            .SingleAsync(Cancel);
    }
}
