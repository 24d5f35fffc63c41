using Goldthread.Platform.Access;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Home.Audit;

/// <summary>One entry of a partnership’s trail, with every value before and after.</summary>
public sealed class AuditEntryModel(AuditQuery audit, Address address) : GoldthreadPage
{
    public ShownEntry Shown { get; private set; } = null!;

    public async Task OnGetAsync(long number, CancellationToken cancel) =>
        Shown = new ShownEntry(address.Here.Slug, await audit.OneAsync(address.Here.Id, number, cancel));
}

/// <summary>An entry with the chain it stands in.</summary>
/// <param name="Partnership">The slug, or nothing for the chain that all share.</param>
/// <param name="Entry">What was recorded.</param>
public sealed record ShownEntry(string? Partnership, TrailEntry Entry)
{
    public string List => HomePaths.AuditLog(Partnership);

    /// <summary>Everything that was recorded of the same record.</summary>
    public string? SameRecord =>
        Entry.SubjectId is { } subject ? List + (AuditFilter.None with { Subject = subject }).ToQuery() : null;
}
