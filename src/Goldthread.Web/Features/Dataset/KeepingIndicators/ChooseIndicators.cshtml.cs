using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>Offers what of the catalogue is not in the set yet, theme by theme.</summary>
public sealed class ChooseIndicatorsModel(GoldthreadDb db, AdoptIndicators adopt, Address address) : GoldthreadPage
{
    [BindProperty]
    public ChooseIndicatorsInput Input { get; set; } = new();

    public IReadOnlyList<OfferedTheme> Themes { get; private set; } = [];

    public int Left => Themes.Sum(theme => theme.Indicators.Count);

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var count = await adopt.RunAsync(new AdoptedChoice(Input.Numbers, Input.Themes), cancel);
        return Done(DatasetPaths.IndicatorSet(Place), $"{Words.Plural(count, "indicator")} taken into the set");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var there = await db
            .Indicators.Where(indicator => indicator.PartnershipId == here)
            .Select(indicator => indicator.Number)
            .ToListAsync(cancel);
        var names = await ThemeNames.OfAsync(db, cancel);
        Themes =
        [
            .. IndicatorCatalogue
                .All.Where(one => !there.Contains(one.Id))
                .GroupBy(one => one.Theme)
                .Select(theme => new OfferedTheme(theme.Key, ThemeNames.Say(names, theme.Key), [.. theme])),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class ChooseIndicatorsInput
{
    public List<string> Numbers { get; set; } = [];

    public List<int> Themes { get; set; } = [];
}

/// <summary>A theme of the catalogue with what can still be taken of it.</summary>
public sealed record OfferedTheme(int Number, string Name, IReadOnlyList<CatalogueIndicator> Indicators);
