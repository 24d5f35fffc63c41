using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>Rejects a finding with a reason, or takes a rejection back.</summary>
public sealed class RejectFindingModel(
    Address address,
    FindingByReferenceQuery findings,
    DismissFinding dismiss,
    ReconsiderFinding reconsider
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public RejectionInput Input { get; set; } = new();

    public Finding Finding { get; private set; } = null!;

    public bool IsRejected => Finding.Status == FindingStatus.Rejected;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Finding.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await dismiss.RunAsync(Reference, Input.Version, Input.Because ?? "", cancel);
        return Done(ImprovementPaths.FindingDetail(Place, Reference), "Finding rejected");
    }

    public async Task<IActionResult> OnPostReconsiderAsync(CancellationToken cancel)
    {
        await reconsider.RunAsync(Reference, Input.Version, cancel);
        return Done(ImprovementPaths.FindingDetail(Place, Reference), "Rejection taken back");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Finding = await findings.ReadAsync(Reference, cancel);
        Reference = Finding.Reference;
        if (Finding.Status == FindingStatus.Merged)
        {
            throw new NotFoundException();
        }
    }
}

/// <summary>What the form asks.</summary>
public sealed class RejectionInput
{
    [StringLength(1000, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }

    public uint Version { get; set; }
}
