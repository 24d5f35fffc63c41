using System.Runtime.InteropServices;

namespace Goldthread.Statistics.Funnels;

/// <summary>Where an area stands in a funnel of rates.</summary>
/// <param name="Rate">Its rate, times the multiplier.</param>
/// <param name="Population">The population of one year that gives the rate from the events.</param>
/// <param name="Expected">The events it would have at the average rate: its place on the axis of the curve.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FunnelRatePoint(double Rate, double Population, double Expected);
