using System.Runtime.InteropServices;

namespace Goldthread.Statistics.Funnels;

/// <summary>One area of a funnel: so many of so many, or so many observed where so many were expected.</summary>
/// <param name="Numerator">The numerator, or the events observed; an area without one is not compared.</param>
/// <param name="Denominator">The denominator, or the events expected, above 0; an area without one is not compared.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FunnelArea(double? Numerator, double? Denominator);
