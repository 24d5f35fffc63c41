using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.SigningOffReturns;

/// <summary>
/// Signs and submits by one press of the executive: freezes the answers, and releases them with the evidence they rest on to
/// every area where the agency works today. A second press finds it signed and does nothing.
/// </summary>
[UseCase]
public sealed class SignAssessment(
    GoldthreadDb db,
    AssessmentQuery assessments,
    SubmissionReleases releases,
    ProgressNotes progress,
    SignedLetters letters,
    CurrentUser user,
    TimeProvider time
)
{
    /// <returns>Whether it was signed by this press.</returns>
    /// <exception cref="NotFoundException">This person does not sign for the agency.</exception>
    /// <exception cref="RuleBrokenException">It is not with the executive, or has changed since it was read.</exception>
    public async Task<bool> RunAsync(string agency, int year, uint version, CancellationToken cancel)
    {
        var view = await assessments.FindAsync(agency, year, toChange: true, cancel);
        if (view.Return is not { } held || !user.SignsFor(view.Agency.Id))
        {
            throw new NotFoundException();
        }

        if (held.State == AgencyReturnState.Submitted)
        {
            return false;
        }

        if (!view.Cycle.TakesAnswersAt(time.UtcNow()))
        {
            throw new RuleBrokenException("This cycle has ended. Ask the partnership team for more time.");
        }

        if (held.State == AgencyReturnState.AwaitingSignOff && held.Version != version)
        {
            throw new RuleBrokenException(
                "This self-assessment has changed since you opened this page. It is shown as it is now: read it again before you sign."
            );
        }

        held.Submit(time.Today());
        var number = await db.Submissions.CountAsync(one => one.ReturnId == held.Id, cancel) + 1;
        var signature = await SignatureAsync(view, cancel);
        var submission = new Submission(held, view.Cycle, number, view.Frozen(null), signature);
        db.Add(submission);
        await releases.AddAsync(view, submission, cancel);
        await progress.NoteAsync(view, held, cancel);
        await letters.AddAsync(view, submission, cancel);
        await db.SaveChangesAsync(this, cancel);
        return true;
    }

    /// <summary>Whoever signs is kept by name: a signature without one is none.</summary>
    private async Task<Signature> SignatureAsync(AssessmentView view, CancellationToken cancel)
    {
        var post = user.SigningPost(view.Agency.Id);
        var name = user.PersonId is { } person
            ? await db.People.Where(one => one.Id == person).Select(one => one.Name).SingleAsync(cancel)
            : user.Name;
        return new Signature(name, post?.Title ?? user.Name, post?.PostId, time.UtcNow());
    }
}
