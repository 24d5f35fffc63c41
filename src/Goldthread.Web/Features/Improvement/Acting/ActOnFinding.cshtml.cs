using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Proposes an action on a finding that needs no recommendation first.</summary>
public sealed class ActOnFindingModel(
    GoldthreadDb db,
    ProposalChoicesQuery offered,
    PromiseActions promise,
    CurrentUser user,
    Address address,
    TimeProvider time
) : ProposalPage(db, offered, promise, user, address, time)
{
    public override string Shown => $"{Finding.Reference}: {Finding.Statement}";

    public override string BackPath => ImprovementPaths.FindingDetail(Slug, Finding.Reference);

    protected override async Task FindAsync(CancellationToken cancel)
    {
        var known = Reference.ToUpperInvariant();
        Finding =
            await Db
                .Findings.AsNoTracking()
                .SingleOrDefaultAsync(one => one.PartnershipId == Here && one.Reference == known, cancel)
            ?? throw new NotFoundException();
    }
}
