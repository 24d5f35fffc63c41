namespace Goldthread.Statistics.Intervals;

/// <summary>People of one age band who each had the same number of events.</summary>
/// <param name="Band">The name of the band; the same band may come once for each frequency.</param>
/// <param name="Frequency">Events that each of these people had, 1 or more.</param>
/// <param name="Persons">How many such people; a missing number counts as 0.</param>
/// <param name="Population">People in the band, above 0; the same at every frequency.</param>
/// <param name="Weight">People in the band of the standard population; the same at every frequency.</param>
public sealed record RepeatedEvents(string Band, int Frequency, double? Persons, double? Population, double? Weight);
