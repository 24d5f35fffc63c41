using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11;

/// <summary>Opens an agency’s draft to be written, and makes it at the first save. Does not save.</summary>
[Scoped]
public sealed class DraftReturns(GoldthreadDb db, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">The cycle has ended, and its day of grace too.</exception>
    public AgencyReturn Open(AssessmentView view)
    {
        RequireOpen(view.Cycle);
        if (view.Return is { } held)
        {
            return held;
        }

        var made = new AgencyReturn(view.Cycle, view.Agency.Id);
        db.Add(made);
        return made;
    }

    /// <exception cref="RuleBrokenException">The cycle has ended, and its day of grace too.</exception>
    public void RequireOpen(Cycle cycle)
    {
        if (!cycle.TakesAnswersAt(time.UtcNow()))
        {
            var ended = cycle.AnswersEndAt!.Value.AddHours(Cycle.HoursOfGrace);
            throw new RuleBrokenException(
                $"This cycle stopped taking answers at {Words.Moment(ended)}, so nothing was saved. What you typed is still here: copy it, and ask the partnership team for more time."
            );
        }
    }
}
