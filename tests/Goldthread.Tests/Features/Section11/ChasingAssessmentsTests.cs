using Goldthread.Features.Section11;
using Goldthread.Features.Section11.ChasingAssessments;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>Reminders go by themselves once a day and stop when it is sent; what comes after is a person’s press and is logged.</summary>
public sealed class ChasingAssessmentsTests
{
    private const int Year = Section11Stage.Year;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Executives_are_reminded_three_days_before_once_however_often_the_job_runs(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var before = (await Section11Stage.MailsAsync(site, "M9")).Count;
        await RemindAsync(site);
        await RemindAsync(site);
        var mails = (await Section11Stage.MailsAsync(site, "M9")).Skip(before).ToList();
        var mail = Assert.Single(mails);
        Assert.Equal("Section 11 return to sign off by 27 November 2026", mail.Subject);
        await using var team = await Section11Stage.OfTeamAsync(site, "hampshire");
        var logged = Assert.Single(await team.Db.ReturnChases.ToListAsync(Cancel));
        Assert.Equal((AssessmentChase.Executive, Section11Stage.PoliceExecutive), (logged.Step, logged.Reached));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nobody_is_reminded_of_what_was_signed(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var executive = await site.AsAsync(Section11Stage.PoliceExecutive);
        var page = await executive.GetAsync(Section11Paths.SignOffAssessment(Section11Stage.Police, Year));
        await executive.SubmitAsync(page.Form());
        Assert.Equal(0, await RemindAsync(site));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_ladder_climbs_by_a_persons_press_from_lead_to_board_and_is_logged(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        const string agency = Section11Stage.Probation;
        var chase = $"{Section11Paths.ChaseAssessments("hampshire", Year)}?agency={agency}";
        List<string> reached = [];
        for (var day = 0; day < 3; day++)
        {
            Section11Stage.MoveTo(site, new DateOnly(2026, 11, 24).AddDays(day));
            var team = await site.AsAsync(Section11Stage.Hampshire);
            var page = await team.GetAsync(chase);
            reached.Add(page.Text);
            await team.SubmitAsync(page.Form());
            var again = await team.GetAsync(chase);
            Assert.Contains("it was asked again today already", again.Text, StringComparison.Ordinal);
        }

        var manager = await site.AsAsync(Section11Stage.Hampshire);
        var log = await manager.GetAsync(Section11Paths.AgencyProgress("hampshire", Year, agency));
        Assert.Contains(Section11Stage.ProbationLead, reached[0], StringComparison.Ordinal);
        Assert.Contains("Independent chair, Hampshire", reached[2], StringComparison.Ordinal);
        Assert.Contains("The executive was written to", log.Text, StringComparison.Ordinal);
        Assert.Contains("The independent chair was asked to write", log.Text, StringComparison.Ordinal);
        Section11Stage.MoveTo(site, new DateOnly(2026, 11, 27));
        manager = await site.AsAsync(Section11Stage.Hampshire);
        await manager.SubmitAsync((await manager.GetAsync(chase)).Form());
        log = await manager.GetAsync(Section11Paths.AgencyProgress("hampshire", Year, agency));
        Assert.Contains("Put to the Board", log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task One_area_gives_more_time_and_the_others_keep_their_day(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(
            $"{Section11Paths.ExtendAssessments("hampshire", Year)}?agency={Section11Stage.Probation}"
        );
        var refused = await team.SubmitAsync(page.Form());
        Assert.Equal(["Enter why they have more time."], refused.Errors);
        var done = await team.SubmitAsync(
            refused.Form(),
            new Dictionary<string, string> { ["Input.Because"] = "A new lead began last week." }
        );
        Assert.StartsWith("1 agency has until", done.Banner, StringComparison.Ordinal);
        var asked = await Section11Stage.AskedAsync(site, Section11Stage.Probation);
        var rows = await site.LookAsync(db =>
            db.AreaReturns.Where(one => one.CycleId == asked.CycleId && one.AgencyId == asked.AgencyId).ToListAsync()
        );
        Assert.Single(rows, one => one.ExtendedTo is not null);
        Assert.Equal(4, rows.Count);
    }

    private static Task<int> RemindAsync(Site site) =>
        Section11Stage.InEachAreaAsync<RemindOfAssessments>(site, job => job.RunAsync(Cancel));
}
