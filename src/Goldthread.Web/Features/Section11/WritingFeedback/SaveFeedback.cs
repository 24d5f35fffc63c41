using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.WritingFeedback;

/// <summary>Keeps the words of a letter, and puts it before the chair when the team says so.</summary>
[UseCase]
public sealed class SaveFeedback(
    GoldthreadDb db,
    FeedbackQuery feedback,
    CurrentUser user,
    Address address,
    TimeProvider time
)
{
    /// <param name="year">The year of the cycle.</param>
    /// <param name="agency">As addresses name it.</param>
    /// <param name="typed">What the page holds.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Whether it was put before the chair by this press.</returns>
    /// <exception cref="NotFoundException">The agency has sent nothing here, or the letter is not this person’s to write.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else wrote it first, and otherwise.</exception>
    /// <exception cref="RuleBrokenException">The panel has not finished, or the letter was sent.</exception>
    public async Task<bool> RunAsync(int year, string agency, TypedLetter typed, CancellationToken cancel)
    {
        var (_, row) = await feedback.OneAsync(year, agency, toChange: true, cancel);
        var today = time.Today();
        if (!user.MayWrite(row.Draft, address.Here.Id))
        {
            throw new NotFoundException();
        }

        var draft = row.Draft;
        if (draft is null)
        {
            FeedbackDraft.RequireAgreed(row.UnagreedTitles);
            draft = new FeedbackDraft(row.Release, typed.Text, user.Name, today);
            db.Add(draft);
        }
        else if (draft.ToText() != typed.Text)
        {
            db.Expect(draft, typed.Seen(draft));
            draft.Rewrite(typed.Text, user.Name, today);
        }

        var puts = typed.GoesToChair && draft.WithChairSince is null;
        if (typed.GoesToChair)
        {
            draft.PutBeforeChair(today, row.UnagreedTitles);
        }

        await db.SaveChangesAsync(this, cancel);
        return puts;
    }
}

/// <summary>A letter as it was typed.</summary>
/// <param name="Text">The words.</param>
/// <param name="Version">The version of the draft that the person had in front of them; nothing where there was none.</param>
/// <param name="GoesToChair">Whether it is put before the chair.</param>
public sealed record TypedLetter(LetterText Text, uint? Version, bool GoesToChair = false)
{
    /// <summary>What is compared with the draft that is there; whoever saw none has seen another one.</summary>
    public uint Seen(FeedbackDraft draft) => Version ?? draft.Version + 1;
}

/// <summary>Who may write a letter and who may sign it.</summary>
public static class FeedbackRights
{
    /// <summary>The team always; the chair from the day the letter is put before them.</summary>
    public static bool MayWrite(this CurrentUser user, FeedbackDraft? draft, Guid here) =>
        !user.IsSignedIn
        || user.May(Section11Policy.Keep, here)
        || (draft is { WithChairSince: not null } && user.May(Section11Policy.SignLetter, here));

    public static bool MaySignLetters(this CurrentUser user, Guid here) =>
        !user.IsSignedIn || user.May(Section11Policy.SignLetter, here);
}
