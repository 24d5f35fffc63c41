using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>O3: the joint body that this partnership shares with others of the installation, where there is one.</summary>
public sealed class JointEvidence(GoldthreadDb db, Address address, LastChangeQuery changes, TimeProvider time)
    : IFrameworkEvidence
{
    public async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var today = time.Today();
        var current = db.JointMembers.Where(member =>
            member.From <= today && (member.To == null || member.To >= today)
        );
        var joint = current.Where(member => member.MemberId == here).Select(member => member.JointId);
        var bodies = await db
            .Partnerships.AsNoTracking()
            .Where(partnership => joint.Contains(partnership.Id))
            .OrderBy(partnership => partnership.Name)
            .Select(partnership => new { partnership.Id, partnership.ShortName })
            .ToListAsync(cancel);
        List<FrameworkEvidence> found = [];
        foreach (var body in bodies)
        {
            var others = await current
                .Where(member => member.JointId == body.Id && member.MemberId != here)
                .Join(
                    db.Partnerships,
                    member => member.MemberId,
                    partnership => partnership.Id,
                    (_, partnership) => partnership.ShortName
                )
                .OrderBy(name => name)
                .ToListAsync(cancel);
            var members = db.JointMembers.Where(member => member.JointId == body.Id).Select(member => member.Id);
            if (others.Count > 0 && await changes.OfAsync(members, cancel) is { } when)
            {
                found.Add(
                    new FrameworkEvidence(
                        ["O3"],
                        $"{body.ShortName} is shared with {Words.List(others)}",
                        when,
                        PartnershipPaths.PartnershipList(),
                        PartnershipPolicy.Keep
                    )
                );
            }
        }

        return found;
    }
}
