namespace Goldthread.Statistics.Intervals;

/// <summary>An area against what its population would have had at the reference rates.</summary>
/// <param name="Observed">Events that happened.</param>
/// <param name="Expected">Events expected at the reference rates.</param>
/// <param name="ReferenceRate">The reference population's crude rate, times the multiplier.</param>
/// <param name="Rate">The standardised rate; nothing where no event was expected.</param>
/// <param name="Ratio">Observed over expected, times the reference value; nothing where no event was expected.</param>
/// <param name="Method">How the limits were found.</param>
public sealed record IndirectRate(
    double Observed,
    double Expected,
    double ReferenceRate,
    Estimate? Rate,
    Estimate? Ratio,
    CountMethod Method
);
