namespace Goldthread.Statistics.Trends;

/// <summary>What kind of value an annual indicator has: it decides the test.</summary>
public enum TrendMeasure
{
    /// <summary>So many of so many: the chi-squared test for trend.</summary>
    Proportion,

    /// <summary>A crude or standardised rate or a ratio: weighted regression.</summary>
    Rate,

    /// <summary>Anything else, such as a mean: no recent trend is calculated.</summary>
    Other,
}
