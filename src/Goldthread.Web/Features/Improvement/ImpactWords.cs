using Goldthread.Platform.Web;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Improvement;

/// <summary>The sentences of an <see cref="ImpactReading"/>: plain, with their numbers, and never naming a cause.</summary>
internal static class ImpactWords
{
    /// <summary>The verdict as a list shows it.</summary>
    public static string Word(ImpactReading reading) =>
        reading.Verdict switch
        {
            ChangeVerdict.TooFewBefore => "Too few points before",
            ChangeVerdict.TooEarly => "Too early to say",
            ChangeVerdict.NoClearChange => "No clear change",
            ChangeVerdict.DidNotLast => "Did not last",
            ChangeVerdict.BetterThanBefore => reading.Change.IsEarly ? "Better so far" : "Better than before",
            ChangeVerdict.WorseThanBefore => reading.Change.IsEarly ? "Worse so far" : "Worse than before",
            ChangeVerdict.ChangedWithoutDirection => reading.Change.IsEarly ? "Changed so far" : "Changed",
        };

    public static string Headline(ImpactReading reading)
    {
        var change = reading.Change;
        var since =
            $"{Words.Count(change.AfterCount)} of {Words.Count(ChangeAfter.FewestAfter)} points since {End(reading)}";
        return reading.Verdict switch
        {
            ChangeVerdict.TooFewBefore =>
                $"Too few points before to judge: {Words.Count(change.Before.Measured)} of {Words.Count(ChangeAfter.FewestBefore)}.",
            ChangeVerdict.TooEarly => $"Too early to say: {since}.",
            ChangeVerdict.NoClearChange =>
                $"No clear change: the {Periods(reading, change.AfterCount)} since {Within(change, "are", "do")}.",
            ChangeVerdict.DidNotLast =>
                $"A change that did not last: {Signals(reading)}, but none of the latest {Words.Count(ChangeAfter.FewestAfter)}.",
            _ when change.IsEarly => $"An early sign, with {since}: {Moved(reading)}.",
            _ => $"{Moved(reading)}{Stayed(reading)}.",
        };
    }

    public static IEnumerable<string> Details(ImpactReading reading)
    {
        var change = reading.Change;
        if (change.Way != ChangeWay.None)
        {
            yield return $"{(change.IsEarly ? "It may still be chance, and it is marked because" : "This is unlikely to be chance:")} {Words.List(Reasons(reading))}.";
        }

        if (change.OtherSignalCount > 0)
        {
            var other = change.Way == ChangeWay.Higher ? "lower" : "higher";
            yield return $"But {Periods(reading, change.OtherSignalCount)} since {WasOrWere(change.OtherSignalCount)} clearly {other} than before.";
        }

        if (reading.Verdict == ChangeVerdict.TooEarly && change.AfterCount > 0)
        {
            yield return change.AfterCount == 1
                ? $"The one so far {Within(change, "is", "does")}."
                : $"Those so far {Within(change, "are", "do")}.";
        }

        yield return Counted(reading, "Before", change.PointsBefore, change.Before.Mean);
        yield return Counted(reading, "Since", change.PointsAfter, change.AfterMean);
        foreach (var doubt in Doubts(reading))
        {
            yield return doubt;
        }

        if (reading.Measure.Expectation is { Length: > 0 } expectation)
        {
            yield return expectation;
        }

        if (reading.Measure.Beside is { Length: > 0 } beside)
        {
            yield return beside;
        }

        yield return Direction(reading);
        yield return "A figure can show that something changed, and not why.";
        if (reading.Measure.IsInvented)
        {
            yield return "This measure is invented for the demonstration.";
        }
    }

    private static IEnumerable<string> Doubts(ImpactReading reading)
    {
        var change = reading.Change;
        var gaps = reading.Points.Count(point => point.Value is null);
        if (gaps > 0)
        {
            yield return $"{Periods(reading, gaps)} {(gaps == 1 ? "has" : "have")} no figure and {WasOrWere(gaps)} left out.";
        }

        if (
            reading.Points.FirstOrDefault(point => point.First < reading.Ended && reading.Ended <= point.Last) is
            { } cut
        )
        {
            yield return $"{cut.Label}, in which the action ended, counts as before.";
        }

        if (change.Before.Standing == LimitsStanding.Trial)
        {
            yield return $"The usual range is early and may change: it rests on {Words.Count(change.Before.Measured)} of {Words.Count(XmrGroup.FewestSettled)} points.";
        }

        if (change.WasMovingBefore)
        {
            yield return "The figure was already moving before the action ended, so what came since says less.";
        }
    }

    private static string Direction(ImpactReading reading) =>
        (reading.Measure.Better, reading.Agreed) switch
        {
            (null, null) => "Neither way is better, and no way was agreed.",
            ({ } better, null) => $"{Way(better)} is better.",
            (null, { } agreed) => $"Neither way is better in itself; {Way(agreed).ToLowerInvariant()} was agreed.",
            ({ } better, { } agreed) when better == agreed => $"{Way(better)} is better, and was agreed.",
            ({ } better, { } agreed) =>
                $"{Way(better)} is better in itself, but {Way(agreed).ToLowerInvariant()} was agreed, and this goes by what was agreed.",
        };

    private static string Way(MeasureDirection way) => way == MeasureDirection.Higher ? "Higher" : "Lower";

    private static string Lower(ChangeWay way) => way == ChangeWay.Higher ? "higher" : "lower";

    private static string End(ImpactReading reading) => $"the action ended on {Words.PlainDate(reading.Ended)}";

    private static string Within(ChangeAfter change, string are, string @do) =>
        change.Before.Limits.Exist ? $"{are} within the range of before" : $"{@do} not differ clearly from before";

    /// <summary>"Re-referrals fell from about 26% to 19%", where the averages went the way of the signal.</summary>
    private static string Moved(ImpactReading reading)
    {
        var change = reading.Change;
        if (change is not { Before.Mean: { } before, AfterMean: { } since })
        {
            return Signals(reading);
        }

        var figures = ImpactFigures.Of(reading.Measure.Unit, before, since);
        var isHigher = change.Way == ChangeWay.Higher;
        return figures.Differ && since > before == isHigher
            ? $"{reading.Measure.Name} {(isHigher ? "rose" : "fell")} from about {figures.Pair(before, since)}"
            : Signals(reading);
    }

    private static string Stayed(ImpactReading reading) =>
        reading.Change.RunCount >= ChangeAfter.FewestAfter
            ? $", and stayed {Lower(reading.Change.Way)} for {Periods(reading, reading.Change.RunCount)}"
            : "";

    /// <summary>"1 of the 8 quarters since was clearly lower than before".</summary>
    private static string Signals(ImpactReading reading)
    {
        var change = reading.Change;
        return $"{Words.Count(change.SignalCount)} of the {Periods(reading, change.AfterCount)} since {WasOrWere(change.SignalCount)} clearly {Lower(change.Way)} than before";
    }

    private static IEnumerable<string> Reasons(ImpactReading reading)
    {
        var change = reading.Change;
        var signals = change.PointsAfter.Where(point => ChangeAfter.WayOf(point) == change.Way).ToList();
        var side = change.Way == ChangeWay.Higher ? "above" : "below";
        if (signals.Exists(point => point.Marks.HasFlag(PointMarks.Shift)))
        {
            yield return $"at least {Periods(reading, XmrRules.RunLength)} in a row were {side} the average of before";
        }

        var outside = signals.Count(point => point.IsOutside);
        if (outside > 0)
        {
            yield return $"{Periods(reading, outside)} {WasOrWere(outside)} {side} the usual range of before";
        }

        if (signals.Exists(point => point.Marks.HasFlag(PointMarks.TwoOfThree)))
        {
            yield return $"2 of 3 {Period(reading)}s in a row were close to the edge of the usual range";
        }

        if (signals.Exists(point => point.Marks.HasFlag(PointMarks.Trend)))
        {
            yield return $"at least {Periods(reading, XmrRules.RunLength)} in a row {(change.Way == ChangeWay.Higher ? "rose" : "fell")}";
        }
    }

    private static string Counted(ImpactReading reading, string part, IReadOnlyList<XmrPoint> points, double? mean)
    {
        var counted = reading
            .Points.Where(point => points.Any(known => known.Date == point.First && known.Value is not null))
            .ToList();
        if (mean is not { } average)
        {
            return $"{part}: no figure yet.";
        }

        var lines = reading.Change.Before;
        var figures = ImpactFigures.Of(
            reading.Measure.Unit,
            lines.Mean ?? average,
            reading.Change.AfterMean ?? average
        );
        var span = counted.Count == 1 ? counted[0].Label : $"{counted[0].Label} to {counted[^1].Label}";
        var range =
            part == "Before"
            && lines is { Standing: not LimitsStanding.TooFew, LowerLimit: { } low, UpperLimit: { } high }
                ? $", usually {figures.Range(low, high, reading.Points.All(point => point.Value is not < 0))}"
                : "";
        return $"{part}: {Periods(reading, counted.Count)}, {span}, about {figures.Say(average)} on average{range}.";
    }

    private static string Periods(ImpactReading reading, int count) => Words.Plural(count, Period(reading));

    /// <summary>The word for one point, where all points are of a length.</summary>
    private static string Period(ImpactReading reading)
    {
        var words = reading
            .Points.Select(point =>
                (point.Last.DayNumber - point.First.DayNumber + 1) switch
                {
                    <= 7 => "week",
                    <= 31 => "month",
                    <= 92 => "quarter",
                    <= 184 => "half-year",
                    <= 366 => "year",
                    _ => "point",
                }
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return words is [var only] ? only : "point";
    }

    private static string WasOrWere(int count) => count == 1 ? "was" : "were";
}
