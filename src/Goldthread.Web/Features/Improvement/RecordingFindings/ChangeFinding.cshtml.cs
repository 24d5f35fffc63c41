using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>Changes what a finding says, its source, its themes and whom it is about.</summary>
public sealed class ChangeFindingModel(
    GoldthreadDb db,
    Address address,
    FindingByReferenceQuery findings,
    FindingFormQuery form,
    RewordFinding reword
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public FindingInput Input { get; set; } = new();

    public FindingForm Form { get; private set; } = FindingForm.Empty;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var finding = await findings.ReadAsync(Reference, cancel);
        if (finding.Status is FindingStatus.Rejected or FindingStatus.Merged)
        {
            throw new NotFoundException();
        }

        var concerned = await db
            .FindingAgencies.AsNoTracking()
            .Where(named => named.FindingId == finding.Id && named.Part == AgencyPart.Concerned)
            .Select(named => named.AgencyId)
            .ToListAsync(cancel);
        Input = FindingInput.Of(finding, await findings.SubjectAsync(finding, cancel), concerned);
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await reword.RunAsync(
            Reference,
            Input.Version,
            Input.Text(),
            Input.Source(),
            Input.Themes,
            Input.Agencies,
            cancel
        );
        return Done(ImprovementPaths.FindingDetail(Place, Reference), "Changes saved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Reference = (await findings.ReadAsync(Reference, cancel)).Reference;
        Form = await form.OfAsync(Input, cancel);
    }
}
