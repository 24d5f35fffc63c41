using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset;

/// <summary>Which period the figures of agencies have reached, and how many of its indicators are there.</summary>
/// <param name="Period">The latest quarter, term or year that any figure was supplied for.</param>
/// <param name="Supplied">Indicators with a figure in it.</param>
/// <param name="Asked">Indicators that agencies are asked for as often as that.</param>
/// <param name="IsProvisional">Some are missing, or not final.</param>
public sealed record OverviewStatus(Period Period, int Supplied, int Asked, bool IsProvisional)
{
    /// <summary>Nothing before agencies have supplied anything.</summary>
    public static OverviewStatus? Of(IReadOnlyList<IndicatorDefinition> asked, IReadOnlyList<ReadingView> views)
    {
        var own = views.Where(view => view.Reading.Measure is IndicatorDefinition).ToList();
        var reached = own.SelectMany(view => view.Reading.Figures)
            .Where(figure => figure.Value is not null)
            .Select(figure => figure.Period)
            .Distinct()
            .ToList();
        if (reached.Count == 0)
        {
            return null;
        }

        var period = reached.Max()!;
        var frequency = ReturnPeriods.FrequencyOf(period);
        var figures = own.Select(view => view.Reading.Figures.FirstOrDefault(figure => figure.Period == period))
            .Where(figure => figure?.Value is not null)
            .ToList();
        var wanted = Math.Max(figures.Count, asked.Count(definition => definition.Frequency == frequency));
        return new OverviewStatus(
            period,
            figures.Count,
            wanted,
            figures.Count < wanted || figures.Exists(figure => figure!.IsProvisional)
        );
    }

    /// <summary>"July to September 2026, provisional: 41 of 46 indicators supplied".</summary>
    public string Say() =>
        $"{Period.Label}, {(IsProvisional ? "provisional" : "final")}: {Words.Count(Supplied)} of {Words.Plural(Asked, "indicator")} supplied";
}
