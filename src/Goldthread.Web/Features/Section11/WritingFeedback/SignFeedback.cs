using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.WritingFeedback;

/// <summary>
/// Signs a letter by one press of the independent chair: keeps the last changes, freezes the words with name, post and time,
/// and tells the agency. A second press finds it signed and does nothing.
/// </summary>
[UseCase]
public sealed class SignFeedback(
    GoldthreadDb db,
    FeedbackQuery feedback,
    FeedbackReaders readers,
    CurrentUser user,
    Address address,
    TimeProvider time
)
{
    private const int Attempts = 2;

    /// <returns>Whether it was signed by this press.</returns>
    /// <exception cref="NotFoundException">The agency has sent nothing here, or this person does not sign.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the words since they were read.</exception>
    /// <exception cref="RuleBrokenException">It is not before the chair, or the panel has not finished.</exception>
    public async Task<bool> RunAsync(int year, string agency, TypedLetter typed, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SignAsync(year, agency, typed, cancel);
            }
            catch (ChangedMeanwhileException) when (attempt < Attempts)
            {
                // Two presses at the same instant: looked at again, the letter is signed or its words have changed.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<bool> SignAsync(int year, string agency, TypedLetter typed, CancellationToken cancel)
    {
        var (of, row) = await feedback.OneAsync(year, agency, toChange: true, cancel);
        if (!user.MaySignLetters(address.Here.Id))
        {
            throw new NotFoundException();
        }

        if (row.Letter is not null)
        {
            return false;
        }

        var draft =
            row.Draft
            ?? throw new RuleBrokenException("There is no letter to sign. The partnership team drafts it first.");
        if (draft.ToText() != typed.Text)
        {
            db.Expect(draft, typed.Seen(draft));
            draft.Rewrite(typed.Text, user.Name, time.Today());
        }

        draft.Send(time.Today(), row.UnagreedTitles);
        var letter = new FeedbackLetter(draft, await SignatureAsync(cancel));
        db.Add(letter);
        await readers.TellAsync(of, row, letter, cancel);
        await db.SaveChangesAsync(this, cancel);
        return true;
    }

    /// <summary>Whoever signs is kept by name: a signature without one is none.</summary>
    private async Task<Signature> SignatureAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var post = user.Posts.FirstOrDefault(one =>
            Section11Policy.SignLetter.Roles.Contains(one.Role) && one.Partnerships.Contains(here)
        );
        var name = user.PersonId is { } person
            ? await db.People.Where(one => one.Id == person).Select(one => one.Name).SingleAsync(cancel)
            : user.Name;
        return new Signature(name, post?.Title ?? user.Name, post?.PostId, time.UtcNow());
    }
}
