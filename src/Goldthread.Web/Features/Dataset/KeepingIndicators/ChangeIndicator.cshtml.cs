using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>Writes the next edition of a definition: first shows what would change, then saves exactly that.</summary>
public sealed class ChangeIndicatorModel(
    GoldthreadDb db,
    IndicatorSetQuery set,
    ReviseDefinition revise,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty]
    public ChangeIndicatorInput Input { get; set; } = new();

    public SetIndicator Shown { get; private set; } = null!;

    /// <summary>What would change; nothing before it has been asked for.</summary>
    public IReadOnlyList<DefinitionDifference> Differences { get; private set; } = [];

    /// <summary>Stands for the change that the page shows, so that nothing else is saved by its button.</summary>
    public string Fingerprint => Differences.Count > 0 ? Mark(Input) : "";

    public string Place => address.Here.Slug;

    public string Effect =>
        Input.Breaks == true
            ? $"Figures from {Words.PlainDate(Input.HoldsFrom!.Value)} are not compared with those before: charts show a break."
            : $"Figures from {Words.PlainDate(Input.HoldsFrom!.Value)} go on in the same series.";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Take(Shown.Definition.ToText());
        Input.HoldsFrom = await UsualDayAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var text = Input.ToText();
        text.Check();
        if (Input.Seen != Mark(Input))
        {
            await LoadAsync(cancel);
            Differences = DefinitionWords.Differences(Shown.Definition.ToText(), text);
            if (Differences.Count > 0)
            {
                return Page();
            }
        }

        await revise.RunAsync(
            Number,
            Input.Edition,
            text,
            new EditionReason(Input.HoldsFrom!.Value, Input.Breaks!.Value, Input.Because),
            cancel
        );
        return Done(DatasetPaths.IndicatorHistory(Place, Number), "New definition saved");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Shown = await set.FindAsync(Number, cancel);

    /// <summary>While a refresh is worked on, the year it is for; otherwise the quarter that comes next.</summary>
    private async Task<DateOnly> UsualDayAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var open = await db
            .IndicatorRefreshes.AsNoTracking()
            .FirstOrDefaultAsync(one => one.PartnershipId == here && one.SignedOffOn == null, cancel);
        return open?.HoldsFrom ?? Quarter.Of(time.Today()).LastDay.AddDays(1);
    }

    private static string Mark(ChangeIndicatorInput input) =>
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{input.ToText()} {input.HoldsFrom:O} {input.Breaks} {input.Because} {input.Edition}"
                )
            )
        );
}

/// <summary>What the form asks.</summary>
public sealed class ChangeIndicatorInput : DefinitionInput
{
    [Required(ErrorMessage = "Enter the day it holds from.")]
    [Display(Name = "The day it holds from")]
    public DateOnly? HoldsFrom { get; set; }

    [Required(ErrorMessage = "Say whether figures before and after can be compared.")]
    public bool? Breaks { get; set; }

    [Required(ErrorMessage = "Enter why it changes.")]
    [StringLength(IndicatorDefinition.TextLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }

    /// <summary>The edition that the page showed.</summary>
    public int Edition { get; set; }

    /// <summary>The change that the page showed; empty before it showed one.</summary>
    public string? Seen { get; set; }
}
