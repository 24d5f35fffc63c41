namespace Goldthread.Statistics.Disclosure;

/// <summary>A table of which every cell may be shown as it stands, its totals in the row and column after the last.</summary>
public sealed class SafeTable
{
    private readonly CountTable table;
    private readonly DisclosureRule rule;
    private readonly CellState[] states;

    internal IReadOnlyList<CellState> States => states;

    internal SafeTable(CountTable table, DisclosureRule rule, CellState[] states, bool isSafe)
    {
        this.table = table;
        this.rule = rule;
        this.states = states;
        IsSafe = isSafe;
    }

    /// <summary>The rows without that of totals.</summary>
    public int Rows => table.Rows;

    /// <summary>The columns without that of totals.</summary>
    public int Columns => table.Columns;

    /// <summary>
    /// Whether every hidden cell is protected. It can fail only where something was said to be known that gives others away;
    /// then nothing of the table should be shown that is not known already.
    /// </summary>
    public bool IsSafe { get; }

    /// <summary>The count, or its mark.</summary>
    public SafeCell this[int row, int column] =>
        states[table.At(row, column)] switch
        {
            CellState.Open or CellState.Known => rule.Show(table.Count(table.At(row, column))),
            CellState.Hidden or CellState.Covering or CellState.Settled => SafeCell.Marked(SafeMark.Hidden),
            _ => SafeCell.Marked(SafeMark.NotAvailable),
        };

    /// <summary>Whether a cell is hidden only so that others cannot be worked out from it: for those who may know why.</summary>
    public bool IsCovering(int row, int column) => states[table.At(row, column)] == CellState.Covering;

    /// <summary>How many cells are hidden, and how many of them only to cover others.</summary>
    public (int Hidden, int Covering) Loss =>
        (
            states.Count(state => state is CellState.Hidden or CellState.Covering or CellState.Settled),
            states.Count(state => state == CellState.Covering)
        );

    /// <summary>
    /// A cell as a share of the same cell of another table, from true counts. Hidden where either is, for it would give the
    /// hidden one away.
    /// </summary>
    /// <param name="wholes">The table of denominators.</param>
    /// <param name="row">Which row.</param>
    /// <param name="column">Which column.</param>
    /// <param name="multiplier">100 for percentages.</param>
    public SafeCell ShareOf(SafeTable wholes, int row, int column, double multiplier)
    {
        var (part, whole) = (this[row, column], wholes[row, column]);
        if (part.Mark == SafeMark.Hidden || whole.Mark == SafeMark.Hidden)
        {
            return SafeCell.Marked(SafeMark.Hidden);
        }

        if (part.Mark == SafeMark.NotAvailable || whole.Mark == SafeMark.NotAvailable)
        {
            return SafeCell.Marked(SafeMark.NotAvailable);
        }

        var of = wholes.table.Count(wholes.table.At(row, column));
        return of == 0
            ? SafeCell.Marked(SafeMark.DoesNotApply)
            : SafeCell.Of(table.Count(table.At(row, column)) / (double)of * multiplier);
    }
}
