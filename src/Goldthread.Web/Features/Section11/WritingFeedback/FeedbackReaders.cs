using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.WritingFeedback;

/// <summary>Whom a signed letter reaches by mail: the lead and the executive who were named. Does not save.</summary>
[Scoped]
public sealed class FeedbackReaders(GoldthreadDb db, PostHoldersQuery holders, AssessmentLetters letters)
{
    /// <summary>The named lead and executive, or whoever leads and signs in the agency where nobody is named.</summary>
    public async Task<IReadOnlyList<PostHolder>> OfAsync(CycleFeedback of, FeedbackRow row, CancellationToken cancel)
    {
        var asked = await db
            .CycleAgencies.AsNoTracking()
            .SingleOrDefaultAsync(one => one.CycleId == of.Cycle.Id && one.AgencyId == row.Agency.Id, cancel);
        var named = await holders.OfAsync([asked?.LeadPostId, asked?.ExecutivePostId], cancel);
        return named.Count > 0
            ? [.. named.Values.OrderBy(holder => holder.Title, StringComparer.Ordinal)]
            :
            [
                .. (await holders.OfAnsweringAsync(row.Agency, cancel)).Where(holder =>
                    holder.Role is Role.AgencyLead or Role.AgencyExecutive
                ),
            ];
    }

    public async Task TellAsync(CycleFeedback of, FeedbackRow row, FeedbackLetter letter, CancellationToken cancel)
    {
        var mail = FeedbackMail.Of(of, row, letter) with { To = await OfAsync(of, row, cancel) };
        await letters.AddAsync(mail, $"s11-feedback:{letter.Id}", letter.PartnershipId, cancel);
    }
}
