using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>
/// Judges an agency’s answer. One that will not do may be asked for again by a day; the agency then reads why, and the
/// trail keeps the answer there was.
/// </summary>
[UseCase]
public sealed class DecideOnReply(
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
        ReplyJudgement judgement,
        CancellationToken cancel
    )
    {
        var recommendation = await recommendations.FindAsync(reference, cancel);
        var (asked, _, _) = await recommendations.AskedAsync(recommendation, agency, cancel);
        if (!user.MayJudgeFor(recommendation.PartnershipId, recommendation.MonitoringGroupId))
        {
            throw new RuleBrokenException(
                "The partnership team, the chair and the group that watches this recommendation judge its replies."
            );
        }

        recommendation.RefuseEnded();
        db.Expect(asked, version);
        var today = time.Today();
        asked.Judge(judgement.Verdict, judgement.Because, today, user.Name);
        if (judgement is { Verdict: ReplyVerdict.NotSatisfied, AskAgainBy: { } day })
        {
            asked.Ask(today, day, judgement.Because);
        }

        await db.SaveChangesAsync(this, judgement.Because, cancel);
    }
}

/// <summary>What somebody thinks of a reply.</summary>
/// <param name="Verdict">Whether it will do.</param>
/// <param name="Because">Why.</param>
/// <param name="AskAgainBy">Of one that will not do, the day by which the agency is asked again.</param>
public sealed record ReplyJudgement(ReplyVerdict Verdict, string? Because, DateOnly? AskAgainBy);
