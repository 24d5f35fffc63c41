using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Partnership.SettingPriorities;

/// <summary>Adds a priority of the business plan.</summary>
public sealed class AddPriorityModel(Address address, SetPriority set) : GoldthreadPage
{
    [BindProperty]
    public PriorityInput Input { get; set; } = new();

    public string Place => address.Here.Slug;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await set.RunAsync(Input.Title!, Input.Description, Input.FromYear!.Value, Input.ToYear!.Value, cancel);
        return Done(PartnershipPaths.PriorityList(Place), "Priority added");
    }
}

/// <summary>What the form asks.</summary>
public sealed class PriorityInput
{
    [Required(ErrorMessage = "Enter the priority.")]
    [StringLength(300, ErrorMessage = "Keep the priority to 300 characters.")]
    public string? Title { get; set; }

    [StringLength(2000, ErrorMessage = "Keep the description to 2,000 characters.")]
    public string? Description { get; set; }

    [Required(ErrorMessage = "Enter the first year as four numbers, like 2026.")]
    public int? FromYear { get; set; }

    [Required(ErrorMessage = "Enter the last year as four numbers, like 2028.")]
    public int? ToYear { get; set; }

    public uint Version { get; set; }
}
