using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Home.Audit;

/// <summary>One entry of the trail that all partnerships share, with every value before and after.</summary>
public sealed class SharedAuditEntryModel(AuditQuery audit) : GoldthreadPage
{
    public ShownEntry Shown { get; private set; } = null!;

    public async Task OnGetAsync(long number, CancellationToken cancel) =>
        Shown = new ShownEntry(null, await audit.OneAsync(TrailHead.SharedChain, number, cancel));
}
