using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ReturningAnswers;

/// <summary>
/// Gives one answer back to its agency with a reason, and tells those who lead and sign. What was sent stays with all areas
/// until the executive signs again.
/// </summary>
[UseCase]
public sealed class ReturnOneAnswer(
    GoldthreadDb db,
    SubmittedQuery submitted,
    ReturnedLetters letters,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <param name="year">The year of the cycle.</param>
    /// <param name="agency">As addresses name it.</param>
    /// <param name="question">As <see cref="SubmittedAnswer.Address"/> says it.</param>
    /// <param name="returned">The submission that was read, and what the agency should look at again.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Whether this press returned it.</returns>
    /// <exception cref="NotFoundException">There is no such answer here.</exception>
    /// <exception cref="RuleBrokenException">A newer submission came, the cycle has ended or is closed here, or no reason is given.</exception>
    public async Task<bool> RunAsync(
        int year,
        string agency,
        string question,
        (Guid Submission, string? Reason) returned,
        CancellationToken cancel
    )
    {
        var (here, today) = (address.Here.Id, time.Today());
        var view = await submitted.ReleasedAsync(year, agency, cancel);
        var answer = view.Find(question) ?? throw new NotFoundException();
        if (view.Returned.Any(one => one.QuestionKey == answer.Address && one.IsOpen))
        {
            return false;
        }

        await RequireAsync(view, returned.Submission, cancel);
        var (cycle, submission) = (view.Cycle.Id, view.Submission.Id);
        var release = await db.Releases.SingleAsync(
            one => one.PartnershipId == here && one.SubmissionId == submission,
            cancel
        );
        var made = new ReturnedAnswer(release, answer.Address, returned.Reason, user.Name, today);
        var state = await db.AreaReturns.SingleAsync(
            one => one.PartnershipId == here && one.CycleId == cycle && one.AgencyId == view.Agency.Id,
            cancel
        );
        state.Query();
        db.Add(made);
        await letters.AddAsync(view, cancel);
        await db.SaveChangesAsync(this, cancel);
        return true;
    }

    private async Task RequireAsync(SubmittedView view, Guid read, CancellationToken cancel)
    {
        var (here, cycle) = (address.Here.Id, view.Cycle.Id);
        if (view.Submission.Id != read)
        {
            throw new RuleBrokenException(
                "The agency has sent new answers since you opened this page. They are shown now: read them before you return one."
            );
        }

        if (!view.Cycle.TakesAnswersAt(time.UtcNow()))
        {
            throw new RuleBrokenException(
                "This cycle has stopped taking answers, so the agency cannot change one. Say it in the feedback letter instead."
            );
        }

        if (
            await db.CycleAreas.AnyAsync(
                area => area.CycleId == cycle && area.PartnershipId == here && area.ClosedOn != null,
                cancel
            )
        )
        {
            throw new RuleBrokenException("This cycle is closed here, so no answer can be returned.");
        }
    }
}
