using Goldthread.Features.Dataset.Packs;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.BuildingPacks;

/// <summary>Freezes what a pack says now, gives it to a group, and tells its members.</summary>
[UseCase]
public sealed class FreezePack(
    GoldthreadDb db,
    ReadPackQuery packs,
    DraftPackQuery drafts,
    PackMails mails,
    CurrentUser user,
    TimeProvider time
)
{
    /// <param name="slug">The pack.</param>
    /// <param name="version">The version that the person had in front of them: words written since are not shared unseen.</param>
    /// <param name="group">The slug of the group.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The number of the issue and how many people are told by mail.</returns>
    /// <exception cref="RuleBrokenException">No group is chosen.</exception>
    public async Task<(int Number, int Told)> RunAsync(
        string slug,
        uint version,
        string? group,
        CancellationToken cancel
    )
    {
        var pack = await packs.PackAsync(slug, cancel);
        var here = pack.PartnershipId;
        var chosen =
            await db
                .Groups.AsNoTracking()
                .SingleOrDefaultAsync(one => one.PartnershipId == here && one.Slug == group && one.To == null, cancel)
            ?? throw new RuleBrokenException("Choose the group to share it with.", "Group");
        db.Expect(pack, version);
        var content = await drafts.OfAsync(pack, cancel);
        var issue = pack.Share(content.ToJson(), chosen.Id, time.GetUtcNow().UtcDateTime, user.Name);
        var told = await mails.TellAsync(pack, issue, chosen, content, cancel);
        db.Add(issue);
        await db.SaveChangesAsync(this, cancel);
        return (issue.Number, told);
    }
}
