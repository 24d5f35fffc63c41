using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.ModeratingRatings;

/// <summary>Agrees by one press every standard on which the readers and the agency say the same.</summary>
[UseCase]
public sealed class AgreeTheSame(GoldthreadDb db, ModerationQuery moderation, CurrentUser user, TimeProvider time)
{
    /// <returns>How many were agreed by this press.</returns>
    /// <exception cref="RuleBrokenException">It cannot be moderated.</exception>
    public async Task<int> RunAsync(int year, string agency, bool isOneEnough, CancellationToken cancel)
    {
        var one = await moderation.FindAsync(year, agency, toChange: true, cancel);
        one.RequireOpen(isOneEnough);
        var same = one.ToAgreeAtOnce;
        if (same.Count == 0)
        {
            return 0;
        }

        foreach (var standard in same)
        {
            var rating = new ModeratedRating(one.Panel.Release, standard.Section.Key, standard.Own);
            rating.Agree(standard.Same, membersDiffer: false, user.Name, time.Today());
            db.Add(rating);
        }

        await db.SaveChangesAsync(this, cancel);
        return same.Count;
    }
}
