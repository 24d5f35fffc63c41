using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Questionnaires.KeepingSets;

/// <summary>Publishes the draft of the partnership’s own set, with the reason. From then on it can be asked and never changes.</summary>
[UseCase]
public sealed class PublishSet(GoldthreadDb db, Address address, CurrentUser user, TimeProvider time)
{
    /// <param name="slug">The word of the set’s address.</param>
    /// <param name="number">The version.</param>
    /// <param name="seen">The hash of the draft that the person had in front of them.</param>
    /// <param name="because">Why it takes the place of what was there.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="NotFoundException">The partnership keeps no such version.</exception>
    /// <exception cref="RuleBrokenException">It is published, another draft is there now, or no reason is given.</exception>
    public async Task RunAsync(string slug, int number, string? seen, string? because, CancellationToken cancel)
    {
        var (isOwn, code) = KnownSet.Read(slug);
        var here = address.Here.Id;
        var set = await db.QuestionSets.FirstOrDefaultAsync(one => one.KeeperId == here && one.Code == code, cancel);
        if (!isOwn || set is null)
        {
            throw new NotFoundException();
        }

        var version =
            await db.QuestionSetVersions.FirstOrDefaultAsync(one => one.SetId == set.Id && one.Number == number, cancel)
            ?? throw new NotFoundException();
        var reason = Sentence.Require(because, "Say why, in a few words.", "Because");
        if (reason.Length > QuestionSetVersion.ReasonLength)
        {
            throw new RuleBrokenException("Keep the reason to 1,000 characters.", "Because");
        }

        if (!version.IsPublished && version.Hash != seen)
        {
            throw new RuleBrokenException(
                "Another draft was uploaded since you looked. Look at it before you publish."
            );
        }

        version.Publish(time.Today(), user.Name, reason);
        await db.SaveChangesAsync(this, reason, cancel);
    }
}
