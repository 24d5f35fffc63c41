namespace Goldthread.Statistics.Intervals;

/// <summary>One age band of a directly standardised rate.</summary>
/// <param name="Events">Events in the band; a missing number counts as 0.</param>
/// <param name="Population">People in the band, above 0.</param>
/// <param name="Weight">People in the band of the standard population, 0 or more.</param>
public sealed record AgeBand(double? Events, double? Population, double? Weight);
