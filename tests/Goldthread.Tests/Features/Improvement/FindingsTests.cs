using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Features.Improvement.RecordingFindings;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement;

/// <summary>Findings as another module records them, without a page.</summary>
public sealed class FindingsTests
{
    private static readonly DateOnly Day = new(2026, 11, 3);

    private static readonly FindingText Text = new(FindingKind.Improvement, "Fathers were left out.", null, null);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_module_records_a_finding_and_saves_it_itself(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using var work = await WorkAsync(site);
        var here = await HereAsync(work);
        var audit = Guid.CreateVersion7();
        var finding = await work.Get<Findings>()
            .RecordAsync(
                here,
                Text,
                new Source(SourceKind.CaseAudit, "Neglect audit", Day) { Id = audit },
                [await site.ThemeIdAsync("neglect")],
                [await site.AgencyIdAsync("Constabulary")],
                default
            );
        Assert.Equal("F-003", finding.Reference);
        Assert.Equal(2, await site.LookAsync(db => db.Findings.CountAsync()));
        await work.Db.SaveChangesAsync(this, default);
        var saved = await site.FindingAsync("F-003");
        Assert.Equal((audit, FindingStatus.Draft), (saved.SourceId!.Value, saved.Status));
        Assert.Equal(1, await site.LookAsync(db => db.FindingThemes.CountAsync(one => one.FindingId == saved.Id)));
        Assert.Equal(
            AgencyPart.Concerned,
            await site.LookAsync(db =>
                db.FindingAgencies.Where(one => one.FindingId == saved.Id).Select(one => one.Part).SingleAsync()
            )
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_not_of_the_partnership_is_refused_and_takes_no_number(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using var work = await WorkAsync(site);
        var here = await HereAsync(work);
        var source = new Source(SourceKind.Visit, "Visit", Day);
        var elsewhere = await site.LookAsync(async db =>
        {
            var portsmouth = await db.Partnerships.SingleAsync(one => one.Slug == "portsmouth");
            return await db.Themes.Where(one => one.PartnershipId == portsmouth.Id).Select(one => one.Id).FirstAsync();
        });
        var island = await site.AgencyIdAsync("Isle of Wight NHS Trust");
        var dataset = await site.LookAsync(db =>
            db.Themes.Where(one => one.PartnershipId == here && one.Kind == ThemeKind.Dataset)
                .Select(one => one.Id)
                .FirstAsync()
        );
        await RefusedAsync("Themes", [elsewhere], [], Text, source);
        await RefusedAsync("Themes", [dataset], [], Text, source);
        await RefusedAsync("Agencies", [], [island], Text, source);
        await RefusedAsync("PriorityId", [], [], Text with { PriorityId = Guid.CreateVersion7() }, source);
        await RefusedAsync("Statement", [], [], Text with { Statement = " " }, source);
        await RefusedAsync("SourceTitle", [], [], Text, source with { Title = "" });
        Assert.Equal("F-003", (await work.Get<Findings>().RecordAsync(here, Text, source, [], [], default)).Reference);

        async Task RefusedAsync(string field, Guid[] themes, Guid[] agencies, FindingText text, Source from)
        {
            var refused = await Assert.ThrowsAsync<RuleBrokenException>(() =>
                work.Get<Findings>().RecordAsync(here, text, from, themes, agencies, default)
            );
            Assert.Equal(field, refused.Input);
        }
    }

    private static async Task<TestWork> WorkAsync(Site site)
    {
        var work = new TestWork(site.Services, [], across: false);
        work.Get<Scope>().To(await work.Db.Partnerships.Select(one => one.Id).ToListAsync());
        return work;
    }

    private static Task<Guid> HereAsync(TestWork work) =>
        work.Db.Partnerships.Where(one => one.Slug == "hampshire").Select(one => one.Id).SingleAsync();
}
