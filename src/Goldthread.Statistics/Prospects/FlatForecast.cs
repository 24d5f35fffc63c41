using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Prospects;

/// <summary>A flat forecast: the mean, with the process limits as its band.</summary>
/// <param name="Mean">The mean of the current group.</param>
/// <param name="Band">Its process limits.</param>
/// <param name="Periods">How far ahead it may be drawn: a third of the group's rows.</param>
public sealed record FlatForecast(double Mean, Interval Band, int Periods);
