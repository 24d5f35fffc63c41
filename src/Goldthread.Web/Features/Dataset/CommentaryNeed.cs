using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset;

/// <summary>
/// Whether a measure’s latest figure must be explained, and how much hangs on it. Nothing is asked for where nothing has
/// happened.
/// </summary>
public enum CommentaryNeed
{
    /// <summary>A concern, and its target is missed.</summary>
    ConcernAndMissed,

    Concern,

    /// <summary>The target is missed, by more than its tolerance.</summary>
    Missed,

    /// <summary>A change without good or bad direction.</summary>
    Change,

    Improvement,

    None,
}

/// <summary>The order of consequence and its words.</summary>
public static class CommentaryNeeds
{
    public static CommentaryNeed Of(MeasureReading reading)
    {
        var point = reading.LatestPoint;
        var speaks = point is not null && point.Group.Standing != LimitsStanding.TooFew;
        var missed = TargetWords.Standing(reading) == TargetStanding.Missed;
        return point?.Type switch
        {
            PointType.Concern when speaks => missed ? CommentaryNeed.ConcernAndMissed : CommentaryNeed.Concern,
            _ when missed => CommentaryNeed.Missed,
            PointType.NeutralHigh or PointType.NeutralLow when speaks => CommentaryNeed.Change,
            PointType.Improvement when speaks => CommentaryNeed.Improvement,
            _ => CommentaryNeed.None,
        };
    }

    public static string Say(this CommentaryNeed need) =>
        need switch
        {
            CommentaryNeed.ConcernAndMissed => "A concern, and the target is missed",
            CommentaryNeed.Concern => "A concern",
            CommentaryNeed.Missed => "The target is missed",
            CommentaryNeed.Change => "A change without good or bad direction",
            CommentaryNeed.Improvement => "An improvement",
            CommentaryNeed.None => "Nothing that needs explaining",
        };
}
