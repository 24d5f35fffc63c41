using Goldthread.Platform.Access;

namespace Goldthread.Features.Home.Audit;

/// <summary>Who did what, when and why in one partnership.</summary>
public sealed class AuditLogModel(AuditQuery audit, Address address) : AuditPage(audit)
{
    public override string? Partnership => address.Here.Slug;

    public Task OnGetAsync(AuditQuestion question, long? before, long? after, CancellationToken cancel) =>
        FindAsync(address.Here.Id, question, before, after, cancel);
}
