using Goldthread.Statistics.Intervals;

namespace Goldthread.Features.Surveys.Answered;

/// <summary>
/// How many agree, of those who gave an answer that is scored, with its interval; and how many do not know, of all who
/// answered, because in safeguarding that is a finding.
/// </summary>
/// <param name="Answered">Who chose any answer.</param>
/// <param name="Scored">Who chose one that has a value.</param>
/// <param name="Agree">Who chose one of the upper end.</param>
/// <param name="DoNotKnow">Who chose that they do not know.</param>
public sealed record Share(int Answered, int Scored, int Agree, int DoNotKnow)
{
    public static Share None { get; } = new(0, 0, 0, 0);

    /// <summary>The share who agree in per cent, with the 95% interval of Wilson; nothing where nobody is scored.</summary>
    public Estimate? Estimate => Scored == 0 ? null : Proportions.Wilson(Agree, Scored, Confidence.NinetyFive, 100);

    public Share Plus(Share other) =>
        new(Answered + other.Answered, Scored + other.Scored, Agree + other.Agree, DoNotKnow + other.DoNotKnow);
}

/// <summary>A share beside that of the survey before.</summary>
/// <param name="Points">The difference in percentage points.</param>
/// <param name="Limits">Its 95% interval, by the method of R. G. Newcombe (1998) from two intervals of Wilson.</param>
public sealed record ShareChange(double Points, Interval Limits)
{
    public bool IsMoreThanChance => !Limits.Contains(0);

    /// <summary>The change, where both have somebody who is scored.</summary>
    public static ShareChange? Of(Share before, Share now)
    {
        if (before.Estimate is not { } earlier || now.Estimate is not { } later)
        {
            return null;
        }

        var points = later.Value - earlier.Value;
        var down = Reach(later.Value - later.Limits.Lower, earlier.Limits.Upper - earlier.Value);
        var up = Reach(later.Limits.Upper - later.Value, earlier.Value - earlier.Limits.Lower);
        return new ShareChange(points, new Interval(points - down, points + up));
    }

    private static double Reach(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
