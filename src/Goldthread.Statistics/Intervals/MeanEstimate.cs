namespace Goldthread.Statistics.Intervals;

/// <summary>The mean of some values and what is known about it.</summary>
/// <param name="Count">How many values were given, missing ones included.</param>
/// <param name="Sum">Their sum; nothing where one is missing.</param>
/// <param name="Mean">Their mean; nothing where one is missing.</param>
/// <param name="StandardDeviation">With divisor count - 1; nothing for a single value.</param>
/// <param name="Limits">The interval of the mean; nothing for a single value.</param>
public sealed record MeanEstimate(int Count, double? Sum, double? Mean, double? StandardDeviation, Interval? Limits);
