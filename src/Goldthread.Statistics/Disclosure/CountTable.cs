namespace Goldthread.Statistics.Disclosure;

/// <summary>
/// Counts by row and column with all their totals: the row after the last holds the totals of the columns, the column after
/// the last those of the rows, and their corner the total of all. What is known about a cell beside its count is said
/// before the table is protected.
/// </summary>
public sealed class CountTable
{
    private readonly long[] counts;
    private readonly CellState[] states;
    private readonly long[] least;
    private readonly long[] most;

    /// <param name="body">The counts without their totals; nothing where there is no count.</param>
    /// <exception cref="RefusedInputException">The table is empty, or a count is negative.</exception>
    public CountTable(long?[,] body)
    {
        (Rows, Columns) = (body.GetLength(0), body.GetLength(1));
        if (Rows == 0 || Columns == 0)
        {
            throw new RefusedInputException("A table needs a row and a column.");
        }

        counts = new long[(Rows + 1) * (Columns + 1)];
        states = new CellState[counts.Length];
        least = new long[counts.Length];
        most = new long[counts.Length];
        Array.Fill(most, long.MaxValue);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                Put(row, column, body[row, column]);
            }
        }

        MissTotals();
    }

    /// <summary>The rows without that of totals.</summary>
    public int Rows { get; }

    /// <summary>The columns without that of totals.</summary>
    public int Columns { get; }

    internal int Cells => counts.Length;

    /// <summary>The table is one row with its total.</summary>
    public static CountTable OfRow(ReadOnlySpan<long?> row)
    {
        var body = new long?[1, row.Length];
        for (var column = 0; column < row.Length; column++)
        {
            body[0, column] = row[column];
        }

        return new CountTable(body).WithoutColumnTotals();
    }

    /// <summary>The totals of the columns, and the total of all, are published nowhere.</summary>
    public CountTable WithoutColumnTotals()
    {
        for (var column = 0; column <= Columns; column++)
        {
            states[At(Rows, column)] = CellState.Unpublished;
        }

        return this;
    }

    /// <summary>The totals of the rows, and the total of all, are published nowhere.</summary>
    public CountTable WithoutRowTotals()
    {
        for (var row = 0; row <= Rows; row++)
        {
            states[At(row, Columns)] = CellState.Unpublished;
        }

        return this;
    }

    /// <summary>The count is known to everybody: an earlier release or another publisher shows it.</summary>
    public CountTable Know(int row, int column) => Mark(row, column, CellState.Known);

    /// <summary>The count is hidden, whatever its size: it was hidden before, or gives another away.</summary>
    public CountTable Hide(int row, int column) => Mark(row, column, CellState.Hidden);

    /// <summary>What everybody knows about the size of a count: at least so many, at most so many.</summary>
    /// <exception cref="RefusedInputException">The count itself lies outside.</exception>
    public CountTable Bound(int row, int column, long atLeast, long atMost)
    {
        var cell = At(row, column);
        if (counts[cell] < atLeast || counts[cell] > atMost)
        {
            throw new RefusedInputException("A count must lie within what is known about it.");
        }

        least[cell] = Math.Max(least[cell], atLeast);
        most[cell] = Math.Min(most[cell], atMost);
        return this;
    }

    /// <summary>The count is hidden, and what hides it has been seen to elsewhere.</summary>
    internal void Settle(int cell) => states[cell] = CellState.Settled;

    /// <summary>The same counts, of which the moves must be possible in both tables at once.</summary>
    internal CountTable Merge(CountTable other)
    {
        var body = new long?[Rows, Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                body[row, column] = counts[At(row, column)];
            }
        }

        var merged = new CountTable(body);
        for (var cell = 0; cell < states.Length; cell++)
        {
            merged.states[cell] = (states[cell], other.states[cell]) switch
            {
                (CellState.Unpublished, CellState.Unpublished) => CellState.Unpublished,
                (CellState.Known, _) or (_, CellState.Known) => CellState.Known,
                (CellState.Missing, _) or (_, CellState.Missing) => CellState.Missing,
                _ => CellState.Open,
            };
        }

        return merged;
    }

    internal int At(int row, int column)
    {
        if (row < 0 || row > Rows || column < 0 || column > Columns)
        {
            throw new ArgumentOutOfRangeException(nameof(row), "There is no such cell.");
        }

        return (row * (Columns + 1)) + column;
    }

    internal long Count(int cell) => counts[cell];

    internal CellState State(int cell) => states[cell];

    internal long Least(int cell) => least[cell];

    internal long Most(int cell) => most[cell];

    /// <summary>Whether it is the sum of others: of a row, of a column, or of all.</summary>
    internal bool IsTotal(int cell) => cell / (Columns + 1) == Rows || cell % (Columns + 1) == Columns;

    /// <summary>A row or column without a single count has no total either.</summary>
    private void MissTotals()
    {
        for (var row = 0; row < Rows; row++)
        {
            var own = Enumerable.Range(0, Columns).Select(column => At(row, column));
            states[At(row, Columns)] = own.All(cell => states[cell] == CellState.Missing)
                ? CellState.Missing
                : CellState.Open;
        }

        for (var column = 0; column <= Columns; column++)
        {
            var own = Enumerable.Range(0, Rows).Select(row => At(row, column));
            states[At(Rows, column)] = own.All(cell => states[cell] == CellState.Missing)
                ? CellState.Missing
                : CellState.Open;
        }
    }

    private void Put(int row, int column, long? count)
    {
        if (count is not { } known)
        {
            states[At(row, column)] = CellState.Missing;
            return;
        }

        if (known < 0)
        {
            throw new RefusedInputException("A count cannot be negative.");
        }

        counts[At(row, column)] = known;
        counts[At(row, Columns)] += known;
        counts[At(Rows, column)] += known;
        counts[At(Rows, Columns)] += known;
    }

    private CountTable Mark(int row, int column, CellState state)
    {
        var cell = At(row, column);
        if (states[cell] != CellState.Missing)
        {
            states[cell] = state;
        }

        return this;
    }
}
