using System.Net;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>The executive signs by one press; what was signed goes to each area once, and a later change needs another.</summary>
public sealed class SigningOffTests
{
    private const string Police = Section11Stage.Police;
    private const int Year = Section11Stage.Year;

    private static readonly string SignOff = Section11Paths.SignOffAssessment(Police, Year);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task One_press_signs_by_name_and_releases_to_each_area(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var executive = await site.AsAsync(Section11Stage.PoliceExecutive);
        var page = await executive.GetAsync(SignOff);
        Assert.Contains("Standards not met", page.Text, StringComparison.Ordinal);
        Assert.Contains("Actions promised", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "This is the first time, so there is nothing to compare with.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("sign off for Hampshire and Isle of Wight Constabulary", page.Text, StringComparison.Ordinal);
        var other = await executive.GetAsync(SignOff);
        var done = await executive.SubmitAsync(page.Form());
        Assert.Equal(Section11Paths.AssessmentSigned(Police, Year), done.Path);
        Assert.Contains("Reference S11-2026-constabulary-1", done.Text, StringComparison.Ordinal);
        Assert.Contains(Section11Stage.PoliceExecutive, done.Text, StringComparison.Ordinal);

        // The same form again, and the same page in another tab: nothing is sent twice.
        Assert.Equal(done.Path, (await executive.SubmitAsync(page.Form())).Path);
        Assert.Equal(
            "This was signed off already. Nothing was sent twice",
            (await executive.SubmitAsync(other.Form())).Banner
        );

        foreach (var place in Section11Stage.Areas)
        {
            await using var team = await Section11Stage.OfTeamAsync(site, place);
            var release = Assert.Single(await OfPoliceAsync(team.Db));
            Assert.Equal(Section11Stage.PoliceExecutive, release.ReleasedBy);
        }

        var manager = await site.AsAsync(Section11Stage.Hampshire);
        var read = await manager.GetAsync(Section11Paths.ReleasedAnswers("hampshire", Year, Police));
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Contains("We asked twelve staff and read ten records in spring.", read.Text, StringComparison.Ordinal);
        var progress = await manager.GetAsync($"{Section11Paths.CycleProgress("hampshire", Year)}?show=sent");
        Assert.Contains("Constabulary", progress.Text, StringComparison.Ordinal);
        Assert.Single(
            await Section11Stage.MailsAsync(site, "M9"),
            mail =>
                mail.Subject == "Section 11 self-assessment signed off and sent"
                && mail.Text.Contains("Constabulary", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_changed_while_the_executive_read_is_not_signed(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var executive = await site.AsAsync(Section11Stage.PoliceExecutive);
        var page = await executive.GetAsync(SignOff);
        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        var section = await lead.GetAsync(Section11Paths.AnswerSection(Police, Year, "s01"));
        var saved = await lead.SubmitAsync(
            section.Form(),
            new Dictionary<string, string> { ["Input.Answers[1.1].Comment"] = "Changed at the last minute." }
        );
        Assert.Contains("It waited for sign-off and has to be sent again", saved.Banner, StringComparison.Ordinal);
        var refused = await executive.SubmitAsync(page.Form());
        Assert.Equal(
            [
                "This self-assessment is not ready to be signed off. Its writers have not sent it, or have changed an answer since.",
            ],
            refused.Errors
        );
        await lead.SubmitAsync((await lead.GetAsync(Section11Paths.CheckAssessment(Police, Year))).Form());
        var stale = await executive.SubmitAsync(page.Form());
        Assert.Single(stale.Errors);
        await using var team = await Section11Stage.OfTeamAsync(site, "hampshire");
        Assert.Empty(await OfPoliceAsync(team.Db));
        var done = await executive.SubmitAsync((await executive.GetAsync(SignOff)).Form());
        Assert.Equal(Section11Paths.AssessmentSigned(Police, Year), done.Path);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_later_change_needs_a_new_signature_and_until_then_the_areas_read_the_first(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var executive = await site.AsAsync(Section11Stage.PoliceExecutive);
        await executive.SubmitAsync((await executive.GetAsync(SignOff)).Form());
        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        var tasks = await lead.GetAsync(Section11Paths.AssessmentTasks(Police, Year));
        await lead.SubmitAsync(tasks.Form());
        await lead.SubmitAsync(
            (await lead.GetAsync(Section11Paths.AnswerSection(Police, Year, "s01"))).Form(),
            new Dictionary<string, string> { ["Input.Answers[1.1].Comment"] = "A second thought." }
        );
        var manager = await site.AsAsync(Section11Stage.Hampshire);
        var answers = Section11Paths.ReleasedAnswers("hampshire", Year, Police);
        Assert.DoesNotContain("A second thought.", (await manager.GetAsync(answers)).Text, StringComparison.Ordinal);
        await lead.SubmitAsync((await lead.GetAsync(Section11Paths.CheckAssessment(Police, Year))).Form());
        await executive.SubmitAsync((await executive.GetAsync(SignOff)).Form());
        Assert.Contains("A second thought.", (await manager.GetAsync(answers)).Text, StringComparison.Ordinal);
        await using var team = await Section11Stage.OfTeamAsync(site, "hampshire");
        Assert.Equal(2, (await OfPoliceAsync(team.Db)).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_executive_returns_it_with_a_comment_that_only_the_agency_reads(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var executive = await site.AsAsync(Section11Stage.PoliceExecutive);
        var path = Section11Paths.GiveBackAssessment(Police, Year);
        var (first, second) = (await executive.GetAsync(path), await executive.GetAsync(path));
        var comment = new Dictionary<string, string> { ["Input.Comment"] = "Say more about standard 6." };
        var done = await executive.SubmitAsync(first.Form(), comment);
        Assert.Equal("Returned with your comment", done.Banner);
        var twice = await executive.SubmitAsync(second.Form(), comment);
        Assert.StartsWith(
            "This self-assessment was returned on 24 November 2026",
            Assert.Single(twice.Errors),
            StringComparison.Ordinal
        );
        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        var tasks = await lead.GetAsync(Section11Paths.AssessmentTasks(Police, Year));
        Assert.Contains("Say more about standard 6.", tasks.Text, StringComparison.Ordinal);
        var manager = await site.AsAsync(Section11Stage.Hampshire);
        var seen = await manager.GetAsync(Section11Paths.AgencyProgress("hampshire", Year, Police));
        Assert.DoesNotContain("Say more about standard 6.", seen.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(SignOff)).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_area_in_which_the_agency_no_longer_works_gets_nothing(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await using (var work = await Section11Stage.OfTeamAsync(site, "portsmouth"))
        {
            var membership = await work.Db.AgencyMemberships.SingleAsync(
                member => work.Db.Set<Agency>().Any(agency => agency.Id == member.AgencyId && agency.Slug == Police),
                Cancel
            );
            membership.End(new DateOnly(2026, 11, 23));
            await work.Db.SaveChangesAsync(work, Cancel);
        }

        var executive = await site.AsAsync(Section11Stage.PoliceExecutive);
        var done = await executive.SubmitAsync((await executive.GetAsync(SignOff)).Form());
        Assert.DoesNotContain("Portsmouth Safeguarding", done.Text, StringComparison.Ordinal);
        await using var portsmouth = await Section11Stage.OfTeamAsync(site, "portsmouth");
        Assert.Empty(await OfPoliceAsync(portsmouth.Db));
    }

    private static Task<List<Release>> OfPoliceAsync(GoldthreadDb db) =>
        db
            .Releases.Where(one => db.Set<Agency>().Any(agency => agency.Id == one.AgencyId && agency.Slug == Police))
            .ToListAsync(Cancel);
}
