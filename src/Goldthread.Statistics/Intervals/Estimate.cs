using System.Runtime.InteropServices;

namespace Goldthread.Statistics.Intervals;

/// <summary>A value and the interval around it, both in the unit that the multiplier gives (100 for a percentage).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Estimate(double Value, Interval Limits);
