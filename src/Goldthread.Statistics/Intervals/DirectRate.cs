namespace Goldthread.Statistics.Intervals;

/// <summary>A directly standardised rate.</summary>
/// <param name="TotalEvents">All events.</param>
/// <param name="TotalPopulation">All people.</param>
/// <param name="Rate">The rate and its interval; nothing below 10 events, where it would mislead.</param>
public sealed record DirectRate(double TotalEvents, double TotalPopulation, Estimate? Rate);
