using Goldthread.GovUk.Charts;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>An indicator as a pack shows it: words, figures, limits, comparison, commentary, and what was done.</summary>
public sealed record PackIndicator
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required int Theme { get; init; }

    /// <summary>"Lower is better".</summary>
    public required string Direction { get; init; }

    /// <summary>What is counted.</summary>
    public required string Counts { get; init; }

    public required string Unit { get; init; }

    public required string PeriodWord { get; init; }

    public required int Decimals { get; init; }

    public required bool IsPercent { get; init; }

    /// <summary>"Concern", "Improving".</summary>
    public required string Word { get; init; }

    public required SignalIcon Icon { get; init; }

    /// <summary>The signal sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The heading of the chart: its message.</summary>
    public required string Headline { get; init; }

    /// <summary>The latest figure and its period, as they are read.</summary>
    public required string Latest { get; init; }

    public required string Period { get; init; }

    /// <summary>"94 of 500".</summary>
    public string? Parts { get; init; }

    /// <summary>"Target 80% or more", and how the latest figure stands to it.</summary>
    public string? Target { get; init; }

    public string? Standing { get; init; }

    public double? TargetValue { get; init; }

    public required string Area { get; init; }

    /// <summary>The file or the returns that the figures come from.</summary>
    public required string Source { get; init; }

    public required IReadOnlyList<PackFigure> Figures { get; init; }

    public required IReadOnlyList<PackLimits> Limits { get; init; }

    public required IReadOnlyList<PackEvent> Events { get; init; }

    public required IReadOnlyList<PackCompared> Compared { get; init; }

    /// <summary>The commentary on the latest figure, by the framework’s headings.</summary>
    public required IReadOnlyList<PackSaid> Said { get; init; }

    public string? SaidBy { get; init; }

    /// <summary>Actions, findings and questions about it.</summary>
    public required IReadOnlyList<PackFollowed> Followed { get; init; }

    public ValueStyle Style => new(Decimals, IsPercent);

    public string Caption => $"{Id} {Name}";

    /// <summary>The chart, drawn anew from the figures that were kept.</summary>
    public ControlChartView Chart() =>
        new(
            $"Control chart of {Name}, {Area}. {Sentence}",
            [
                .. Figures.Select(figure => new ChartPoint(
                    figure.Period,
                    figure.Year,
                    figure.Value,
                    figure.Mark switch
                    {
                        PackMark.Improvement => PointMark.Improvement,
                        PackMark.Concern => PointMark.Concern,
                        PackMark.Change => PointMark.Change,
                        PackMark.Ordinary => PointMark.Ordinary,
                    },
                    figure.Missing ?? "Not supplied",
                    figure.Sign ?? "[x]"
                )),
            ],
            Style
        )
        {
            Target = TargetValue,
            Stretches =
            [
                .. Limits.Select(one => new LimitStretch(
                    one.First,
                    one.Last,
                    one.Mean,
                    one.Lower,
                    one.Upper,
                    one.IsTrial
                )),
            ],
            Events =
            [
                .. Events.Select(one => new ChartEvent(
                    one.Before,
                    one.Kind switch
                    {
                        PackEventKind.Recalculation => ChartEventKind.Recalculation,
                        PackEventKind.Action => ChartEventKind.Action,
                        PackEventKind.Finding => ChartEventKind.Finding,
                        PackEventKind.Note => ChartEventKind.Note,
                    },
                    one.Title,
                    one.When,
                    one.ShortTitle,
                    one.When
                )),
            ],
        };
}

/// <summary>One figure of a series; a gap has no value and says why.</summary>
public sealed record PackFigure(
    string Period,
    string Year,
    DateOnly FirstDay,
    double? Numerator,
    double? Denominator,
    double? Value,
    PackMark Mark
)
{
    /// <summary>Why there is no value, and the letter that stands for it.</summary>
    public string? Missing { get; init; }

    public string? Sign { get; init; }
}

/// <summary>How a point reads.</summary>
public enum PackMark
{
    Ordinary,
    Improvement,
    Concern,
    Change,
}

/// <summary>A mean and its limits over some figures.</summary>
public sealed record PackLimits(int First, int Last, double Mean, double? Lower, double? Upper, bool IsTrial);

/// <summary>Something that happened before a figure.</summary>
public sealed record PackEvent(int Before, PackEventKind Kind, string Title, string When, string? ShortTitle);

/// <summary>What an upright line of the chart stands for.</summary>
public enum PackEventKind
{
    Recalculation,
    Action,
    Finding,
    Note,
}

/// <summary>The same measure elsewhere.</summary>
public sealed record PackCompared(
    string Name,
    string Period,
    string Value,
    string Interval,
    string Standing,
    double? Number,
    double? Lower,
    double? Upper,
    bool IsHere
);

/// <summary>What is said under one heading.</summary>
public sealed record PackSaid(string Heading, string Words);

/// <summary>An action, a finding or a question about an indicator.</summary>
/// <param name="Path">Its address below the partnership.</param>
public sealed record PackFollowed(string Reference, string Words, string Detail, string Path);
