using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingGroups;

/// <summary>Adds a board, subgroup or standing group.</summary>
public sealed class AddGroupModel(GoldthreadDb db, Address address, FormGroup form, TimeProvider time) : GoldthreadPage
{
    [BindProperty]
    public GroupInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.From = time.Today();
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var from = Input.From ?? throw new RuleBrokenException("Enter the first day.", nameof(Input.From));
        var slug = await form.RunAsync(Input.Name!, Input.Purpose, Input.ReportsTo, from, cancel);
        return Done(PartnershipPaths.GroupDetail(Place, slug), "Group added");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Groups = await GroupChoices.OfAsync(db, null, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class GroupInput
{
    [Required(ErrorMessage = "Enter the group’s name.")]
    [StringLength(300, ErrorMessage = "Keep the name to 300 characters.")]
    public string? Name { get; set; }

    [StringLength(2000, ErrorMessage = "Keep the purpose to 2,000 characters.")]
    public string? Purpose { get; set; }

    public Guid? ReportsTo { get; set; }

    [Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    public uint Version { get; set; }
}

/// <summary>The groups that another may report to.</summary>
public static class GroupChoices
{
    public static async Task<IReadOnlyList<SelectListItem>> OfAsync(
        GoldthreadDb db,
        Guid? except,
        CancellationToken cancel
    )
    {
        var groups = await db
            .Groups.AsNoTracking()
            .Where(group => group.To == null && group.Id != except)
            .OrderBy(group => group.Name)
            .Select(group => new { group.Id, group.Name })
            .ToListAsync(cancel);
        return
        [
            new SelectListItem("None", ""),
            .. groups.Select(group => new SelectListItem(group.Name, group.Id.ToString())),
        ];
    }
}
