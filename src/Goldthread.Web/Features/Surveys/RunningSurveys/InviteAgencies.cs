using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.RunningSurveys;

/// <summary>
/// Says how many people each agency asks. Only before the survey opens: afterwards a number could move an agency’s answers
/// from the others to a place of their own.
/// </summary>
[UseCase]
public sealed class InviteAgencies(GoldthreadDb db, SurveyByReferenceQuery surveys)
{
    /// <param name="reference">The survey.</param>
    /// <param name="invited">How many, by agency; nothing where nobody knows.</param>
    /// <param name="cancel">Stops.</param>
    public async Task RunAsync(string reference, IReadOnlyDictionary<Guid, int?> invited, CancellationToken cancel)
    {
        var survey = await surveys.FindAsync(reference, cancel);
        if (survey.OpenedOn is not null)
        {
            throw new RuleBrokenException("This survey has been opened, so who is asked stays as it is.");
        }

        foreach (var one in await db.SurveyAgencies.Where(one => one.SurveyId == survey.Id).ToListAsync(cancel))
        {
            if (invited.TryGetValue(one.AgencyId, out var count))
            {
                one.Invite(count);
            }
        }

        await db.SaveChangesAsync(this, cancel);
    }
}
