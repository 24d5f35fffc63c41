namespace Goldthread.Statistics.Comparisons;

/// <summary>Gives a comparison its meaning.</summary>
public static class ComparisonWords
{
    /// <summary>Higher is better where high is good, worse where low is good, and just higher without a judgement.</summary>
    public static Judgement Judge(this Comparison comparison, Polarity polarity) =>
        (polarity, comparison) switch
        {
            (Polarity.NotApplicable, _) or (_, Comparison.NotCompared) => Judgement.NotCompared,
            (_, Comparison.Similar) => Judgement.Similar,
            (Polarity.NoJudgement, Comparison.Lowest) => Judgement.Lowest,
            (Polarity.NoJudgement, Comparison.Lower) => Judgement.Lower,
            (Polarity.NoJudgement, Comparison.Higher) => Judgement.Higher,
            (Polarity.NoJudgement, Comparison.Highest) => Judgement.Highest,
            (Polarity.HighIsGood, Comparison.Lowest) or (Polarity.LowIsGood, Comparison.Highest) => Judgement.Worst,
            (Polarity.HighIsGood, Comparison.Lower) or (Polarity.LowIsGood, Comparison.Higher) => Judgement.Worse,
            (Polarity.HighIsGood, Comparison.Higher) or (Polarity.LowIsGood, Comparison.Lower) => Judgement.Better,
            (Polarity.HighIsGood, Comparison.Highest) or (Polarity.LowIsGood, Comparison.Lowest) => Judgement.Best,
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
}
