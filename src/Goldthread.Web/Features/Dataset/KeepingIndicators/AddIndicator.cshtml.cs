using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>Writes an indicator that the catalogue does not hold.</summary>
public sealed class AddIndicatorModel(GoldthreadDb db, WriteIndicator write, Address address) : GoldthreadPage
{
    [BindProperty]
    public AddIndicatorInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Themes { get; private set; } = [];

    /// <summary>How numbers are made, and the highest that each theme has so far.</summary>
    public string NumberHint { get; private set; } = "";

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var number = Input.Number!.Trim();
        await write.RunAsync(number, Input.Theme!.Value, Input.ToText(), cancel);
        return Done(DatasetPaths.IndicatorHistory(Place, number), $"{number} is in the set as a proposal");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var names = await ThemeNames.OfAsync(db, cancel);
        var numbers = names.Count > 0 ? names.Keys.Order() : Enumerable.Range(1, 13);
        Themes =
        [
            new SelectListItem("Choose one", ""),
            .. numbers.Select(number => new SelectListItem(
                ThemeNames.Say(names, number),
                number.ToString(CultureInfo.InvariantCulture)
            )),
        ];
        var last = await db
            .Indicators.Where(one => one.PartnershipId == here)
            .Select(one => one.Number)
            .ToListAsync(cancel);
        var free = last.Concat(IndicatorCatalogue.All.Select(one => one.Id))
            .Select(number => number.Split('.'))
            .GroupBy(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture))
            .OrderBy(theme => theme.Key.Length)
            .ThenBy(theme => theme.Key, StringComparer.Ordinal)
            .Select(theme => $"{theme.Key}.{theme.Max() + 1}");
        NumberHint = $"The theme and a number. Free in each theme, the catalogue’s left out: {Words.List(free)}";
    }
}

/// <summary>What the form asks.</summary>
public sealed class AddIndicatorInput : DefinitionInput
{
    [Required(ErrorMessage = "Choose the theme.")]
    public int? Theme { get; set; }

    [Required(ErrorMessage = "Enter the number.")]
    [StringLength(Indicator.NumberLength, ErrorMessage = "Keep the number to 12 characters.")]
    public string? Number { get; set; }
}
