namespace Goldthread.Statistics.Disclosure;

/// <summary>What was counted in one period, of how many, and what earlier releases say of it.</summary>
/// <param name="Part">The count; nothing where there is none.</param>
/// <param name="Whole">The denominator; nothing where there is none.</param>
public sealed record StretchCell(long? Part, long? Whole)
{
    /// <summary>What the latest earlier release that has a figure says of the count; nothing where none has.</summary>
    public EarlierCell? PartBefore { get; init; }

    /// <summary>The same of the denominator.</summary>
    public EarlierCell? WholeBefore { get; init; }

    /// <summary>The count may not be shown: it is hidden elsewhere under another name.</summary>
    public bool HidesPart { get; init; }

    /// <summary>The same of the denominator.</summary>
    public bool HidesWhole { get; init; }
}

/// <summary>What an earlier release says: a number, or nothing because it is hidden.</summary>
public readonly record struct EarlierCell(double? Shown)
{
    /// <summary>It was hidden.</summary>
    public bool IsHidden => Shown is null;

    /// <summary>What a released cell says, for the release after it; nothing where it says that there is no figure.</summary>
    public static EarlierCell? Of(SafeCell cell) =>
        cell.Mark switch
        {
            SafeMark.Shown => new EarlierCell(cell.Value),
            SafeMark.Hidden => new EarlierCell(null),
            _ => null,
        };
}

/// <summary>What a release says of one period.</summary>
public sealed record ReleasedCell(SafeCell Part, SafeCell Whole, SafeCell Share);
