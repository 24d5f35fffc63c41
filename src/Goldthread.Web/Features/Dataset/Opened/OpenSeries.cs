using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Statistics.Disclosure;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>
/// One year of an indicator on its way out: its periods, their total where the year is whole, and what earlier releases
/// said of each.
/// </summary>
public sealed class OpenSeries
{
    private readonly IReadOnlyList<IndicatorFigure> figures;
    private readonly List<StretchCell> cells;
    private readonly StretchCell? total;

    private OpenSeries(
        IndicatorDefinition definition,
        IReadOnlyList<IndicatorFigure> figures,
        IReadOnlyDictionary<Period, EarlierFigure> before
    )
    {
        Definition = definition;
        this.figures = figures;
        cells =
        [
            .. figures.Select(figure =>
            {
                var earlier = before.GetValueOrDefault(figure.Period);
                return new StretchCell(Count(figure.Numerator), Count(figure.Denominator))
                {
                    PartBefore = earlier?.Numerator,
                    WholeBefore = earlier?.Denominator,
                };
            }),
        ];
        if (IsWhole)
        {
            var earlier = before.GetValueOrDefault(TotalPeriod);
            total = new StretchCell(null, null)
            {
                PartBefore = IsPublishedElsewhere ? Known(Sum(cell => cell.Part)) : earlier?.Numerator,
                WholeBefore = IsPublishedElsewhere ? Known(Sum(cell => cell.Whole)) : earlier?.Denominator,
            };
        }
    }

    public IndicatorDefinition Definition { get; }

    public IReadOnlyList<Period> Periods => [.. figures.Select(figure => figure.Period), TotalPeriod];

    /// <summary>Numbers that are hidden under another name; by place, the total last.</summary>
    public HashSet<(int Place, bool IsWhole)> HiddenElsewhere { get; } = [];

    /// <summary>What the release says; one a period, the total last.</summary>
    public IReadOnlyList<ReleasedCell> Released { get; private set; } = [];

    public bool HasTotal => total is not null;

    private Period TotalPeriod =>
        ReturnPeriods.Of(
            figures[0].Year,
            Definition.Frequency == Frequency.Termly ? "Academic year" : "Financial year"
        );

    /// <summary>Whether the total of the year makes sense and every part of it is there.</summary>
    private bool IsWhole =>
        Definition is { IsDays: false, Population: false }
        && figures.Count
            == Definition.Frequency switch
            {
                Frequency.Monthly => 12,
                Frequency.Quarterly => 4,
                Frequency.Termly => 3,
                Frequency.Yearly => 0,
            };

    /// <summary>Whether somebody else publishes the same thing for the whole year, so that its total is known.</summary>
    private bool IsPublishedElsewhere => Definition.Published is not null && Definition.Frequency != Frequency.Yearly;

    private DisclosureRule Rule =>
        Definition.SmallNumbers == SmallNumberRule.SuppressBelow10
            ? DisclosureRule.OneToFive with
            {
                LargestSmall = 9,
            }
            : DisclosureRule.OneToFive;

    /// <summary>
    /// The years of an indicator that may be released. A figure that is not final, that its agencies do not trust, or that is no
    /// count of children stays inside; and where the total of a year is published elsewhere, so does a year that is not whole,
    /// because its last quarter could then not be hidden.
    /// </summary>
    public static IEnumerable<OpenSeries> Of(
        IndicatorDefinition definition,
        IEnumerable<IndicatorFigure> figures,
        IReadOnlyDictionary<Period, EarlierFigure> before
    ) =>
        definition.IsDays
            ? []
            : figures
                .Where(figure => figure is { IsProvisional: false, IsUnreliable: false, Value: not null })
                .Where(figure => Count(figure.Numerator) is not null)
                .Where(figure => definition.DenominatorName is null || Count(figure.Denominator) >= figure.Numerator)
                .GroupBy(figure => figure.Year)
                .OrderBy(year => year.Key)
                .Select(year => new OpenSeries(definition, [.. year.OrderBy(figure => figure.FirstDay)], before))
                .Where(series => series.IsWhole || !series.IsPublishedElsewhere);

    /// <summary>Every number with what it counts, so that the same thing under two indicators is found.</summary>
    public IEnumerable<OpenCount> Numbers()
    {
        for (var place = 0; place < Released.Count; place++)
        {
            if (place < cells.Count || HasTotal)
            {
                var period = Periods[place];
                yield return new OpenCount(this, place, false, Definition.NumeratorName, period, Released[place].Part);
                if (Definition.DenominatorName is { } whole)
                {
                    yield return new OpenCount(this, place, true, whole, period, Released[place].Whole);
                }
            }
        }
    }

    /// <summary>The figures of a release, totals among them.</summary>
    public IEnumerable<OpenFigure> Figures(OpenIndicator indicator)
    {
        for (var place = 0; place < cells.Count; place++)
        {
            yield return new OpenFigure(indicator, Periods[place], false, Released[place]);
        }

        if (HasTotal)
        {
            yield return new OpenFigure(indicator, TotalPeriod, true, Released[^1]);
        }
    }

    /// <summary>The true number at a place; for those who decide what is hidden.</summary>
    public long? TrueCount(int place, bool isWhole) =>
        place < cells.Count ? Pick(cells[place], isWhole) : Sum(cell => Pick(cell, isWhole));

    /// <summary>Decides what may be shown.</summary>
    public void Protect() =>
        Released = StretchProtection.Release(
            [.. cells.Select((cell, place) => Mark(cell, place))],
            total is null ? null : Mark(total, cells.Count),
            Definition.Multiplier,
            Rule
        );

    private StretchCell Mark(StretchCell cell, int place) =>
        cell with
        {
            HidesPart = HiddenElsewhere.Contains((place, false)),
            HidesWhole = HiddenElsewhere.Contains((place, true)),
        };

    private long? Sum(Func<StretchCell, long?> part) =>
        cells.Exists(cell => part(cell) is null) ? null : cells.Sum(part);

    private static long? Pick(StretchCell cell, bool isWhole) => isWhole ? cell.Whole : cell.Part;

    private EarlierCell? Known(long? count) => count is { } sum && !Rule.IsSmall(sum) ? new EarlierCell(sum) : null;

    private static long? Count(double? number) =>
        number is { } known and >= 0 and < 1e12 && Math.Floor(known) == known ? (long)known : null;
}

/// <summary>A number of a release with what it counts.</summary>
public sealed record OpenCount(OpenSeries Series, int Place, bool IsWhole, string Counts, Period Period, SafeCell Cell)
{
    public long? TrueCount => Series.TrueCount(Place, IsWhole);
}

/// <summary>What the latest release with a figure of a period said of it.</summary>
public sealed record EarlierFigure(EarlierCell? Numerator, EarlierCell? Denominator);
