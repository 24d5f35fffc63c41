using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>Changes the names and kind of an agency.</summary>
public sealed class ChangeAgencyModel(GoldthreadDb db, RenameAgency rename) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public ChangeAgencyInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Kinds { get; } = AgencyKinds.Choices();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var agency = await FindAsync(cancel);
        Shown = agency.Name;
        Input = new ChangeAgencyInput
        {
            Name = agency.Name,
            ShortName = agency.ShortName,
            Kind = agency.Kind,
            OtherNames = agency.OtherNames,
            Version = agency.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await rename.RunAsync(
            Slug,
            Input.Version,
            Input.Name ?? "",
            Input.ShortName ?? "",
            Input.Kind!.Value,
            Input.OtherNames,
            cancel
        );
        return Done(PartnershipPaths.AgencyDetail(Slug), "Changes saved");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Shown = (await FindAsync(cancel)).Name;

    private async Task<Agency> FindAsync(CancellationToken cancel) =>
        await db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Slug == Slug, cancel)
        ?? throw new NotFoundException();
}

/// <summary>What the form asks.</summary>
public sealed class ChangeAgencyInput
{
    [Required(ErrorMessage = "Enter the agency’s name.")]
    [StringLength(300, ErrorMessage = "Keep the name to 300 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter a short name.")]
    [StringLength(60, ErrorMessage = "Keep the short name to 60 characters.")]
    public string? ShortName { get; set; }

    [Required(ErrorMessage = "Choose the kind of agency.")]
    public AgencyKind? Kind { get; set; }

    [StringLength(1000, ErrorMessage = "Keep the other names to 1,000 characters.")]
    public string? OtherNames { get; set; }

    public uint Version { get; set; }
}
