using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>Adds an organisation that works with children.</summary>
public sealed class AddAgencyModel(RegisterAgency register) : GoldthreadPage
{
    [BindProperty]
    public AddAgencyInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds { get; } = AgencyKinds.Choices();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var from = Input.From!.Value;
        var slug = await register.RunAsync(
            Input.Name ?? "",
            Input.ShortName ?? "",
            Input.Kind!.Value,
            Input.OtherNames,
            from,
            cancel
        );
        return Done(PartnershipPaths.AgencyDetail(slug), $"{Input.ShortName} added");
    }
}

/// <summary>What the form asks.</summary>
public sealed class AddAgencyInput
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

    [Required(ErrorMessage = "Enter the first day.")]
    [Display(Name = "The first day")]
    public DateOnly? From { get; set; }
}

/// <summary>The kinds of agency as a form offers them.</summary>
public static class AgencyKinds
{
    public static IReadOnlyList<SelectListItem> Choices() =>
        [
            new SelectListItem("Choose a kind", ""),
            .. Enum.GetValues<AgencyKind>().Select(kind => new SelectListItem(kind.Say(), kind.ToString())),
        ];
}
