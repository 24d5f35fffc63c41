namespace Goldthread.Statistics.Disclosure;

/// <summary>
/// Decides what of a table may be shown. Small counts are hidden; then as many others as it takes, and few and small ones,
/// until no hidden count can be pinned down by adding and subtracting, whatever totals stand beside it: each stays open to
/// a range as wide as the rule asks. The same table always gives the same answer.
/// </summary>
/// <remarks>
/// Exact for tables of two dimensions with any of their totals, because there the range of a hidden count is a flow in a
/// network of whole numbers. Which cells to hide besides is chosen by the cheapest circle for one cell after the other, and
/// what turns out not to be needed is shown again: good, not always the best that there is.
/// </remarks>
public static class TableProtection
{
    /// <summary>Protects a table of counts with its totals.</summary>
    /// <exception cref="RefusedInputException">The rule makes no sense.</exception>
    public static SafeTable Protect(CountTable table, DisclosureRule rule)
    {
        rule.Check();
        return Cover(table, rule, First(table, rule));
    }

    /// <summary>Protects what is hidden already, and takes nothing else for small.</summary>
    internal static SafeTable Cover(CountTable table, DisclosureRule rule, CellState[] states)
    {
        var exchange = new CellExchange(table, rule, states);
        var isSafe = Cover(table, rule, states, exchange);
        if (isSafe)
        {
            ShowAgain(table, rule, states, exchange);
        }

        return new SafeTable(table, rule, states, isSafe);
    }

    /// <summary>What is hidden for its own sake.</summary>
    private static CellState[] First(CountTable table, DisclosureRule rule)
    {
        var states = new CellState[table.Cells];
        for (var cell = 0; cell < states.Length; cell++)
        {
            states[cell] =
                table.State(cell) == CellState.Open && rule.IsSmall(table.Count(cell))
                    ? CellState.Hidden
                    : table.State(cell);
        }

        return states;
    }

    /// <returns>Whether every hidden cell could be protected. If not, all that is left to hide is hidden.</returns>
    private static bool Cover(CountTable table, DisclosureRule rule, CellState[] states, CellExchange exchange)
    {
        bool more;
        do
        {
            more = false;
            foreach (var cell in Hidden(states).OrderBy(table.Count).ThenBy(cell => cell).ToList())
            {
                if (exchange.Width(cell, rule.LargestSmall, []) >= rule.LargestSmall)
                {
                    continue;
                }

                // Where no single circle is wide enough several may be: then all is hidden first, and shown again after.
                var cover = Cheapest(exchange, cell, rule.LargestSmall) ?? Enumerable.Range(0, states.Length);
                var open = cover.Where(exchange.CanBeHidden).ToList();
                if (open.Count == 0)
                {
                    return false;
                }

                open.ForEach(other => states[other] = CellState.Covering);
                more = true;
            }
        } while (more);
        return true;
    }

    /// <summary>As much as can be upwards and the rest downwards, or the other way round: what costs less.</summary>
    private static IReadOnlyList<int>? Cheapest(CellExchange exchange, int cell, long width)
    {
        var up = Math.Min(width, exchange.RoomUp(cell));
        var down = Math.Min(width, exchange.RoomDown(cell));
        var upwards = Both(exchange, cell, up, width - up);
        var downwards = Both(exchange, cell, width - down, down);
        return (upwards, downwards) switch
        {
            ({ } one, { } other) => other.Price < one.Price ? other.Cells : one.Cells,
            (var one, var other) => (one ?? other)?.Cells,
        };
    }

    private static Circle? Both(CellExchange exchange, int cell, long up, long down)
    {
        var nothing = new Circle(0, []);
        var above = up == 0 ? nothing : exchange.Cheapest(cell, raise: true, up);
        var below = down == 0 ? nothing : exchange.Cheapest(cell, raise: false, down);
        return above is null || below is null
            ? null
            : new Circle(above.Price + below.Price, [.. above.Cells, .. below.Cells]);
    }

    /// <summary>Shows the largest covering cells again wherever the others are covered without them.</summary>
    private static void ShowAgain(CountTable table, DisclosureRule rule, CellState[] states, CellExchange exchange)
    {
        var leansOn = Hidden(states).ToDictionary(cell => cell, cell => Measure(exchange, cell, rule)!);
        var covering = leansOn
            .Keys.Where(cell => states[cell] == CellState.Covering)
            .OrderByDescending(table.IsTotal)
            .ThenByDescending(table.Count)
            .ThenBy(cell => cell)
            .ToList();
        foreach (var cell in covering.Where(cell => states[cell] == CellState.Covering))
        {
            var (before, leant) = ((CellState[])states.Clone(), new Dictionary<int, HashSet<int>>(leansOn));
            if (!TryToShow(cell, rule, states, exchange, leansOn))
            {
                before.CopyTo(states, 0);
                leansOn.Clear();
                foreach (var (other, by) in leant)
                {
                    leansOn[other] = by;
                }
            }
        }
    }

    /// <summary>
    /// Shows a covering cell, and with it those that it alone kept from being worked out and that hide nothing by themselves.
    /// </summary>
    /// <returns>False where a count that must be hidden would be open to too small a range.</returns>
    private static bool TryToShow(
        int first,
        DisclosureRule rule,
        CellState[] states,
        CellExchange exchange,
        Dictionary<int, HashSet<int>> leansOn
    )
    {
        var toShow = new Queue<int>([first]);
        while (toShow.TryDequeue(out var cell))
        {
            states[cell] = CellState.Open;
            leansOn.Remove(cell);
            foreach (
                var other in leansOn.Where(other => other.Value.Contains(cell)).Select(other => other.Key).ToList()
            )
            {
                if (Measure(exchange, other, rule) is { } by)
                {
                    leansOn[other] = by;
                }
                else if (states[other] == CellState.Hidden)
                {
                    return false;
                }
                else if (!toShow.Contains(other))
                {
                    toShow.Enqueue(other);
                }
            }
        }

        return true;
    }

    /// <returns>The cells by which a hidden one is wide enough; nothing where it is not.</returns>
    private static HashSet<int>? Measure(CellExchange exchange, int cell, DisclosureRule rule)
    {
        HashSet<int> by = [];
        return exchange.Width(cell, rule.LargestSmall, by) >= rule.LargestSmall ? by : null;
    }

    private static IEnumerable<int> Hidden(CellState[] states) =>
        Enumerable.Range(0, states.Length).Where(cell => states[cell] is CellState.Hidden or CellState.Covering);
}
