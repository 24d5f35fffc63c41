using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Packs;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Access;

/// <summary>A pack of July to September 2026 that says nothing, shared with the Scrutiny Group where there is one.</summary>
internal static class SharedPack
{
    public const string Slug = "2026-q2";

    public static async Task EnsureAsync(GoldthreadDb db, SafeguardingPartnership partnership)
    {
        var quarter = ReturnPeriods.Quarter(2026, 2);
        var groups = await db.Groups.Where(group => group.PartnershipId == partnership.Id).ToListAsync();
        if (await db.ScrutinyPacks.AnyAsync(one => one.PartnershipId == partnership.Id && one.Issues > 0))
        {
            return;
        }

        var pack = new ScrutinyPack(
            partnership.Id,
            PackKind.Quarterly,
            quarter,
            new DateOnly(2026, 11, 20),
            "Quality officer, Hampshire"
        );
        var content = new PackContent
        {
            Kind = PackKind.Quarterly,
            Title = pack.Title,
            Partnership = partnership.Name,
            Quarter = quarter.Label,
            FirstDay = quarter.FirstDay,
            LastDay = quarter.LastDay,
            SaidOn = new DateOnly(2026, 11, 20),
            Texts = [],
            Concerns = [],
            Improvements = [],
            Changes = [],
            Indicators = [],
            Missing = [],
            Themes = [],
            Priorities = [],
            Actions = [],
            Emerging = [],
        };
        var group = groups.Find(one => one.Slug == "scrutiny-group") ?? groups[0];
        var at = new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);
        db.AddRange(pack, pack.Share(content.ToJson(), group.Id, at, "Quality officer, Hampshire"));
        await db.SaveChangesAsync(partnership, CancellationToken.None);
    }
}
