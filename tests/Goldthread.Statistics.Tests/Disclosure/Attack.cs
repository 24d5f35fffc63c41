using Goldthread.Statistics.Disclosure;

namespace Goldthread.Statistics.Tests.Disclosure;

/// <summary>What was released of a table, as an attacker takes it down: every cell, every sum that is published.</summary>
public static class Attack
{
    /// <summary>No count of the tests comes near it, and no attacker would think it possible.</summary>
    private const long Most = 4000;

    /// <summary>The cells of a released table as the attacker's unknowns.</summary>
    public static int[,] Read(Attacker attacker, SafeTable table, bool rowTotals, bool columnTotals, long least = 1)
    {
        var cells = new int[table.Rows + 1, table.Columns + 1];
        for (var row = 0; row <= table.Rows; row++)
        {
            for (var column = 0; column <= table.Columns; column++)
            {
                cells[row, column] = table[row, column] switch
                {
                    { IsShown: true, Value: { } shown } => attacker.Add((long)shown),
                    { Mark: SafeMark.Hidden } => attacker.Add(least, Most),
                    _ => attacker.Add(0, Most),
                };
            }
        }

        for (var row = 0; row <= table.Rows && rowTotals; row++)
        {
            if (row < table.Rows || columnTotals)
            {
                attacker.Sum(cells[row, table.Columns], Line(table.Columns, column => cells[row, column]));
            }
        }

        for (var column = 0; column <= table.Columns && columnTotals; column++)
        {
            if (column < table.Columns || rowTotals)
            {
                attacker.Sum(cells[table.Rows, column], Line(table.Rows, row => cells[row, column]));
            }
        }

        return cells;
    }

    public static IEnumerable<(int Row, int Column)> Hidden(SafeTable table) =>
        from row in Enumerable.Range(0, table.Rows + 1)
        from column in Enumerable.Range(0, table.Columns + 1)
        where table[row, column].Mark == SafeMark.Hidden
        select (row, column);

    /// <summary>Counts as small services have them: many zeros, many small, some not.</summary>
    public static long?[,] Table(Random random, int rows, int columns, int most = 40)
    {
        var body = new long?[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                body[row, column] = random.Next(10) switch
                {
                    < 2 => 0,
                    < 5 => random.Next(1, 6),
                    _ => random.Next(6, most + 1),
                };
            }
        }

        return body;
    }

    private static List<int> Line(int length, Func<int, int> cell) => [.. Enumerable.Range(0, length).Select(cell)];
}
