using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>
/// Takes drafts of the shipped catalogue into the partnership’s own set, one by one or a theme at a time. They are proposed
/// until a refresh agrees them; numbers that the set holds already are left as they are.
/// </summary>
[UseCase]
public sealed class AdoptIndicators(
    GoldthreadDb db,
    Indicators indicators,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <returns>How many came into the set.</returns>
    /// <exception cref="RuleBrokenException">Nothing is chosen, all of it is there already, or a number is not known.</exception>
    public async Task<int> RunAsync(AdoptedChoice choice, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var chosen = Chosen(choice);
        var there = await db
            .Indicators.Where(indicator => indicator.PartnershipId == here)
            .Select(indicator => indicator.Number)
            .ToListAsync(cancel);
        var fresh = chosen.Where(one => !there.Contains(one.Id)).ToList();
        if (fresh.Count == 0)
        {
            throw new RuleBrokenException("All of these are in the set already.", nameof(AdoptedChoice.Numbers));
        }

        foreach (var one in fresh)
        {
            await indicators.AddAsync(
                here,
                one.Id,
                one.Theme,
                DefinitionText.Of(one),
                (time.Today(), user.Name),
                cancel
            );
        }

        await db.SaveChangesAsync(this, cancel);
        return fresh.Count;
    }

    private static List<CatalogueIndicator> Chosen(AdoptedChoice choice)
    {
        var strange = choice.Numbers.FirstOrDefault(number => IndicatorCatalogue.Find(number) is null);
        if (strange is not null)
        {
            throw new RuleBrokenException($"There is no {strange} in the catalogue.", nameof(AdoptedChoice.Numbers));
        }

        var chosen = IndicatorCatalogue
            .All.Where(one => choice.Numbers.Contains(one.Id) || choice.Themes.Contains(one.Theme))
            .ToList();
        return chosen.Count > 0
            ? chosen
            : throw new RuleBrokenException("Choose at least one indicator.", nameof(AdoptedChoice.Numbers));
    }
}

/// <summary>What of the catalogue is taken.</summary>
/// <param name="Numbers">Single indicators.</param>
/// <param name="Themes">Themes of which all are taken.</param>
public sealed record AdoptedChoice(IReadOnlyCollection<string> Numbers, IReadOnlyCollection<int> Themes)
{
    /// <summary>The whole catalogue.</summary>
    public static AdoptedChoice All { get; } = new([], [.. IndicatorCatalogue.All.Select(one => one.Theme).Distinct()]);
}
