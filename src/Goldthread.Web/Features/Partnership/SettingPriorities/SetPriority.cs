using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership.SettingPriorities;

/// <summary>Adds a priority to the partnership of the address.</summary>
[UseCase]
public sealed class SetPriority(GoldthreadDb db, Address address)
{
    public async Task RunAsync(string title, string? description, int fromYear, int toYear, CancellationToken cancel)
    {
        db.Add(new Priority(address.Here.Id, title, description, fromYear, toYear));
        await db.SaveChangesAsync(this, cancel);
    }
}
