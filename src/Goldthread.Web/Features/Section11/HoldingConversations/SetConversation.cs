using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.HoldingConversations;

/// <summary>Says when and where the partners talk with an agency, and who takes part.</summary>
[UseCase]
public sealed class SetConversation(GoldthreadDb db, ConversationSheetQuery sheets, Address address)
{
    /// <param name="year">The year of the cycle.</param>
    /// <param name="agency">As addresses name it.</param>
    /// <param name="version">The version that was read; nothing where none was planned.</param>
    /// <param name="plan">The day, the place, and the posts that take part.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="NotFoundException">The agency is not asked in this area.</exception>
    /// <exception cref="RuleBrokenException">Its note is finished.</exception>
    public async Task RunAsync(int year, string agency, uint? version, PlannedTalk plan, CancellationToken cancel)
    {
        var (cycle, known, talk) = await sheets.PlanOfAsync(year, agency, cancel);
        var kept = talk is null ? null : await db.Conversations.SingleAsync(one => one.Id == talk.Id, cancel);
        if (kept is null)
        {
            kept = new Conversation(address.Here.Id, cycle.Id, known.Id);
            db.Add(kept);
        }
        else
        {
            db.Expect(kept, version ?? int.MaxValue);
        }

        kept.Plan(plan.Day, plan.Place, plan.Attendees);
        await db.SaveChangesAsync(this, cancel);
    }
}

/// <summary>When and where the partners talk with an agency.</summary>
/// <param name="Day">The day.</param>
/// <param name="Place">A room, or how people meet; nothing where it is not known.</param>
/// <param name="Attendees">The posts that take part.</param>
public sealed record PlannedTalk(DateOnly Day, string? Place, string Attendees);
