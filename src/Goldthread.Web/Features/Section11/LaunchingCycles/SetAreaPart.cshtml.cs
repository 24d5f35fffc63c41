using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>What one area does differently in a cycle that several share: its days, and questions of its own.</summary>
public sealed class SetAreaPartModel(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    AskedSetQuery sets,
    KeepAreaPart keep,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public AreaPartInput Input { get; set; } = new();

    public Cycle Cycle { get; private set; } = null!;

    public CycleArea Area { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Sets { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new AreaPartInput
        {
            Due = Area.DueIn(Cycle),
            SignOff = Area.SignOffIn(Cycle),
            Extra = Area.ExtraSetVersionId,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await keep.RunAsync(Year, new AreaPart(Input.Due, Input.SignOff, Input.Extra), cancel);
        return Done(Section11Paths.CycleProgress(Place, Year), "Saved. Agencies see it at once");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        Area =
            await db
                .CycleAreas.AsNoTracking()
                .SingleOrDefaultAsync(one => one.CycleId == Cycle.Id && one.PartnershipId == here, cancel)
            ?? throw new NotFoundException();
        Sets =
        [
            new SelectListItem("No questions of our own", ""),
            .. (await sets.KeptAsync(here, cancel)).Select(set => new SelectListItem(
                $"{set.Title}, version {Words.Count(set.Number)}",
                set.VersionId.ToString()
            )),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class AreaPartInput
{
    [Required(ErrorMessage = "Enter the day answers are due here.")]
    [Display(Name = "The day answers are due here")]
    public DateOnly? Due { get; set; }

    [Required(ErrorMessage = "Enter the day of the sign-off here.")]
    [Display(Name = "The day of the sign-off here")]
    public DateOnly? SignOff { get; set; }

    public Guid? Extra { get; set; }
}
