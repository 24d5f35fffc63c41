using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPartnerships;

/// <summary>Changes what a partnership is called, which area it covers and how its team is reached.</summary>
[UseCase]
public sealed class RenamePartnership(GoldthreadDb db, CurrentUser user)
{
    public async Task RunAsync(string slug, uint version, PartnershipWording wording, CancellationToken cancel)
    {
        var partnership = await db.Partnerships.SingleOrDefaultAsync(known => known.Slug == slug, cancel);
        if (partnership is null || !user.May(PartnershipPolicy.Keep, partnership.Id))
        {
            throw new NotFoundException();
        }

        db.Expect(partnership, version);
        partnership.Change(wording.Name, wording.ShortName, wording.AreaCode);
        partnership.ChangeContact(wording.Telephone, wording.Email);
        await db.SaveChangesAsync(this, cancel);
    }
}

/// <summary>What a partnership is called, covers and is reached by.</summary>
public sealed record PartnershipWording(
    string Name,
    string ShortName,
    string? AreaCode,
    string? Telephone,
    string? Email
);
