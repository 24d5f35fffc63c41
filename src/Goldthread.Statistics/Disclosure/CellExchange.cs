namespace Goldthread.Statistics.Disclosure;

/// <summary>
/// How far the hidden cells of a table can move without a single published number changing. A table with its totals is a
/// network: each row and each column a crossing, each cell a road between two. What can be moved round a circle of hidden
/// cells leaves every sum as it is, so the most that flows round through a cell is exactly the range that its count could
/// have, for anybody who knows everything that is shown.
/// </summary>
internal sealed class CellExchange
{
    /// <summary>More than any count moves: stands for no limit.</summary>
    private const long NoLimit = 1L << 40;

    private readonly CountTable table;
    private readonly CellState[] states;
    private readonly long lowest;
    private readonly long[] moved;
    private readonly int[] cameBy;
    private readonly int[] waiting;

    public CellExchange(CountTable table, DisclosureRule rule, CellState[] states)
    {
        this.table = table;
        this.states = states;
        lowest = rule.HidesZeros ? 0 : 1;
        moved = new long[table.Cells];
        cameBy = new int[table.Rows + table.Columns + 2];
        waiting = new int[cameBy.Length];
    }

    /// <summary>Whether hiding a cell would help: a zero is known to be one where zeros are shown.</summary>
    public bool CanBeHidden(int cell) => states[cell] == CellState.Open && (table.Count(cell) > 0 || lowest == 0);

    /// <summary>How much a count could be higher for all anybody knows.</summary>
    public long RoomUp(int cell) =>
        states[cell] == CellState.Unpublished || table.Most(cell) == long.MaxValue
            ? NoLimit
            : Math.Max(0, table.Most(cell) - table.Count(cell));

    /// <summary>How much it could be lower; a hidden cell is known not to be zero where zeros are shown.</summary>
    public long RoomDown(int cell) =>
        Math.Max(
            0,
            table.Count(cell) - Math.Max(states[cell] == CellState.Unpublished ? 0 : lowest, table.Least(cell))
        );

    /// <summary>
    /// The width of the range that a hidden count could lie in, measured no further than it has to be, and the other cells
    /// by which it is so wide.
    /// </summary>
    public long Width(int cell, long enough, ICollection<int> by)
    {
        var width = Flow(cell, raise: true, enough, by);
        return width >= enough ? width : width + Flow(cell, raise: false, enough - width, by);
    }

    /// <summary>
    /// The cheapest circle through a cell along which this much can be moved, if the open cells on it are hidden; nothing
    /// where there is none. The price is the sum of the counts that would be lost, totals counted several times.
    /// </summary>
    public Circle? Cheapest(int cell, bool raise, long amount)
    {
        if ((raise ? RoomUp(cell) : RoomDown(cell)) < amount)
        {
            return null;
        }

        var (from, to) = Ends(cell, raise);
        var price = new long[cameBy.Length];
        var settled = new bool[cameBy.Length];
        Array.Fill(price, long.MaxValue);
        Array.Fill(cameBy, -1);
        price[from] = 0;
        while (Nearest(price, settled) is var node and >= 0 && node != to)
        {
            settled[node] = true;
            foreach (var (next, road) in Roads(node))
            {
                if (road != cell && !settled[next] && CanBeUsed(road) && Capacity(node, road) >= amount)
                {
                    var through = price[node] + Price(road);
                    if (through < price[next])
                    {
                        (price[next], cameBy[next]) = (through, road);
                    }
                }
            }
        }

        return price[to] == long.MaxValue ? null : new Circle(price[to], [.. Back(from, to)]);
    }

    private long Flow(int cell, bool raise, long enough, ICollection<int> by)
    {
        var (from, to) = Ends(cell, raise);
        var most = Math.Min(enough, raise ? RoomUp(cell) : RoomDown(cell));
        var sum = 0L;
        Array.Clear(moved);
        while (sum < most && Reach(cell, from, to))
        {
            var step = most - sum;
            foreach (var (node, road) in Path(from, to))
            {
                step = Math.Min(step, Left(node, road));
            }

            foreach (var (node, road) in Path(from, to))
            {
                moved[road] += IsRow(node) ? step : -step;
            }

            sum += step;
        }

        for (var road = 0; road < moved.Length; road++)
        {
            if (moved[road] != 0)
            {
                by.Add(road);
            }
        }

        return sum;
    }

    /// <summary>Looks for a way over hidden cells with something left to move, the shortest first.</summary>
    private bool Reach(int cell, int from, int to)
    {
        Array.Fill(cameBy, -1);
        cameBy[from] = cell;
        var (read, written) = (0, 1);
        waiting[0] = from;
        while (read < written)
        {
            var node = waiting[read++];
            foreach (var (next, road) in Roads(node))
            {
                if (cameBy[next] < 0 && road != cell && IsHidden(road) && Left(node, road) > 0)
                {
                    cameBy[next] = road;
                    if (next == to)
                    {
                        return true;
                    }

                    waiting[written++] = next;
                }
            }
        }

        return false;
    }

    /// <summary>The steps of the way that was found, each as the crossing it starts from and the cell it goes over.</summary>
    private IEnumerable<(int Node, int Road)> Path(int from, int to)
    {
        for (var node = to; node != from; )
        {
            var road = cameBy[node];
            node = Other(node, road);
            yield return (node, road);
        }
    }

    private IEnumerable<int> Back(int from, int to) => Path(from, to).Select(step => step.Road);

    /// <summary>A count that rises must be made good from its column back to its row, and one that falls the other way round.</summary>
    private (int From, int To) Ends(int cell, bool raise)
    {
        var (row, column) = (RowOf(cell), ColumnOf(cell));
        return raise == !IsTurned(cell) ? (column, row) : (row, column);
    }

    private long Left(int node, int road) => Capacity(node, road) - (IsRow(node) ? moved[road] : -moved[road]);

    /// <summary>How much can be moved over a cell when one comes from this crossing, before anything has moved.</summary>
    private long Capacity(int node, int road) => IsRow(node) != IsTurned(road) ? RoomUp(road) : RoomDown(road);

    /// <summary>A total of a row or column stands on the other side of its sum; the total of all again on this one.</summary>
    private bool IsTurned(int cell) => (RowOf(cell) == table.Rows) != (cell % (table.Columns + 1) == table.Columns);

    private bool IsHidden(int cell) =>
        states[cell] is CellState.Hidden or CellState.Covering or CellState.Settled or CellState.Unpublished;

    private bool CanBeUsed(int cell) => IsHidden(cell) || CanBeHidden(cell);

    private long Price(int cell) =>
        states[cell] != CellState.Open ? 0
        : !table.IsTotal(cell) ? table.Count(cell) + 1
        : cell == table.Cells - 1 ? 16 * (table.Count(cell) + 1)
        : 4 * (table.Count(cell) + 1);

    private IEnumerable<(int Next, int Road)> Roads(int node)
    {
        if (IsRow(node))
        {
            for (var column = 0; column <= table.Columns; column++)
            {
                yield return (table.Rows + 1 + column, table.At(node, column));
            }
        }
        else
        {
            for (var row = 0; row <= table.Rows; row++)
            {
                yield return (row, table.At(row, node - table.Rows - 1));
            }
        }
    }

    private static int Nearest(long[] price, bool[] settled)
    {
        var best = -1;
        for (var node = 0; node < price.Length; node++)
        {
            if (!settled[node] && price[node] < long.MaxValue && (best < 0 || price[node] < price[best]))
            {
                best = node;
            }
        }

        return best;
    }

    private bool IsRow(int node) => node <= table.Rows;

    private int Other(int node, int road) => IsRow(node) ? ColumnOf(road) : RowOf(road);

    private int RowOf(int cell) => cell / (table.Columns + 1);

    private int ColumnOf(int cell) => table.Rows + 1 + (cell % (table.Columns + 1));
}

/// <summary>Cells round which something can be moved, and what it costs to hide those that are not hidden.</summary>
internal sealed record Circle(long Price, IReadOnlyList<int> Cells);
