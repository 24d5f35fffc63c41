using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Demonstration;

/// <summary>
/// Brings a post onto the stage on a day: clock, person, posts and address as a request would have them, so that use cases
/// refuse in a scene what they refuse in the browser.
/// </summary>
[Scoped]
public sealed class Stagehand(GoldthreadDb db, Entrance entrance, MovableTime clock)
{
    private readonly Dictionary<string, SignedInPerson> people = new(StringComparer.Ordinal);
    private DateOnly day;
    private int minutes;

    /// <param name="post">The title of the post.</param>
    /// <param name="partnership">The slug that the address names.</param>
    /// <param name="on">The day; each entrance of one day is some minutes later than the one before.</param>
    /// <param name="cancel">Stops.</param>
    public async Task EnterAsync(string post, string partnership, DateOnly on, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        minutes = on == day ? minutes + 3 : 0;
        day = on;
        clock.MoveTo(new DateTimeOffset(on, new TimeOnly(9, 30), TimeSpan.Zero).AddMinutes(minutes));
        if (!people.TryGetValue(post, out var person))
        {
            person = await db
                .Posts.AsNoTracking()
                .Where(known => known.Title == post)
                .Join(
                    db.People,
                    known => known.PersonId,
                    known => known.Id,
                    // Nobody has an account before somebody first signs in as the post; the person stands for it.
                    (_, known) => new SignedInPerson(known.Id, known.Id, known.Id, known.Name, known.Email)
                )
                .FirstAsync(cancel);
            people.Add(post, person);
        }

        await entrance.EnterAsync(person, cancel);
        await entrance.GoToAsync(partnership, cancel);
    }
}
