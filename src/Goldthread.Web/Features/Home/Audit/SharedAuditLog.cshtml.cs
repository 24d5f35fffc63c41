using Goldthread.Platform.Trail;

namespace Goldthread.Features.Home.Audit;

/// <summary>Who did what, when and why to what all partnerships share: agencies, people, posts, accounts.</summary>
public sealed class SharedAuditLogModel(AuditQuery audit) : AuditPage(audit)
{
    public override string? Partnership => null;

    public Task OnGetAsync(AuditQuestion question, long? before, long? after, CancellationToken cancel) =>
        FindAsync(TrailHead.SharedChain, question, before, after, cancel);
}
