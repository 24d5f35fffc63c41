namespace Goldthread.GovUk.Charts;

/// <summary>What a stroke, fill or word of a chart means. The style sheet and the picture writer each know its look.</summary>
public enum Ink
{
    Grid,
    Axis,
    Series,
    Mean,
    Limit,
    TrialLimit,
    Target,
    Event,
    Knot,
    Break,
    Leader,
    Ordinary,
    Improvement,
    Concern,
    Change,
    Interval,
    IntervalEdge,
    Here,
    Other,
    Bar,
    Outline,

    /// <summary>The bar of a place among many.</summary>
    Place,

    /// <summary>An interval too narrow for caps.</summary>
    Whisker,

    /// <summary>White, where a thin line crosses something dark.</summary>
    Ground,
    Tick,
    Gap,
    Label,
    LabelHalo,
    Strong,
    StrongHalo,
    Name,
    NameStrong,
}

/// <summary>The look of an <see cref="Ink"/> outside a web page: pen, fill and type. Colours are those of ux 5.5.</summary>
public sealed record Pen(
    string CssClass,
    string? Stroke = null,
    double Width = 0,
    string? Fill = null,
    double TextSize = 0,
    bool Bold = false,
    params double[] Dash
)
{
    private const string Text = "#15232B";
    private const string Muted = "#47565F";
    private const string Grey = "#5F6B73";
    private const string Gold = "#B57F00";
    private const string White = "#FFFFFF";
    private const string Blue = "#12436D";

    /// <summary>The pen of an ink. The class is the one the style sheet uses, and a test holds the two together.</summary>
    public static Pen Of(Ink ink) =>
        ink switch
        {
            Ink.Grid => new("g-grid", "#E3E8EA", 1),
            Ink.Axis => new("g-axis", Text, 1),
            Ink.Series => new("g-line", Grey, 2),
            Ink.Mean => new("g-mean", Text, 1.5),
            Ink.Limit => new("g-limit", Grey, 1.75, Dash: [1.75, 4]),
            Ink.TrialLimit => new("g-trial", Grey, 1.75, Dash: [7, 6]),
            Ink.Target => new("g-target", Text, 1.75, Dash: [9, 5]),
            Ink.Event => new("g-event", Gold, 2),
            Ink.Knot => new("g-knot", White, 2, Gold),
            Ink.Break => new("g-break", Muted, 1, Dash: [4, 3]),
            Ink.Leader => new("g-leader", Muted, 1, Dash: [4, 3]),
            Ink.Ordinary => new("g-dot", Grey, 2, White),
            Ink.Improvement => new("g-good", White, 1.5, "#1668AE"),
            Ink.Concern => new("g-bad", White, 1.5, "#B8500A"),
            Ink.Change => new("g-flat", White, 1.5, "#5B2A86"),
            Ink.Interval => new("g-ci", Text, 2),
            Ink.IntervalEdge => new("g-ci-edge", White, 6),
            Ink.Here => new("g-here", Fill: Blue),
            Ink.Other => new("g-other", Blue, 2, White),
            Ink.Bar => new("g-bar", Fill: Blue),
            Ink.Outline => new("g-outline", Blue, 1.5, White),
            Ink.Place => new("g-place", Fill: "#87929A"),
            Ink.Whisker => new("g-whisker", Text, 1),
            Ink.Ground => new("g-ground", Fill: White),
            Ink.Tick => new("g-tick", Fill: Muted, TextSize: 14),
            Ink.Gap => new("g-gap g-halo", Fill: Muted, TextSize: 14),
            Ink.Label => new("g-label", Fill: Text, TextSize: 14),
            Ink.LabelHalo => new("g-label g-halo", Fill: Text, TextSize: 14),
            Ink.Strong => new("g-strong", Fill: Text, TextSize: 14, Bold: true),
            Ink.StrongHalo => new("g-strong g-halo", Fill: Text, TextSize: 14, Bold: true),
            Ink.Name => new("g-name", Fill: Text, TextSize: 16),
            Ink.NameStrong => new("g-name-strong", Fill: Text, TextSize: 16, Bold: true),
        };

    /// <summary>Whether words in this ink carry a white edge, so that a line under them does not cross them.</summary>
    public bool Halo => CssClass.EndsWith("g-halo", StringComparison.Ordinal);
}
