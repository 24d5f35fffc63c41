using System.Runtime.InteropServices;

namespace Goldthread.Statistics.Funnels;

/// <summary>One area of a funnel of rates.</summary>
/// <param name="Events">The events; an area without them is not compared.</param>
/// <param name="Rate">The rate, times the multiplier; an area without one is not compared.</param>
/// <param name="Population">
/// The population over all the years, needed only where there are no events: elsewhere it follows from the rate, which
/// may be standardised.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FunnelRate(double? Events, double? Rate, double? Population = null);
