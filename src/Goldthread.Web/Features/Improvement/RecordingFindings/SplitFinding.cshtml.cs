using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>Makes two findings of one that says two things.</summary>
public sealed class SplitFindingModel(Address address, FindingByReferenceQuery findings, DivideFinding divide)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public SplitInput Input { get; set; } = new();

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var finding = await FindAsync(cancel);
        Input = new SplitInput
        {
            Kept = finding.Statement,
            Kind = finding.Kind,
            Version = finding.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var second = await divide.RunAsync(
            Reference,
            Input.Version,
            Input.Kept!,
            Input.Part!,
            Input.Kind!.Value,
            cancel
        );
        return Done(ImprovementPaths.FindingDetail(Place, second), $"{second} split from {Reference}");
    }

    public override async Task LoadAsync(CancellationToken cancel) => await FindAsync(cancel);

    private async Task<Finding> FindAsync(CancellationToken cancel)
    {
        var finding = await findings.ReadAsync(Reference, cancel);
        Reference = finding.Reference;
        return finding.Status is FindingStatus.Rejected or FindingStatus.Merged
            ? throw new NotFoundException()
            : finding;
    }
}

/// <summary>What the form asks.</summary>
public sealed class SplitInput
{
    [Required(ErrorMessage = "Enter what it says from now on.")]
    [StringLength(Finding.StatementLength, ErrorMessage = "Keep what it says to 300 characters.")]
    public string? Kept { get; set; }

    [Required(ErrorMessage = "Enter what the second says.")]
    [StringLength(Finding.StatementLength, ErrorMessage = "Keep what the second says to 300 characters.")]
    public string? Part { get; set; }

    [Required(ErrorMessage = "Choose whether it is a strength or needs improvement.")]
    [EnumDataType(typeof(FindingKind), ErrorMessage = "Choose whether it is a strength or needs improvement.")]
    public FindingKind? Kind { get; set; }

    public uint Version { get; set; }
}
