using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.HoldingConversations;

/// <summary>
/// Keeps what is said while it is said, as often as somebody saves, and finishes the note; from then on the agency reads it.
/// Two who write different parts do not meet; of two who write the same part the second sees both.
/// </summary>
[UseCase]
public sealed class NoteConversation(GoldthreadDb db, ConversationSheetQuery sheets, TimeProvider time)
{
    /// <exception cref="NotFoundException">No conversation is planned.</exception>
    /// <exception cref="RuleBrokenException">It is finished, or cannot be finished yet.</exception>
    public async Task RunAsync(int year, string agency, SeenNote seen, SaidNote said, CancellationToken cancel)
    {
        var (_, _, talk) = await sheets.PlanOfAsync(year, agency, cancel);
        if (talk is null)
        {
            throw new NotFoundException();
        }

        var kept = await db.Conversations.SingleAsync(one => one.Id == talk.Id, cancel);
        kept.RequireOpen();
        var (note, clashes) = said.Note.Over(kept.ToNote(), seen.Marks);
        if (clashes)
        {
            db.Expect(kept, seen.Version);
        }

        kept.Note(note);
        if (said.Finish)
        {
            kept.Finish(time.Today());
        }

        await db.SaveChangesAsync(this, cancel);
    }
}

/// <summary>The note that lay before whoever wrote.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Marks">The marks of its parts; nothing where all of it is written anew.</param>
public sealed record SeenNote(uint Version, string? Marks);

/// <summary>What somebody wrote.</summary>
/// <param name="Note">All parts.</param>
/// <param name="Finish">Whether it is finished with this.</param>
public sealed record SaidNote(ConversationNote Note, bool Finish);
