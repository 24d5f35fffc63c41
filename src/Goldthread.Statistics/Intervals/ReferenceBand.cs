namespace Goldthread.Statistics.Intervals;

/// <summary>One band of an indirectly standardised rate. A missing number counts as 0, save the reference population.</summary>
/// <param name="Events">Events in the area's band.</param>
/// <param name="Population">People in the area's band; 0 is allowed.</param>
/// <param name="ReferenceEvents">Events in the reference population's band.</param>
/// <param name="ReferencePopulation">People in the reference population's band, above 0.</param>
public sealed record ReferenceBand(
    double? Events,
    double? Population,
    double? ReferenceEvents,
    double? ReferencePopulation
);
