using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>A refresh with every indicator and what is decided of it.</summary>
public sealed record RefreshView(
    IndicatorRefresh Refresh,
    IReadOnlyList<RefreshRow> Rows,
    IReadOnlyDictionary<int, string> ThemeNames,
    IReadOnlyList<string> Unwritten
)
{
    /// <summary>Those that sign-off waits for.</summary>
    public IReadOnlyList<RefreshRow> Asked =>
        [.. Rows.Where(row => RefreshWords.MustBeDecided(row.Indicator.Standing))];

    public IReadOnlyList<RefreshRow> Undecided => [.. Asked.Where(row => row.Decision is null)];

    /// <summary>Every theme with how far it is decided.</summary>
    public IReadOnlyList<RefreshTheme> Themes =>
        [
            .. Rows.GroupBy(row => row.Indicator.Theme)
                .Select(theme => new RefreshTheme(
                    theme.Key,
                    Agreed.ThemeNames.Say(new Dictionary<int, string>(ThemeNames), theme.Key),
                    theme.Count(row => RefreshWords.MustBeDecided(row.Indicator.Standing)),
                    theme.Count(row => RefreshWords.MustBeDecided(row.Indicator.Standing) && row.Decision is not null)
                )),
        ];

    /// <summary>The indicators with this answer.</summary>
    public IReadOnlyList<RefreshRow> With(RefreshChoice choice) =>
        [.. Rows.Where(row => row.Decision?.Choice == choice)];
}

/// <summary>One indicator of a refresh.</summary>
public sealed record RefreshRow(Indicator Indicator, RefreshDecision? Decision);

/// <summary>A theme and how many of its indicators are decided.</summary>
public sealed record RefreshTheme(int Number, string Name, int Asked, int Decided);

/// <summary>Reads a refresh for its pages.</summary>
[Scoped]
public sealed class RefreshViewQuery(GoldthreadDb db, OpenRefreshQuery refreshes)
{
    /// <exception cref="NotFoundException">No refresh of that year was begun.</exception>
    public async Task<RefreshView> ReadAsync(int year, CancellationToken cancel)
    {
        var refresh = await refreshes.FindAsync(year, cancel);
        var here = refresh.PartnershipId;
        var decisions = await db
            .RefreshDecisions.AsNoTracking()
            .Where(decision => decision.RefreshId == refresh.Id)
            .ToDictionaryAsync(decision => decision.IndicatorId, cancel);
        var indicators = await db.Indicators.AsNoTracking().Where(one => one.PartnershipId == here).ToListAsync(cancel);
        return new RefreshView(
            refresh,
            [
                .. indicators
                    .Where(one => refresh.IsOpen || decisions.ContainsKey(one.Id))
                    .OrderBy(one => one.Theme)
                    .ThenBy(one => one.Number.Length)
                    .ThenBy(one => one.Number, StringComparer.Ordinal)
                    .Select(one => new RefreshRow(one, decisions.GetValueOrDefault(one.Id))),
            ],
            await ThemeNames.OfAsync(db, cancel),
            refresh.IsOpen ? await refreshes.UnwrittenAsync(refresh, cancel) : []
        );
    }
}
