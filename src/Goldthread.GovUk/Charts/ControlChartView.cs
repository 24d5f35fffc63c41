namespace Goldthread.GovUk.Charts;

/// <summary>
/// Everything a control chart shows, already calculated. Positions are indices into <see cref="Points"/>, so annual,
/// quarterly and monthly series are drawn alike.
/// </summary>
/// <param name="Label">
/// The chart's name for screen readers: its kind and measure, and where the same information stands in words.
/// </param>
public sealed record ControlChartView(string Label, IReadOnlyList<ChartPoint> Points, ValueStyle Style)
{
    /// <summary>Mean and limits, one stretch after the other. Lines stop where a stretch ends.</summary>
    public IReadOnlyList<LimitStretch> Stretches { get; init; } = [];

    /// <summary>Recalculations, actions and other events, in any order.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>The target, or null where none is set.</summary>
    public double? Target { get; init; }
}

/// <summary>One period of a series.</summary>
/// <param name="Period">The period in words, for the table: "July to September 2026".</param>
/// <param name="Year">What stands under the axis, once for all neighbours that share it: "2026".</param>
/// <param name="Value">The value, or null for a gap.</param>
/// <param name="Missing">Why there is no value, in a few words: "Not supplied".</param>
/// <param name="MissingSign">The same as a bracketed letter: "[x]".</param>
public sealed record ChartPoint(
    string Period,
    string Year,
    double? Value,
    PointMark Mark = PointMark.Ordinary,
    string Missing = "Not supplied",
    string MissingSign = "[x]"
);

/// <summary>How a point is drawn. Shape carries the meaning; colour repeats it.</summary>
public enum PointMark
{
    Ordinary,
    Improvement,
    Concern,
    Change,
}

/// <summary>A mean and its limits over the points <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
/// <param name="Trial">True while there are too few points to trust the limits: they are drawn in long dashes.</param>
public sealed record LimitStretch(int First, int Last, double Mean, double? Lower, double? Upper, bool Trial = false);

/// <summary>Something that happened just before the point <paramref name="Before"/>.</summary>
/// <param name="Title">What happened: "A-0331 Joint neglect screen starts".</param>
/// <param name="When">When, in words: "January 2025".</param>
/// <param name="ShortTitle">The title for a phone: "A-0331".</param>
/// <param name="ShortWhen">The date for a phone: "Jan 2025".</param>
public sealed record ChartEvent(
    int Before,
    ChartEventKind Kind,
    string Title,
    string When,
    string? ShortTitle = null,
    string? ShortWhen = null
);

/// <summary>What an upright line of a chart stands for.</summary>
public enum ChartEventKind
{
    /// <summary>Limits were worked out anew from here.</summary>
    Recalculation,

    /// <summary>An action was agreed or ended: the gold thread with its knot.</summary>
    Action,

    /// <summary>A finding was raised from the measure: an open circle.</summary>
    Finding,

    /// <summary>Anything else worth knowing, such as a change of definition.</summary>
    Note,
}

/// <summary>The three sizes a chart is drawn in. Each is shown one to one and never scaled to stand in for another.</summary>
public enum ChartWidth
{
    /// <summary>1,216 pixels, for a full frame.</summary>
    Broad,

    /// <summary>760 pixels, for a reading column and for documents.</summary>
    Reading,

    /// <summary>358 pixels, for a phone.</summary>
    Phone,
}

/// <summary>One row of the table that says the same as the chart.</summary>
/// <param name="Value">The value in words, or the sign of the gap with its reason.</param>
/// <param name="Reading">"Ordinary", "Improvement", "Concern" or "Change".</param>
public sealed record ControlChartRow(string Period, string Value, string Mean, string Limits, string Reading);
