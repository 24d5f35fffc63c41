using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>
/// Changes a person's name, address or telephone number. Whoever has the address can sign in, so it is changed only by those
/// who look after all the person's posts.
/// </summary>
[UseCase]
public sealed class CorrectPerson(GoldthreadDb db, KeptPeopleQuery people, KeptPostsQuery kept, TimeProvider time)
{
    public async Task RunAsync(
        Guid id,
        uint version,
        string name,
        string email,
        string? telephone,
        CancellationToken cancel
    )
    {
        var person = await people.RequireAsync(id, cancel);
        db.Expect(person, version);
        if (Person.KeyOf(email) != person.Email)
        {
            await kept.RequireAllAsync(id, time.Today(), nameof(Person.Email), cancel);
        }

        person.Change(name, email.Trim(), telephone);
        if (await db.People.AnyAsync(known => known.Id != id && known.Email == person.Email, cancel))
        {
            throw new RuleBrokenException("Somebody else has this email address already.", nameof(Person.Email));
        }

        await db.SaveChangesAsync(this, cancel);
    }
}
