using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.WritingFeedback;

/// <summary>
/// Writes a saved letter again from what the panel says now, in place of everything that was typed. Where the letter stands
/// with the chair it stays there.
/// </summary>
[UseCase]
public sealed class WriteFeedbackAgain(
    GoldthreadDb db,
    FeedbackQuery feedback,
    CurrentUser user,
    Address address,
    TimeProvider time
)
{
    /// <param name="year">The year of the cycle.</param>
    /// <param name="agency">As addresses name it.</param>
    /// <param name="version">The version of the draft that the person had in front of them.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Whether it says something else now.</returns>
    /// <exception cref="NotFoundException">No letter was saved, or it is not this person’s to write.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else wrote it since.</exception>
    /// <exception cref="RuleBrokenException">The panel has not finished, or the letter was sent.</exception>
    public async Task<bool> RunAsync(int year, string agency, uint? version, CancellationToken cancel)
    {
        var (of, row) = await feedback.OneAsync(year, agency, toChange: true, cancel);
        if (row.Draft is not { } draft || !user.MayWrite(draft, address.Here.Id))
        {
            throw new NotFoundException();
        }

        FeedbackDraft.RequireAgreed(row.UnagreedTitles);
        var text = LetterWriter.Write(of, row);
        if (draft.ToText() == text)
        {
            return false;
        }

        db.Expect(draft, new TypedLetter(text, version).Seen(draft));
        draft.Rewrite(text, user.Name, time.Today());
        await db.SaveChangesAsync(this, cancel);
        return true;
    }
}
