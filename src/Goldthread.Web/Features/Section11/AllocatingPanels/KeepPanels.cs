using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.AllocatingPanels;

/// <summary>Follows changes of posts in one area’s panel, so that no leaver holds anything up and nobody judges their own agency.</summary>
[UseCase]
public sealed class KeepPanels(GoldthreadDb db, Scope scope, PanelSeats seats)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await seats.RightAsync(scope.Partnerships.Single(), cancel);
        await db.SaveChangesAsync(this, "A post of the panel or of an agency has changed.", cancel);
    }
}
