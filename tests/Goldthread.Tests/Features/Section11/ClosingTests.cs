using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.ClosingCycles;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>Each area closes for itself; what the others said is read when all have, and not before.</summary>
public sealed class ClosingTests
{
    private static readonly string Close = Section11Paths.CloseCycle("hampshire", PanelSite.Year);

    private static readonly string Differences = Section11Paths.AreaDifferences("hampshire", PanelSite.Year);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_return_without_feedback_keeps_the_cycle_open(DatabaseKind kind)
    {
        await using var site = await PanelSite.OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var early = await team.GetAsync(Close);
        Assert.Contains("can still send answers", early.Text, StringComparison.Ordinal);
        Assert.Null(early.Document.QuerySelector("main form[method=post]"));
        await EndAnswersAsync(site);
        var page = await team.GetAsync(Close);
        Assert.Contains("1 agency has no feedback letter yet", page.Text, StringComparison.Ordinal);
        Assert.Contains("Not received", page.Text, StringComparison.Ordinal);
        await WriteLettersAsync(site, "hampshire");
        var (ready, other) = (await team.GetAsync(Close), await team.GetAsync(Close));
        Assert.Contains("Nothing is left to do.", ready.Text, StringComparison.Ordinal);
        Assert.Equal("The cycle is closed here", (await team.SubmitAsync(ready.Form())).Banner);
        Assert.Equal("It was closed here already", (await team.SubmitAsync(other.Form())).Banner);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_the_areas_said_is_read_when_the_last_has_closed(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await PanelSite.ScoreAsync(site, PanelSite.First);
        await PanelSite.ScoreAsync(site, PanelSite.Second, seed: 3);
        await PanelSite.ModerateAsync(site);
        await EndAnswersAsync(site);
        foreach (var area in Section11Stage.Areas)
        {
            await WriteLettersAsync(site, area);
        }

        var team = await site.AsAsync(Section11Stage.Hampshire);
        await CloseAsync(site, Section11Stage.Areas[..^1]);
        await ShareAsync(site);
        var early = await team.GetAsync(Differences);
        Assert.Contains(
            "This can be read when all 4 areas have closed the cycle. 1 area has not closed it yet.",
            early.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await site.LookAsync(db => db.AreaJudgements.CountAsync()));

        await CloseAsync(site, Section11Stage.Areas[^1..]);
        Assert.Equal(12, await ShareAsync(site));
        Assert.Equal(0, await ShareAsync(site));
        Assert.NotNull(
            await site.LookAsync(db =>
                db.Cycles.Where(cycle => cycle.Year == PanelSite.Year).Select(cycle => cycle.ClosedOn).SingleAsync()
            )
        );
        var page = await team.GetAsync(Differences);
        Assert.Contains("The areas differ in 0 of 12 ratings", page.Text, StringComparison.Ordinal);
        Assert.Contains("Not rated", page.Text, StringComparison.Ordinal);
        var reader = await site.AsAsync(PanelSite.First);
        Assert.DoesNotContain(
            "Integrated Care Board",
            (await reader.GetAsync(Differences)).Html,
            StringComparison.OrdinalIgnoreCase
        );
        var settled = await team.GetAsync($"{PanelSite.Moderate}?change=s01");
        Assert.Contains("so ratings no longer change.", settled.Text, StringComparison.Ordinal);
        Assert.Null(settled.Document.QuerySelector("#agree"));

        // Portsmouth judged nobody, so it learns nothing.
        var elsewhere = await site.AsAsync("Business manager, Portsmouth");
        Assert.DoesNotContain(
            "Integrated Care Board",
            (await elsewhere.GetAsync(Section11Paths.AreaDifferences("portsmouth", PanelSite.Year))).Html,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_joint_body_closes_nothing_for_its_areas(DatabaseKind kind)
    {
        await using var site = await PanelSite.OpenAsync(kind);
        var officer = await site.AsAsync(Section11Stage.Officer);
        var page = await officer.GetAsync(Section11Paths.CloseCycle("hips", PanelSite.Year));
        Assert.Contains("Each partnership closes the cycle for itself.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_signed_afterwards_goes_to_the_other_areas_only(DatabaseKind kind)
    {
        await using var site = await PanelSite.OpenAsync(kind);
        await CloseAsync(site, ["hampshire"]);
        var executive = await site.AsAsync(Section11Stage.PoliceExecutive);
        var path = Section11Paths.SignOffAssessment(Section11Stage.Police, PanelSite.Year);
        var page = await executive.GetAsync(path);
        Assert.Contains("has closed this cycle and will not get it.", page.Text, StringComparison.Ordinal);
        var done = await executive.SubmitAsync(page.Form());
        Assert.Equal(Section11Paths.AssessmentSigned(Section11Stage.Police, PanelSite.Year), done.Path);
        foreach (var place in Section11Stage.Areas)
        {
            await using var work = await Section11Stage.OfTeamAsync(site, place);
            var police = (await work.Db.Agencies.SingleAsync(one => one.Slug == Section11Stage.Police, Cancel)).Id;
            Assert.Equal(place != "hampshire", await work.Db.Releases.AnyAsync(one => one.AgencyId == police, Cancel));
            Assert.Equal(
                place == "hampshire" ? AssessmentState.AwaitingSignOff : AssessmentState.Submitted,
                (await work.Db.AreaReturns.SingleAsync(one => one.AgencyId == police, Cancel)).State
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nothing_is_signed_or_returned_where_every_area_has_closed(DatabaseKind kind)
    {
        await using var site = await PanelSite.OpenAsync(kind);
        var executive = await site.AsAsync(Section11Stage.PoliceExecutive);
        var path = Section11Paths.SignOffAssessment(Section11Stage.Police, PanelSite.Year);
        var stale = await executive.GetAsync(path);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var answer = Section11Paths.ReturnAnswer("hampshire", PanelSite.Year, PanelSite.CareBoard, "1.1");
        var old = await team.GetAsync(answer);
        await CloseAsync(site, Section11Stage.Areas);
        Assert.StartsWith(
            "Every partnership has closed this cycle",
            Assert.Single((await executive.SubmitAsync(stale.Form())).Errors),
            StringComparison.Ordinal
        );
        Assert.Null((await executive.GetAsync(path)).Document.QuerySelector("main form[method=post]"));
        var refused = await team.SubmitAsync(
            old.Form("#return"),
            new Dictionary<string, string> { ["Input.Reason"] = "Say which records you read." }
        );
        Assert.Equal(["This cycle is closed here, so no answer can be returned."], refused.Errors);
        Assert.Null((await team.GetAsync(answer)).Document.QuerySelector("#return"));
    }

    private static Task<int> ShareAsync(Site site) => ShareEverywhereAsync(site, [.. Section11Stage.Areas, "hips"]);

    private static async Task<int> ShareEverywhereAsync(Site site, IEnumerable<string> places)
    {
        var shared = 0;
        foreach (var place in places)
        {
            await using var work = await Section11Stage.OfTeamAsync(site, place);
            shared += await work.Get<ShareJudgements>().RunAsync(Cancel);
        }

        return shared;
    }

    private static async Task EndAnswersAsync(Site site)
    {
        await using (var work = await Section11Stage.OfTeamAsync(site, "hips"))
        {
            var cycle = await work.Db.Cycles.SingleAsync(one => one.Year == PanelSite.Year, Cancel);
            cycle.EndAnswers(new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc));
            await work.Db.SaveChangesAsync(work, Cancel);
        }
    }

    private static async Task WriteLettersAsync(Site site, string place)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, place);
        var day = new DateOnly(2026, 11, 24);
        var at = new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        foreach (var release in await work.Db.Releases.ToListAsync(Cancel))
        {
            var draft = new FeedbackDraft(release, new LetterText("Thank you.", "", "", "", "We meet."), "Team", day);
            draft.PutBeforeChair(day, []);
            draft.Send(day, []);
            work.Db.AddRange(draft, new FeedbackLetter(draft, new Signature("A chair", "Independent chair", null, at)));
        }

        await work.Db.SaveChangesAsync(work, Cancel);
    }

    private static async Task CloseAsync(Site site, IEnumerable<string> places)
    {
        foreach (var place in places)
        {
            await using var work = await Section11Stage.OfTeamAsync(site, place);
            var here = (await work.Db.Partnerships.SingleAsync(one => one.Slug == place, Cancel)).Id;
            var area = await work.Db.CycleAreas.SingleAsync(one => one.PartnershipId == here, Cancel);
            area.Close(new DateOnly(2026, 11, 24), 0);
            await work.Db.SaveChangesAsync(work, Cancel);
        }
    }
}
