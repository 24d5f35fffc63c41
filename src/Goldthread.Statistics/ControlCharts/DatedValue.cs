using System.Runtime.InteropServices;

namespace Goldthread.Statistics.ControlCharts;

/// <summary>One row of a series. A missing value keeps its place: it is "no data", and breaks runs.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DatedValue(DateOnly Date, double? Value);
