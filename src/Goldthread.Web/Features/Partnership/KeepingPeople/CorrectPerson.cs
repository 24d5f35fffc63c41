using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>Changes a person's name, address or telephone number.</summary>
[UseCase]
public sealed class CorrectPerson(GoldthreadDb db, KeptPeopleQuery people)
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
        person.Change(name, email.Trim(), telephone);
        if (await db.People.AnyAsync(known => known.Id != id && known.Email == person.Email, cancel))
        {
            throw new RuleBrokenException("Somebody else has this email address already.", nameof(Person.Email));
        }

        await db.SaveChangesAsync(this, cancel);
    }
}
