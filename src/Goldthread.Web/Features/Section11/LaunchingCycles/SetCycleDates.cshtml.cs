using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>The third of five pages: the days.</summary>
public sealed class SetCycleDatesModel(CycleByYearQuery cycles, KeepCycleDates keep, Address address)
    : SetUpCyclePage(cycles, address)
{
    [BindProperty]
    public CycleDatesInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new CycleDatesInput
        {
            Opens = Cycle.OpensOn,
            Due = Cycle.DueOn,
            SignOff = Cycle.SignOffOn,
            Panel = Cycle.PanelOn,
            Letter = Cycle.LetterOn,
        };
        return Launched() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var dates = new CycleDates(
            Input.Opens!.Value,
            Input.Due!.Value,
            Input.SignOff!.Value,
            Input.Panel!.Value,
            Input.Letter!.Value
        );
        var moved = await keep.RunAsync(Year, dates, cancel);
        var next = Section11Paths.ReadCycleEmails(Place, Year);
        return moved == 0
            ? LocalRedirect(next)
            : Done(next, $"{Words.Plural(moved, "date")} moved to the next working day");
    }
}

/// <summary>What the form asks.</summary>
public sealed class CycleDatesInput
{
    [Required(ErrorMessage = "Enter the day it opens.")]
    [Display(Name = "The day it opens")]
    public DateOnly? Opens { get; set; }

    [Required(ErrorMessage = "Enter the day answers are due.")]
    [Display(Name = "The day answers are due")]
    public DateOnly? Due { get; set; }

    [Required(ErrorMessage = "Enter the day of the sign-off.")]
    [Display(Name = "The day of the sign-off")]
    public DateOnly? SignOff { get; set; }

    [Required(ErrorMessage = "Enter the day the panel meets.")]
    [Display(Name = "The day the panel meets")]
    public DateOnly? Panel { get; set; }

    [Required(ErrorMessage = "Enter the day feedback letters go.")]
    [Display(Name = "The day feedback letters go")]
    public DateOnly? Letter { get; set; }
}
