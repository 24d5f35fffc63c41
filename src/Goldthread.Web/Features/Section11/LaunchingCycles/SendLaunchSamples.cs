using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>Sends the letters of a cycle that is being prepared to whoever prepares it, to see them as they arrive.</summary>
[UseCase]
public sealed class SendLaunchSamples(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    LaunchPreviewQuery previews,
    AssessmentLetters letters,
    CurrentUser user,
    TimeProvider time
)
{
    private const string Mark = "Test: ";

    /// <returns>The address they go to.</returns>
    /// <exception cref="RuleBrokenException">No agency is chosen, or nobody with an address asks.</exception>
    public async Task<string> RunAsync(int year, CancellationToken cancel)
    {
        var cycle = await cycles.OwnAsync(year, toChange: false, cancel);
        var shown = (await previews.OfAsync(cycle, cancel)).Letters;
        if (shown.Count == 0 || user.PersonId is not { } person || user.Email is not { } address)
        {
            throw new RuleBrokenException("Choose at least one agency before you send yourself the emails.");
        }

        var name = await db.People.Where(one => one.Id == person).Select(one => one.Name).SingleAsync(cancel);
        var reader = new PostHolder
        {
            PersonId = person,
            Name = name,
            Email = address,
            Title = user.Name,
        };
        for (var at = 0; at < shown.Count; at++)
        {
            var letter = shown[at] with { Subject = Mark + shown[at].Subject, To = [reader], IsReminder = false };
            var key = FormattableString.Invariant($"s11-test:{cycle.Id}:{at}:{time.UtcNow():O}");
            await letters.AddAsync(letter, key, cycle.RunById, cancel);
        }

        await db.SaveChangesAsync(this, cancel);
        return address;
    }
}
