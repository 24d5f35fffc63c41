using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.GovUk.Charts;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// Asks about a figure that looks odd beside the agency’s own accepted ones. The question must be answered before sending,
/// in any words, and never blocks saving. Counts have no sign, so none is asked about.
/// </summary>
public static class OddFigures
{
    /// <summary>Counts so small that doubling them is ordinary.</summary>
    private const double TooSmall = 5;

    /// <param name="definition">What the figures count.</param>
    /// <param name="numerator">What the agency says now.</param>
    /// <param name="denominator">Out of how many.</param>
    /// <param name="past">What it said before and the team accepted, oldest first, back to the last break of the series.</param>
    /// <returns>One question, or nothing where there is nothing to ask.</returns>
    public static string? Ask(
        IndicatorDefinition definition,
        double? numerator,
        double? denominator,
        IReadOnlyList<PastFigure> past
    )
    {
        if (Weigh(definition, numerator, denominator) is not { } now)
        {
            return null;
        }

        var known = past.Where(one => Weigh(definition, one.Numerator, one.Denominator) is not null).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        double[] values = [.. known.Select(one => Weigh(definition, one.Numerator, one.Denominator)!.Value)];
        var limits = XmrLimits.From(values);
        return values.Length >= XmrGroup.FewestForLimits && limits is { Exist: true, AverageMovingRange: > 0 }
            ? Outside(definition, now, limits)
            : Doubled(definition, (now, numerator!.Value), (values[^1], known[^1]));
    }

    /// <summary>The figure in words, by its unit.</summary>
    public static string Say(IndicatorDefinition definition, double value) =>
        definition switch
        {
            { Unit: "%" } => new ValueStyle(1, Percent: true).Write(value),
            { IsDays: true } => new ValueStyle(1).Write(value) + " days",
            { AsksDenominator: true } => new ValueStyle(1).Write(value),
            _ => new ValueStyle(0).Write(value),
        };

    /// <summary>
    /// What is compared: the figure itself, and of a rate of the population the count, because the agency knows no other
    /// part of it.
    /// </summary>
    public static double? Weigh(IndicatorDefinition definition, double? numerator, double? denominator) =>
        definition.Population ? numerator : definition.Work(numerator, denominator);

    private static string? Outside(IndicatorDefinition definition, double now, XmrLimits limits)
    {
        var isOutside = limits.Side(now, limits.Upper) > 0 || limits.Side(now, limits.Lower) < 0;
        if (!isOutside)
        {
            return null;
        }

        // Limits are not clipped when they are worked out; nobody is told of less than nothing.
        var most = definition.Unit == "%" ? Math.Min(limits.Upper, 100) : limits.Upper;
        return $"{Say(definition, now)} is outside the range of your earlier figures, {Say(definition, Math.Max(0, limits.Lower))} to {Say(definition, most)}. Is it right?";
    }

    private static string? Doubled(
        IndicatorDefinition definition,
        (double Value, double Count) now,
        (double Value, PastFigure Past) last
    )
    {
        if (now.Count < TooSmall && last.Past.Numerator < TooSmall)
        {
            return null;
        }

        var before = string.Create(
            CultureInfo.InvariantCulture,
            $"the last figure, {Say(definition, last.Value)} in {last.Past.Period.Label}"
        );
        return now.Value > 2 * last.Value ? $"This is more than double {before}. Is it right?"
            : now.Value < last.Value / 2 ? $"This is less than half of {before}. Is it right?"
            : null;
    }
}

/// <summary>A figure that the agency gave for an earlier period and the team accepted.</summary>
public sealed record PastFigure(Period Period, double? Numerator, double? Denominator)
{
    public FigureGap? Gap { get; init; }
}
