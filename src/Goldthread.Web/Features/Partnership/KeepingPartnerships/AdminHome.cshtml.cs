using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Partnership.KeepingPartnerships;

/// <summary>What this person may keep.</summary>
public sealed class AdminHomeModel(IDirectory directory, CurrentUser user) : GoldthreadPage
{
    public IReadOnlyList<NamedPartnership> Partnerships { get; private set; } = [];

    /// <summary>Whether the trail that all partnerships share is open to them.</summary>
    public bool SeesShared => user.May(PartnershipPolicy.Found);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Partnerships = [
            .. (await directory.PartnershipsAsync(cancel)).Where(partnership =>
                user.May(PartnershipPolicy.Keep, partnership.Id)
            ),
        ];
}
