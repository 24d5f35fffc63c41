using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>The signals first, then every theme with what its indicators say.</summary>
public sealed class PerformanceOverviewModel(
    GoldthreadDb db,
    IndicatorQuery indicators,
    EmergingIssuesQuery emerging,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    private const int MostSignals = 7;

    public Area? Area { get; private set; }

    public bool MayKeep => user.May(DatasetPolicy.Keep, address.Here.Id);

    /// <summary>An agency’s people have their own returns; the team has all of them.</summary>
    public bool MaySupply => !MayKeep && user.May(DatasetPolicy.Supply, address.Here.Id);

    public bool MayKeepTokens => user.May(DatasetPolicy.KeepTokens, address.Here.Id);

    public bool MayReadPacks => user.May(DatasetPolicy.ReadPacks, address.Here.Id);

    public EmergingIssuesView Emerging { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public int Read { get; private set; }

    /// <summary>Indicators there should be figures of.</summary>
    public int Known { get; private set; }

    /// <summary>How far the figures of agencies have come; nothing before the first.</summary>
    public OverviewStatus? Status { get; private set; }

    public IReadOnlyList<ReadingView> Signals { get; private set; } = [];

    public IReadOnlyList<ThemeLine> Themes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Area = await indicators.AreaAsync(cancel);
        var views = await indicators.AllAsync(cancel);
        var asked = await indicators.AskedAsync(cancel);
        var known = indicators.KnownByTheme(asked);
        Status = OverviewStatus.Of(asked, views);
        Read = views.Count(view => view.Reading.Latest is not null);
        Known = known.Values.Sum();
        Emerging = new EmergingIssuesView(
            Place,
            await emerging.NowAsync(cancel),
            user.May(ImprovementPolicy.Keep, address.Here.Id)
        );
        Signals = [.. views.Where(view => Order(view) < 3).OrderBy(Order).Take(MostSignals)];
        var written = await WrittenAsync(views, cancel);
        var byTheme = views.ToLookup(view => view.Reading.Measure.Theme);
        var themes = await db
            .Themes.AsNoTracking()
            .Where(theme => theme.Kind == ThemeKind.Dataset)
            .OrderBy(theme => theme.Number)
            .Select(theme => new
            {
                theme.Number,
                theme.Name,
                theme.Slug,
            })
            .ToListAsync(cancel);
        Themes =
        [
            .. themes.Select(theme =>
                ThemeLine.Of(
                    theme.Number ?? 0,
                    theme.Name,
                    theme.Slug,
                    [.. byTheme[theme.Number ?? 0]],
                    known.GetValueOrDefault(theme.Number ?? 0)
                ) with
                {
                    LastCommentary = written.TryGetValue(theme.Number ?? 0, out var day) ? day : null,
                }
            ),
        ];
    }

    /// <summary>The day on which somebody last wrote about an indicator, by theme.</summary>
    private async Task<IReadOnlyDictionary<int, DateOnly>> WrittenAsync(
        IReadOnlyList<ReadingView> views,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var days = await db
            .Commentaries.AsNoTracking()
            .Where(one => one.PartnershipId == here)
            .GroupBy(one => one.MeasureKey)
            .Select(group => new { group.Key, Last = group.Max(one => one.WrittenOn) })
            .ToListAsync(cancel);
        var themes = views.ToLookup(
            view => view.Reading.Measure.Id,
            view => view.Reading.Measure.Theme,
            StringComparer.Ordinal
        );
        return days.SelectMany(day => themes[day.Key].Take(1), (day, theme) => (theme, day.Last))
            .GroupBy(pair => pair.theme)
            .ToDictionary(group => group.Key, group => group.Max(pair => pair.Last));
    }

    /// <summary>Concern first, then improvement, then change without direction, then the rest.</summary>
    public static int Order(ReadingView view) =>
        SignalWords.InShort(view.Reading).Word switch
        {
            "Concern" => 0,
            "Improving" => 1,
            "Change" => 2,
            _ => 3,
        };
}

/// <summary>One theme with its counts.</summary>
public sealed record ThemeLine(
    int Number,
    string Name,
    string Slug,
    int Concern,
    int Improving,
    int Change,
    int Quiet,
    int TargetsMissed,
    int Missing
)
{
    /// <summary>When somebody last wrote about an indicator of the theme.</summary>
    public DateOnly? LastCommentary { get; init; }

    /// <summary>Whether any indicator speaks of this theme, with figures or still without.</summary>
    public bool HasIndicators => Concern + Improving + Change + Quiet + Missing > 0;

    public static ThemeLine Of(int number, string name, string slug, IReadOnlyList<ReadingView> views, int known)
    {
        var orders = views.Select(PerformanceOverviewModel.Order).ToList();
        return new ThemeLine(
            number,
            name,
            slug,
            orders.Count(order => order == 0),
            orders.Count(order => order == 1),
            orders.Count(order => order == 2),
            orders.Count(order => order == 3),
            views.Count(view => TargetWords.Standing(view.Reading) == TargetStanding.Missed),
            known - views.Count
        );
    }
}
