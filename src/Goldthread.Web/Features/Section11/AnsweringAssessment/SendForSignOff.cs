using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>Sends a complete self-assessment to the executive who signs it, and writes to them.</summary>
[UseCase]
public sealed class SendForSignOff(
    GoldthreadDb db,
    AssessmentQuery assessments,
    PostHoldersQuery holders,
    ProgressNotes progress,
    AssessmentLetters letters,
    CurrentUser user,
    TimeProvider time
)
{
    /// <exception cref="RuleBrokenException">Something is missing, it waits already, or the cycle has ended.</exception>
    public async Task RunAsync(string agency, int year, CancellationToken cancel)
    {
        var view = await assessments.FindAsync(agency, year, toChange: true, cancel);
        if (!view.SeesAll || view.Return is not { } held)
        {
            throw new NotFoundException();
        }

        if (!view.Cycle.TakesAnswersAt(time.UtcNow()))
        {
            throw new RuleBrokenException("This cycle has ended. Ask the partnership team for more time.");
        }

        var people = await holders.OfAsync([view.Asked.ExecutivePostId], cancel);
        if (SendingBlocks.Of(view, people.Count > 0) is [var block, ..] and { Count: var count })
        {
            throw new RuleBrokenException(
                count == 1 ? block.Text : $"{block.Text} The list below says what else is missing."
            );
        }

        held.SendForSignOff(time.Today(), user.Name);
        await progress.NoteAsync(view, held, cancel);
        var executive = people.Values.Single();
        var asked = await letters.AskedAsync(view.Cycle, view.Asked, view.Agency, executive, cancel);
        await letters.AddAsync(
            AssessmentLetter.ForSignOff(asked with { SignOffOn = view.SignOffOn }) with
            {
                To = [executive],
            },
            FormattableString.Invariant($"s11-sign:{held.Id}:{held.Version}"),
            view.WriterId,
            cancel
        );
        await db.SaveChangesAsync(this, cancel);
    }
}
