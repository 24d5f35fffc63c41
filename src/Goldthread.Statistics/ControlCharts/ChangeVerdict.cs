namespace Goldthread.Statistics.ControlCharts;

/// <summary>Whether a series changed after a day. It says that it changed, never what changed it.</summary>
public enum ChangeVerdict
{
    /// <summary>Fewer than 6 values before: there are no limits to judge by (see <see cref="LimitsStanding.TooFew"/>).</summary>
    TooFewBefore,

    /// <summary>Fewer than 7 values since, and no rule fires.</summary>
    TooEarly,

    /// <summary>7 values or more since, and no rule fires.</summary>
    NoClearChange,

    /// <summary>A rule fired since, but not in the latest 7 values.</summary>
    DidNotLast,

    /// <summary>A rule fires, and the latest signal lies on the better side of the mean before.</summary>
    BetterThanBefore,

    /// <summary>A rule fires, and the latest signal lies on the worse side of the mean before.</summary>
    WorseThanBefore,

    /// <summary>A rule fires, and neither way is better.</summary>
    ChangedWithoutDirection,
}
