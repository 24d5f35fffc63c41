using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingGroups;

/// <summary>Adds a group to the partnership of the address.</summary>
[UseCase]
public sealed class FormGroup(GoldthreadDb db, Address address)
{
    /// <returns>The slug of its address.</returns>
    public async Task<string> RunAsync(
        string name,
        string? purpose,
        Guid? reportsTo,
        DateOnly from,
        CancellationToken cancel
    )
    {
        var group = new Group(address.Here.Id, name, purpose ?? "", from);
        group.Change(name, purpose, await GroupAbove.RequireAsync(db, group.Id, reportsTo, cancel));
        if (await db.Groups.AnyAsync(known => known.Slug == group.Slug, cancel))
        {
            throw new RuleBrokenException(
                "A group with this name exists already. Choose another name.",
                nameof(Group.Name)
            );
        }

        db.Add(group);
        await db.SaveChangesAsync(this, cancel);
        return group.Slug;
    }
}
