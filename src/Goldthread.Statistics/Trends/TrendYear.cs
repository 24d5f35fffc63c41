using System.Runtime.InteropServices;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Trends;

/// <summary>One year of an annual indicator.</summary>
/// <param name="Value">The value, in any unit.</param>
/// <param name="Count">The numerator.</param>
/// <param name="Denominator">The denominator.</param>
/// <param name="Limits">The 95% interval of the value; a proportion does without.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TrendYear(double? Value, double? Count, double? Denominator, Interval? Limits = null);
