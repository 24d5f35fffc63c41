using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>
/// An agency answers a recommendation. Where it has ended, the one that took over its duties answers in its own name;
/// where nobody did, nobody can.
/// </summary>
[UseCase]
public sealed class RecordReply(
    GoldthreadDb db,
    CurrentUser user,
    RecommendationByReferenceQuery recommendations,
    TimeProvider time
)
{
    public async Task RunAsync(
        string reference,
        string agency,
        uint version,
        ReplyAnswer answer,
        string? reasons,
        string? otherWords,
        CancellationToken cancel
    )
    {
        var recommendation = await recommendations.FindAsync(reference, cancel);
        var found = await recommendations.AskedAsync(recommendation, agency, cancel);
        if (!user.MayReplyFor(recommendation.PartnershipId, found.Asked.AgencyId))
        {
            throw new NotFoundException();
        }

        recommendation.RefuseEnded();
        var today = time.Today();
        var replier = found.ReplierOn(today) ?? throw new RuleBrokenException(found.WhyNobody());
        db.Expect(found.Asked, version);
        if (replier.Id != found.Agency.Id && found.Asked.IsOwed)
        {
            await TakeOverAsync(found.Asked, replier, cancel);
        }

        found.Asked.Reply(answer, reasons, otherWords, today, user.Name);
        await db.SaveChangesAsync(this, cancel);
    }

    /// <summary>The duty moves to the successor, unless that was asked itself, and its people may read the finding.</summary>
    private async Task TakeOverAsync(Addressee asked, Agency successor, CancellationToken cancel)
    {
        if (
            await db.Addressees.AnyAsync(
                row => row.RecommendationId == asked.RecommendationId && row.AgencyId == successor.Id,
                cancel
            )
        )
        {
            return;
        }

        asked.PassTo(successor);
        var finding = await db.Findings.SingleAsync(
            one => db.Set<Recommendation>().Any(row => row.Id == asked.RecommendationId && row.FindingId == one.Id),
            cancel
        );
        if (
            !await db.FindingAgencies.AnyAsync(
                row => row.FindingId == finding.Id && row.AgencyId == successor.Id,
                cancel
            )
        )
        {
            db.Add(new FindingAgency(finding, successor.Id, AgencyPart.Acting));
        }
    }
}
