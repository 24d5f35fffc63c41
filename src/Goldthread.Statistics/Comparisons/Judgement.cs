namespace Goldthread.Statistics.Comparisons;

/// <summary>A comparison in the words of Fingertips.</summary>
public enum Judgement
{
    NotCompared,
    Worst,
    Worse,
    Similar,
    Better,
    Best,
    Lowest,
    Lower,
    Higher,
    Highest,
}
