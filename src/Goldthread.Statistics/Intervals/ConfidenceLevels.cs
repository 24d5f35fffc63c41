using System.Globalization;

namespace Goldthread.Statistics.Intervals;

/// <summary>One confidence level, or the pair 95% and 99.8% asked for together.</summary>
public sealed record ConfidenceLevels
{
    private ConfidenceLevels(Confidence first, Confidence? second) => (First, Second) = (first, second);

    /// <summary>95% and 99.8%, the only pair there is.</summary>
    public static ConfidenceLevels Both { get; } = new(Confidence.NinetyFive, Confidence.NinetyNinePointEight);

    /// <summary>The level asked for; 95% in the pair.</summary>
    public Confidence First { get; }

    /// <summary>99.8% in the pair; otherwise nothing.</summary>
    public Confidence? Second { get; }

    /// <summary>A single level.</summary>
    public static ConfidenceLevels One(Confidence level) => new(level, second: null);

    /// <summary>Reads <c>0.95</c>, <c>95</c> or <c>0.95;0.998</c>.</summary>
    /// <exception cref="RefusedInputException">A level is out of range, or two are given that are not 0.95 and 0.998.</exception>
    public static ConfidenceLevels Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var levels = text.Split(';').Select(Read).ToArray();
        return levels switch
        {
            [var only] => One(Confidence.Of(only)),
            [0.95, 0.998] => Both,
            _ => throw new RefusedInputException("Two confidence levels can only be 0.95 and 0.998."),
        };
    }

    private static double Read(string part) =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var level)
            ? level
            : throw new RefusedInputException("A confidence level must be a number.");
}
