using System.Net;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.AllocatingPanels;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>An agency becomes another while its panel reads: what it sent is scored and agreed, by nobody of its successor.</summary>
public sealed class PanelOfMergedAgencyTests
{
    private const string Successor = "south-coast-care-board";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_it_sent_is_allotted_scored_and_agreed_all_the_same(DatabaseKind kind)
    {
        await using var site = await PanelSite.OpenAsync(kind);
        await MergeAsync(site);
        await PanelSite.HireAsync(site, PanelSite.First, Successor);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(PanelSite.Allocation);
        Assert.DoesNotContain(
            page.Document.QuerySelectorAll("#allot option"),
            option => option.TextContent.Trim() == PanelSite.First
        );
        Assert.Equal("Sent. 2 panel members were asked", (await team.SubmitAsync(page.Form("#allot"))).Banner);
        var member = await site.AsAsync(PanelSite.Second);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync(PanelSite.Score)).Status);
        await PanelSite.ScoreAsync(site, PanelSite.Second);
        await PanelSite.ScoreAsync(site, PanelSite.Third, seed: 3);
        await PanelSite.ModerateAsync(site);
        Assert.Contains(
            "All 12 standards are agreed.",
            (await team.GetAsync(PanelSite.Moderate)).Text,
            StringComparison.Ordinal
        );
        var barred = await site.AsAsync(PanelSite.First);
        Assert.Equal(HttpStatusCode.NotFound, (await barred.GetAsync(PanelSite.Moderate)).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_reader_whose_agency_took_over_is_set_aside(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await PanelSite.ScoreAsync(site, PanelSite.First, standards: 1);
        await MergeAsync(site);
        await PanelSite.HireAsync(site, PanelSite.First, Successor);
        await Section11Stage.InEachAreaAsync<KeepPanels>(
            site,
            async job =>
            {
                await job.RunAsync(Cancel);
                return 0;
            }
        );
        Assert.Single(await PanelSite.EvaluationsAsync(site), one => one.SetAsideOn is not null);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Next_time_the_successor_is_shown_what_the_panel_said_of_the_agency_before_it(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await PanelSite.ScoreAsync(site, PanelSite.First);
        await PanelSite.ScoreAsync(site, PanelSite.Second, seed: 3);
        await PanelSite.ModerateAsync(site);
        await MergeAsync(site);
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var here = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel);
        work.Get<Address>().Partnership = new NamedPartnership(here.Id, here.Slug, here.Name, false);
        var day = new DateOnly(2028, 9, 4);
        var cycle = new Cycle(
            here.Id,
            2028,
            new CycleText("Section 11 2028", CycleKind.FullAssessment, Guid.CreateVersion7()),
            new CycleDates(day, day.AddDays(50), day.AddDays(57), day.AddDays(80), day.AddDays(100))
        );
        var id = (await work.Db.Agencies.SingleAsync(one => one.Slug == Successor, Cancel)).Id;
        var before = await work.Get<PanelBeforeQuery>().OfAsync(cycle, id, Cancel);
        Assert.Equal(12, before.Count);
        Assert.All(before.Values, one => Assert.Equal(PanelSite.Year, one.Year));
    }

    private static async Task MergeAsync(Site site)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var before = await work.Db.Agencies.SingleAsync(one => one.Slug == PanelSite.CareBoard, Cancel);
        var next = new Agency(
            "South Coast Care Board",
            "South Coast care board",
            before.Kind,
            new DateOnly(2026, 11, 1)
        );
        Assert.Equal(Successor, next.Slug);
        before.End(new DateOnly(2026, 11, 23), next);
        work.Db.Add(next);
        await work.Db.SaveChangesAsync(work, Cancel);
    }
}
