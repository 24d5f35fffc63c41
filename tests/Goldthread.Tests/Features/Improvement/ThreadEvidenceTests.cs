using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Improvement.FollowingThreads;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Improvement;

public sealed class ThreadEvidenceTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Rows_of_the_framework_are_shown_what_there_is(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.LookAsync(async db =>
        {
            var here = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            var source = new Source(SourceKind.MultiAgencyData, "CIN-02", ThreadSamples.Today)
            {
                MeasureKey = "dataset:CIN-02",
            };
            db.Add(ThreadSamples.Finding(here.Id, "F-700", source, null));
            await db.SaveChangesAsync(db, CancellationToken.None);
            return true;
        });
        var found = await HereAsync(site, "hampshire");
        Assert.Equal(
            [
                "A1–A5: 1 action agreed, 0 signed off, 0 impact checks answered",
                "D8: 1 finding raised from an indicator, 0 with an action",
                "D10: 1 challenge put to agencies, 0 replied to, 0 closed",
                "P1: Findings of the last 24 months stand under 1 theme, 0 found by more than one kind of source",
            ],
            found.Select(one => $"{one.Rows[0]}: {one.Sentence}")
        );
        Assert.Empty(await HereAsync(site, "portsmouth"));
    }

    private static async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(Site site, string slug)
    {
        await using var work = site.Services.CreateAsyncScope();
        var all = await work.ServiceProvider.GetRequiredService<IDirectory>().PartnershipsAsync(default);
        var here = all.Single(one => one.Slug == slug);
        work.ServiceProvider.GetRequiredService<Scope>().To(here.Id);
        work.ServiceProvider.GetRequiredService<Address>().Partnership = here;
        var evidence = work
            .ServiceProvider.GetRequiredService<IEnumerable<IFrameworkEvidence>>()
            .OfType<ThreadEvidence>()
            .Single();
        return await evidence.HereAsync(default);
    }
}
