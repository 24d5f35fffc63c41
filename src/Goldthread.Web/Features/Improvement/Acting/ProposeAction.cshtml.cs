using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Proposes an action that carries a recommendation out.</summary>
public sealed class ProposeActionModel(
    GoldthreadDb db,
    ProposalChoicesQuery offered,
    PromiseActions promise,
    CurrentUser user,
    Address address,
    TimeProvider time
) : ProposalPage(db, offered, promise, user, address, time)
{
    public override string Shown => $"{Recommendation!.Reference}: {Recommendation.Wording}";

    public override string BackPath => ImprovementPaths.RecommendationDetail(Slug, Recommendation!.Reference);

    protected override async Task FindAsync(CancellationToken cancel)
    {
        var known = Reference.ToUpperInvariant();
        Recommendation =
            await Db
                .Recommendations.AsNoTracking()
                .SingleOrDefaultAsync(one => one.PartnershipId == Here && one.Reference == known, cancel)
            ?? throw new NotFoundException();
        Finding = await Db
            .Findings.AsNoTracking()
            .SingleAsync(finding => finding.Id == Recommendation.FindingId, cancel);
    }
}
