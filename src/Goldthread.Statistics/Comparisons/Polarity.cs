namespace Goldthread.Statistics.Comparisons;

/// <summary>Whether high or low values of an indicator are good.</summary>
public enum Polarity
{
    /// <summary>The indicator is not compared at all.</summary>
    NotApplicable,

    /// <summary>Compared, without saying which is better.</summary>
    NoJudgement,
    HighIsGood,
    LowIsGood,
}
