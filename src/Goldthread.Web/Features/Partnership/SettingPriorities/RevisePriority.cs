using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership.SettingPriorities;

/// <summary>Changes a priority.</summary>
[UseCase]
public sealed class RevisePriority(GoldthreadDb db)
{
    public async Task RunAsync(
        Guid id,
        uint version,
        string title,
        string? description,
        int fromYear,
        int toYear,
        CancellationToken cancel
    )
    {
        var priority = await db.FindOrNotFoundAsync<Priority>(id, cancel);
        db.Expect(priority, version);
        priority.Change(title, description, fromYear, toYear);
        await db.SaveChangesAsync(this, cancel);
    }
}
