namespace Goldthread.Statistics.Disclosure;

/// <summary>What may be shown to an audience: which counts are small, whether zeros are, and whether counts are rounded.</summary>
public sealed record DisclosureRule
{
    /// <summary>The largest count that any rule may call small.</summary>
    public const int LargestOfAll = 100;

    /// <summary>A count of 1 to 5 is hidden and a true zero is shown: the rule of the department's releases.</summary>
    public static DisclosureRule OneToFive { get; } = new();

    /// <summary>Nothing is hidden: for those who may see true figures.</summary>
    public static DisclosureRule TrueFigures { get; } = new() { LargestSmall = 0 };

    /// <summary>
    /// Counts from 1 to this are hidden, and a hidden count must stay open to a range at least this wide; 0 hides nothing.
    /// </summary>
    public int LargestSmall { get; init; } = 5;

    /// <summary>Whether a zero gives somebody away as much as a small count does.</summary>
    public bool HidesZeros { get; init; }

    /// <summary>
    /// Shown counts are rounded to a multiple of this, halves away from zero; 1 leaves them. Totals are rounded by themselves, so
    /// that they need not add up.
    /// </summary>
    public int RoundTo { get; init; } = 1;

    /// <summary>Whether a count by itself is hidden.</summary>
    public bool IsSmall(long count) => count <= LargestSmall && (count > 0 || (HidesZeros && LargestSmall > 0));

    /// <summary>A count that may be shown, rounded.</summary>
    internal SafeCell Show(long count)
    {
        if (RoundTo == 1)
        {
            return SafeCell.Of(count);
        }

        var rounded = (count + (RoundTo / 2)) / RoundTo * RoundTo;
        return rounded == 0 && count > 0 ? SafeCell.Marked(SafeMark.Low) : SafeCell.Of(rounded);
    }

    /// <exception cref="RefusedInputException">The rule makes no sense.</exception>
    internal void Check()
    {
        if (LargestSmall is < 0 or > LargestOfAll)
        {
            throw new RefusedInputException("The largest small count must be between 0 and 100.");
        }

        if (RoundTo < 1)
        {
            throw new RefusedInputException("Counts are rounded to a multiple of 1 or more.");
        }
    }
}
