using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>What the form of a finding offers: what can be chosen today, and what the finding has although it cannot be now.</summary>
public sealed class FindingFormQuery(GoldthreadDb db, ImprovementChoicesQuery choices)
{
    public async Task<FindingForm> OfAsync(FindingInput input, CancellationToken cancel)
    {
        var themes = await choices.ThemesAsync(cancel);
        var agencies = await choices.AgenciesAsync(cancel);
        return new FindingForm(
            input,
            [.. themes, .. await RetiredAsync(input.Themes.Except(themes.Select(one => one.Id)), cancel)],
            [.. agencies, .. await EndedAsync(input.Agencies.Except(agencies.Select(one => one.Id)), cancel)],
            await choices.PrioritiesAsync(cancel)
        );
    }

    private async Task<IReadOnlyList<ThemeChoice>> RetiredAsync(IEnumerable<Guid> missing, CancellationToken cancel)
    {
        var ids = missing.ToList();
        return ids.Count == 0
            ? []
            : await db
                .Themes.AsNoTracking()
                .Where(theme => ids.Contains(theme.Id) && theme.Kind == ThemeKind.Practice)
                .Select(theme => new ThemeChoice(theme.Id, theme.Slug, theme.Name))
                .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<AgencyChoice>> EndedAsync(IEnumerable<Guid> missing, CancellationToken cancel)
    {
        var ids = missing.ToList();
        return ids.Count == 0
            ? []
            : await db
                .Agencies.AsNoTracking()
                .Where(agency => ids.Contains(agency.Id))
                .Select(agency => new AgencyChoice(agency.Id, agency.Slug, agency.Name))
                .ToListAsync(cancel);
    }
}

/// <summary>The fields of a finding and what they offer.</summary>
public sealed record FindingForm(
    FindingInput Input,
    IReadOnlyList<ThemeChoice> Themes,
    IReadOnlyList<AgencyChoice> Agencies,
    IReadOnlyList<PriorityChoice> Priorities
)
{
    public static FindingForm Empty { get; } = new(new FindingInput(), [], [], []);
}
