using System.Runtime.InteropServices;

namespace Goldthread.Statistics.Intervals;

/// <summary>A range from <see cref="Lower"/> to <see cref="Upper"/>, both ends included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>Whether a value lies inside; an end counts as inside.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <summary>Whether the two share any value; touching counts.</summary>
    public bool Overlaps(Interval other) => Lower <= other.Upper && other.Lower <= Upper;
}
