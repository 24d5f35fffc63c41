namespace Goldthread.GovUk.Charts;

/// <summary>
/// The icons of a process chart. Each is decoration beside a word that says the same; its shape differs from every other
/// so that grey paper loses nothing.
/// </summary>
public enum SignalIcon
{
    /// <summary>An improvement, and the value is rising.</summary>
    ImprovingHigh,

    /// <summary>An improvement, and the value is falling.</summary>
    ImprovingLow,

    /// <summary>A concern, and the value is rising.</summary>
    ConcernHigh,

    /// <summary>A concern, and the value is falling.</summary>
    ConcernLow,

    /// <summary>A rise with no good or bad direction.</summary>
    ChangeHigh,

    /// <summary>A fall with no good or bad direction.</summary>
    ChangeLow,

    /// <summary>Ordinary variation.</summary>
    NoChange,

    /// <summary>Too few points to tell.</summary>
    TooEarly,

    /// <summary>The target will be met as things are.</summary>
    WillMeet,

    /// <summary>The target will be missed as things are.</summary>
    WillMiss,

    /// <summary>The target may or may not be met, by chance.</summary>
    MayOrMayNot,

    /// <summary>No target is set.</summary>
    NoTarget,
}

/// <summary>The drawings and words of <see cref="SignalIcon"/>.</summary>
public static class SignalIcons
{
    private const string Square = "<rect class=\"i-good\" x=\"2\" y=\"2\" width=\"36\" height=\"36\" rx=\"2\"/>";
    private const string Diamond = "<path class=\"i-bad\" d=\"M20 1 39 20 20 39 1 20Z\"/>";
    private const string Triangle = "<path class=\"i-flat\" d=\"M20 3 38 36H2Z\"/>";
    private const string Ring = "<circle class=\"i-ink\" cx=\"20\" cy=\"20\" r=\"18\"/>";
    private const string GreyRing = "<circle class=\"i-none\" cx=\"20\" cy=\"20\" r=\"18\"/>";

    /// <summary>The SVG, 40 by 40; its size on the page comes from the style sheet.</summary>
    public static string Svg(SignalIcon icon) =>
        $"<svg class=\"icon\" viewBox=\"0 0 40 40\" width=\"24\" height=\"24\" aria-hidden=\"true\" focusable=\"false\">{Body(icon)}</svg>";

    /// <summary>The word that must stand beside the icon.</summary>
    public static string Word(SignalIcon icon) =>
        icon switch
        {
            SignalIcon.ImprovingHigh or SignalIcon.ImprovingLow => "Improving",
            SignalIcon.ConcernHigh or SignalIcon.ConcernLow => "Concern",
            SignalIcon.ChangeHigh or SignalIcon.ChangeLow => "Change",
            SignalIcon.NoChange => "No clear change",
            SignalIcon.TooEarly => "Too early to say",
            SignalIcon.WillMeet => "Will meet",
            SignalIcon.WillMiss => "Will miss",
            SignalIcon.MayOrMayNot => "May or may not meet",
            SignalIcon.NoTarget => "No target",
        };

    private static string Body(SignalIcon icon) =>
        icon switch
        {
            SignalIcon.ImprovingHigh =>
                $"{Square}{Arrow("good", "M13 28V14m-5 5 5-6 5 6")}{Letter("good", "H", "28", "26")}",
            SignalIcon.ImprovingLow =>
                $"{Square}{Arrow("good", "M13 13v14m-5-5 5 6 5-6")}{Letter("good", "L", "28", "26")}",
            SignalIcon.ConcernHigh =>
                $"{Diamond}{Arrow("bad", "M14 26V15m-4 4 4-5 4 5")}{Letter("bad", "H", "26", "25.5")}",
            SignalIcon.ConcernLow =>
                $"{Diamond}{Arrow("bad", "M14 14v11m-4-4 4 5 4-5")}{Letter("bad", "L", "26", "25.5")}",
            SignalIcon.ChangeHigh => $"{Triangle}{Arrow("flat", "M20 31V18m-5 5 5-6 5 6")}",
            SignalIcon.ChangeLow => $"{Triangle}{Arrow("flat", "M20 17v13m-5-5 5 6 5-6")}",
            SignalIcon.NoChange => $"{GreyRing}{Arrow("none", "M8 21q4-9 8 0t8 0 8 0")}",
            SignalIcon.TooEarly =>
                "<circle class=\"i-none i-dashed\" cx=\"20\" cy=\"20\" r=\"18\"/><path class=\"i-none\" d=\"M13 20v.1M20 20v.1M27 20v.1\"/>",
            SignalIcon.WillMeet => $"{Ring}{Arrow("ink", "m12 21 6 6 11-13")}",
            SignalIcon.WillMiss => $"{Ring}{Arrow("ink", "m13 13 14 14M27 13 13 27")}",
            SignalIcon.MayOrMayNot => $"{Ring}{Arrow("ink", "M15 16a5 5 0 1 1 7 4.6c-1.5.7-2 1.7-2 3.4M20 29.5v.1")}",
            SignalIcon.NoTarget => $"{GreyRing}{Arrow("none", "M13 20h14")}",
        };

    private static string Arrow(string ink, string steps) => $"<path class=\"i-{ink}\" d=\"{steps}\"/>";

    private static string Letter(string ink, string letter, string x, string y) =>
        $"<text class=\"f-{ink}\" x=\"{x}\" y=\"{y}\" text-anchor=\"middle\">{letter}</text>";
}
