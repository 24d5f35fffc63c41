using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>Records that somebody who had left has come back. A post and an invitation follow.</summary>
[UseCase]
public sealed class WelcomeBack(GoldthreadDb db, KeptPeopleQuery people)
{
    public async Task RunAsync(Guid personId, string reason, CancellationToken cancel)
    {
        var person = await people.RequireAsync(personId, cancel);
        if (person.Left is null)
        {
            throw new RuleBrokenException("This person has not left.");
        }

        person.Return();
        await db.SaveChangesAsync(this, reason, cancel);
    }
}
