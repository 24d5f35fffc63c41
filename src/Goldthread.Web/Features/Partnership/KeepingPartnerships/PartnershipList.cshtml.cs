using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPartnerships;

/// <summary>The partnerships of the installation and their joint body.</summary>
public sealed class PartnershipListModel(GoldthreadDb db, CurrentUser user, TimeProvider time) : GoldthreadPage
{
    public IReadOnlyList<PartnershipRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = time.Today();
        var all = await db
            .Partnerships.AsNoTracking()
            .OrderBy(partnership => partnership.Kind == PartnershipKind.Joint)
            .ThenBy(partnership => partnership.Name)
            .ToListAsync(cancel);
        var names = all.ToDictionary(partnership => partnership.Id, partnership => partnership.ShortName);
        var members = await db
            .JointMembers.AsNoTracking()
            .Where(member => member.From <= today && (member.To == null || member.To >= today))
            .ToListAsync(cancel);
        var byJoint = members.ToLookup(member => member.JointId, member => names[member.MemberId]);
        Rows =
        [
            .. all.Select(partnership => new PartnershipRow(
                partnership.Slug,
                partnership.Name,
                partnership.Kind,
                partnership.AreaCode,
                string.Join(", ", byJoint[partnership.Id].Order(StringComparer.Ordinal)),
                user.May(PartnershipPolicy.Keep, partnership.Id)
            )),
        ];
    }
}

/// <summary>One partnership of the list.</summary>
public sealed record PartnershipRow(
    string Slug,
    string Name,
    PartnershipKind Kind,
    string? AreaCode,
    string Members,
    bool MayKeep
);
