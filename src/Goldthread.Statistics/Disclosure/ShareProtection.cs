namespace Goldthread.Statistics.Disclosure;

/// <summary>
/// Protects counts together with what they are counted of, where both and the percentage are shown: a part is hidden where
/// it is small, where the rest is ("all but two"), and where the whole is; the percentage wherever either is hidden.
/// </summary>
public static class ShareProtection
{
    /// <summary>Protects both tables, knowing that each part is at most its whole.</summary>
    /// <param name="parts">The numerators.</param>
    /// <param name="wholes">The denominators, of the same rows and columns.</param>
    /// <param name="rule">What may be shown.</param>
    /// <exception cref="RefusedInputException">The tables differ in size, or a part is more than its whole.</exception>
    public static SafeShares Protect(CountTable parts, CountTable wholes, DisclosureRule rule)
    {
        if (parts.Rows != wholes.Rows || parts.Columns != wholes.Columns)
        {
            throw new RefusedInputException("Both tables need the same rows and columns.");
        }

        rule.Check();
        List<int> bothSmall = [];
        foreach (var cell in Counted(parts, wholes))
        {
            Tie(parts, wholes, cell, rule);
            var isHidden = parts.State(cell) == CellState.Hidden;
            var isSmall = parts.State(cell) == CellState.Open && rule.IsSmall(parts.Count(cell));
            if ((isHidden || isSmall) && rule.IsSmall(wholes.Count(cell)))
            {
                bothSmall.Add(cell);
            }
        }

        var isSafe = bothSmall.Count == 0 || Together(parts, wholes, bothSmall, rule);
        return new SafeShares(TableProtection.Protect(parts, rule), TableProtection.Protect(wholes, rule), isSafe);
    }

    /// <summary>Nobody can take a part for more than its whole, nor a whole for less than its part.</summary>
    private static void Tie(CountTable parts, CountTable wholes, int cell, DisclosureRule rule)
    {
        var (row, column) = (cell / (parts.Columns + 1), cell % (parts.Columns + 1));
        var (part, whole) = (parts.Count(cell), wholes.Count(cell));
        if (part > whole)
        {
            throw new RefusedInputException("A part cannot be more than its whole.");
        }

        if (parts.State(cell) == CellState.Open && part > 0 && rule.IsSmall(whole - part))
        {
            parts.Hide(row, column);
        }

        wholes.Bound(row, column, part, long.MaxValue);
        parts.Bound(row, column, 0, whole);
    }

    /// <summary>
    /// Where a part and its whole are both small, one must be able to move with the other: a circle of cells that are hidden in
    /// both tables, round which as much is moved in one as in the other.
    /// </summary>
    private static bool Together(CountTable parts, CountTable wholes, List<int> small, DisclosureRule rule)
    {
        var both = parts.Merge(wholes);
        var states = new CellState[both.Cells];
        for (var cell = 0; cell < states.Length; cell++)
        {
            states[cell] = both.State(cell);
        }

        foreach (var cell in small.Where(cell => states[cell] == CellState.Open))
        {
            states[cell] = CellState.Hidden;
        }

        var safe = TableProtection.Cover(both, rule, states);
        for (var cell = 0; cell < states.Length; cell++)
        {
            if (safe.States[cell] is CellState.Hidden or CellState.Covering)
            {
                Settle(parts, cell);
                Settle(wholes, cell);
            }
        }

        return safe.IsSafe;
    }

    private static void Settle(CountTable table, int cell)
    {
        if (table.State(cell) != CellState.Unpublished)
        {
            table.Settle(cell);
        }
    }

    /// <summary>The cells that are published in both tables.</summary>
    private static IEnumerable<int> Counted(CountTable parts, CountTable wholes) =>
        Enumerable
            .Range(0, parts.Cells)
            .Where(cell => parts.State(cell) is not (CellState.Missing or CellState.Unpublished))
            .Where(cell => wholes.State(cell) is not (CellState.Missing or CellState.Unpublished));
}

/// <summary>Numerators and denominators that may be shown beside each other.</summary>
public sealed record SafeShares
{
    private readonly bool isSafe;

    internal SafeShares(SafeTable parts, SafeTable wholes, bool isSafe)
    {
        (Parts, Wholes) = (parts, wholes);
        this.isSafe = isSafe;
    }

    /// <summary>The numerators.</summary>
    public SafeTable Parts { get; }

    /// <summary>The denominators.</summary>
    public SafeTable Wholes { get; }

    /// <summary>Whether every hidden cell of both is protected.</summary>
    public bool IsSafe => isSafe && Parts.IsSafe && Wholes.IsSafe;

    /// <summary>The share, or its mark.</summary>
    public SafeCell Share(int row, int column, double multiplier) => Parts.ShareOf(Wholes, row, column, multiplier);
}
