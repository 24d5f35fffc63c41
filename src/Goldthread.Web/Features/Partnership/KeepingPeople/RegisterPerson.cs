using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>Adds a person. One work email address belongs to one person in the whole installation.</summary>
[UseCase]
public sealed class RegisterPerson(GoldthreadDb db)
{
    public async Task<Guid> RunAsync(string name, string email, string? telephone, CancellationToken cancel)
    {
        var person = new Person(name, email.Trim());
        person.Change(name, email.Trim(), telephone);
        if (await db.People.AnyAsync(known => known.Email == person.Email, cancel))
        {
            throw new RuleBrokenException(
                "Somebody with this email address is here already. Search for them under People, or ask the system administrator.",
                nameof(Person.Email)
            );
        }

        db.Add(person);
        await db.SaveChangesAsync(this, cancel);
        return person.Id;
    }
}
