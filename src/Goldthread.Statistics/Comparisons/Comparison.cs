namespace Goldthread.Statistics.Comparisons;

/// <summary>Where a value stands against another, in numbers only.</summary>
public enum Comparison
{
    /// <summary>Something is missing. Never shown as similar.</summary>
    NotCompared,

    /// <summary>Lower, beyond the 99.8% interval.</summary>
    Lowest,
    Lower,
    Similar,
    Higher,

    /// <summary>Higher, beyond the 99.8% interval.</summary>
    Highest,
}
