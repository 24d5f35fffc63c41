using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.ReadingFeedback;

/// <summary>
/// The read receipt of a letter: the first time that somebody who leads or signs in the agency opens it. Reading it again
/// changes nothing.
/// </summary>
[UseCase]
public sealed class RecordOpening(GoldthreadDb db, OwnFeedbackQuery feedback, CurrentUser user, TimeProvider time)
{
    /// <exception cref="NotFoundException">There is no such letter for this person.</exception>
    public async Task RunAsync(string agency, int year, string place, CancellationToken cancel)
    {
        var own = await feedback.FindAsync(agency, year, place, toChange: true, cancel);
        if (own.Letter.OpenedAt is not null)
        {
            return;
        }

        var post = user.Posts.FirstOrDefault(one =>
            Section11Policy.Lead.Roles.Contains(one.Role) && one.Agencies.Contains(own.Agency.Id)
        );
        own.Letter.Open(post?.Title ?? user.Name, time.UtcNow());
        await db.SaveChangesAsync(this, cancel);
    }
}
