using System.Runtime.InteropServices;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Funnels;

/// <summary>The control limits at one place of a funnel.</summary>
/// <param name="X">The place: a population, or a number of events observed or expected.</param>
/// <param name="Inner">The 95% limits.</param>
/// <param name="Outer">The 99.8% limits.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FunnelLimits(double X, Interval Inner, Interval Outer);
