using System.Diagnostics;
using System.Globalization;
using Goldthread.Statistics.Disclosure;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.Disclosure;

public sealed class TableProtectionTests
{
    public static TheoryData<string, string> ByHand { get; } =
        new()
        {
            // Nothing small, nothing hidden.
            { "8 9 22", "8 9 22 | 39" },
            // A true zero is a zero.
            { "0 9 22", "0 9 22 | 31" },
            // The next smallest covers a small one.
            { "4 9 22", "c c 22 | 35" },
            // Small ones cover each other, if together they leave enough open.
            { "4 5 22", "c c 22 | 31" },
            { "1 1 22", "c c c | 24" },
            { "3 3 22 9", "c c 22 c | 37" },
            // Zeros cover nothing.
            { "0 0 4 30", "0 0 c c | 34" },
            // Nothing to cover it with but the total.
            { "0 0 7 4", "0 0 c c | 11" },
            { "0 4 0", "0 c 0 | c" },
            { "3 3", "c c | c" },
            { "5", "c | c" },
            { "6", "6 | 6" },
            { "x 4 9 22", "x c c 22 | 35" },
            { "x x", "x x | x" },
            { "0 0", "0 0 | 0" },
        };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Rows_are_protected_as_by_hand(string row, string released)
    {
        var table = TableProtection.Protect(CountTable.OfRow(Read(row)), DisclosureRule.OneToFive);
        Assert.Equal(released, Row(table, 0));
        Assert.True(table.IsSafe);
        Assert.Equal(SafeMark.NotAvailable, table[1, 0].Mark);
    }

    [Fact]
    public void A_table_of_two_dimensions_hides_a_rectangle()
    {
        var table = TableProtection.Protect(
            new CountTable(
                new long?[,]
                {
                    { 3, 20, 30 },
                    { 12, 15, 40 },
                    { 50, 60, 70 },
                }
            ),
            DisclosureRule.OneToFive
        );
        Assert.Equal("c c 30 | 53", Row(table, 0));
        Assert.Equal("c c 40 | 67", Row(table, 1));
        Assert.Equal("50 60 70 | 180", Row(table, 2));
        Assert.Equal("65 95 140 | 300", Row(table, 3));
        Assert.Equal((4, 3), table.Loss);
        Assert.False(table.IsCovering(0, 0));
        Assert.True(table.IsCovering(1, 1));
        Assert.False(table.IsCovering(2, 2));
    }

    [Fact]
    public void Totals_that_are_published_nowhere_ask_for_nothing()
    {
        var body = new long?[,]
        {
            { 3, 20 },
            { 12, 15 },
        };
        var rows = TableProtection.Protect(new CountTable(body).WithoutColumnTotals(), DisclosureRule.OneToFive);
        Assert.Equal(("c c | 23", "12 15 | 27", "x x | x"), (Row(rows, 0), Row(rows, 1), Row(rows, 2)));
        var columns = TableProtection.Protect(new CountTable(body).WithoutRowTotals(), DisclosureRule.OneToFive);
        Assert.Equal(("c 20 | x", "c 15 | x", "15 35 | x"), (Row(columns, 0), Row(columns, 1), Row(columns, 2)));
        var none = TableProtection.Protect(
            new CountTable(body).WithoutRowTotals().WithoutColumnTotals(),
            DisclosureRule.OneToFive
        );
        Assert.Equal(("c 20 | x", "12 15 | x"), (Row(none, 0), Row(none, 1)));
    }

    [Fact]
    public void What_is_known_covers_nothing_and_what_was_hidden_stays_hidden()
    {
        var known = CountTable.OfRow([4, 9, 22]).Know(0, 1);
        Assert.Equal("c 9 c | 35", Row(TableProtection.Protect(known, DisclosureRule.OneToFive), 0));
        var small = CountTable.OfRow([4, 9, 22]).Know(0, 0);
        Assert.Equal("4 9 22 | 35", Row(TableProtection.Protect(small, DisclosureRule.OneToFive), 0));
        var hidden = CountTable.OfRow([14, 9, 22]).Hide(0, 2);
        Assert.Equal("14 c c | 45", Row(TableProtection.Protect(hidden, DisclosureRule.OneToFive), 0));
        var lost = CountTable.OfRow([4, 9, 22]).Know(0, 1).Know(0, 2).Know(0, 3);
        var table = TableProtection.Protect(lost, DisclosureRule.OneToFive);
        Assert.False(table.IsSafe);
    }

    [Fact]
    public void What_cannot_be_protected_is_all_hidden()
    {
        var table = TableProtection.Protect(CountTable.OfRow([2, 1, 0, 1]).Know(0, 4), DisclosureRule.OneToFive);
        Assert.False(table.IsSafe);
        Assert.Equal("c c 0 c | 4", Row(table, 0));
    }

    [Fact]
    public void Limits_that_are_known_narrow_what_hides()
    {
        // Nobody can take the first for more than 6 or less than 1, so that it needs room both ways.
        var table = CountTable.OfRow([3, 9, 8, 30]).Bound(0, 0, 0, 6).Bound(0, 1, 8, 100);
        Assert.Equal("c 9 c 30 | 50", Row(TableProtection.Protect(table, DisclosureRule.OneToFive), 0));
        var narrow = CountTable.OfRow([3, 9]).Bound(0, 0, 0, 5);
        Assert.False(TableProtection.Protect(narrow, DisclosureRule.OneToFive).IsSafe);
        Assert.Throws<RefusedInputException>(() => CountTable.OfRow([3, 9]).Bound(0, 0, 4, 6));
        Assert.Throws<RefusedInputException>(() => CountTable.OfRow([3, 9]).Bound(0, 0, 0, 2));
    }

    [Fact]
    public void Rules_differ_by_audience()
    {
        Assert.Equal(
            "4 9 22 | 35",
            Row(TableProtection.Protect(CountTable.OfRow([4, 9, 22]), DisclosureRule.TrueFigures), 0)
        );
        var ten = DisclosureRule.OneToFive with { LargestSmall = 9 };
        Assert.Equal("c c 22 | 41", Row(TableProtection.Protect(CountTable.OfRow([10, 9, 22]), ten), 0));
        var zeros = DisclosureRule.OneToFive with { HidesZeros = true };
        Assert.Equal("c c 22 | 34", Row(TableProtection.Protect(CountTable.OfRow([0, 12, 22]), zeros), 0));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(6, "5")]
    [InlineData(7, "5")]
    [InlineData(8, "10")]
    [InlineData(12, "10")]
    [InlineData(13, "15")]
    [InlineData(3, "c")]
    public void Shown_counts_can_be_rounded(long count, string released)
    {
        var rule = DisclosureRule.OneToFive with { RoundTo = 5 };
        var table = TableProtection.Protect(CountTable.OfRow([count]).WithoutRowTotals(), rule);
        Assert.Equal(released, table[0, 0].ToString());
    }

    [Theory]
    [InlineData(4, "low")]
    [InlineData(5, "10")]
    [InlineData(14, "10")]
    [InlineData(15, "20")]
    public void A_count_that_rounds_to_zero_is_low(long count, string released)
    {
        var rule = new DisclosureRule { LargestSmall = 0, RoundTo = 10 };
        Assert.Equal(released, TableProtection.Protect(CountTable.OfRow([count]), rule)[0, 0].ToString());
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<RefusedInputException>(() => new CountTable(new long?[0, 2]));
        Assert.Throws<RefusedInputException>(() => new CountTable(new long?[2, 0]));
        Assert.Throws<RefusedInputException>(() => CountTable.OfRow([-1]));
        Assert.Throws<RefusedInputException>(() => Protect(-1, 1));
        Assert.Throws<RefusedInputException>(() => Protect(101, 1));
        Assert.Throws<RefusedInputException>(() => Protect(5, 0));
        Assert.True(Protect(100, 1).IsSafe);
        Assert.Throws<ArgumentOutOfRangeException>(() => CountTable.OfRow([1]).Hide(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountTable.OfRow([1]).Hide(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountTable.OfRow([1]).Hide(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountTable.OfRow([1]).Hide(0, 2));
    }

    [Fact]
    public void A_cell_says_its_number_or_its_letters()
    {
        Assert.Equal(SafeMark.NotAvailable, default(SafeCell).Mark);
        Assert.Equal(
            "x c low z u",
            string.Join(
                ' ',
                new[]
                {
                    SafeMark.NotAvailable,
                    SafeMark.Hidden,
                    SafeMark.Low,
                    SafeMark.DoesNotApply,
                    SafeMark.NotReliable,
                }.Select(mark => SafeCell.Marked(mark).ToString())
            )
        );
        Assert.All(
            Enum.GetValues<SafeMark>().Where(mark => mark != SafeMark.Shown),
            mark => Assert.Equal((false, null), (SafeCell.Marked(mark).IsShown, SafeCell.Marked(mark).Value))
        );
        Assert.Throws<RefusedInputException>(() => SafeCell.Marked(SafeMark.Shown));
        var shown = TableProtection.Protect(CountTable.OfRow([22]), DisclosureRule.OneToFive)[0, 0];
        Assert.Equal((true, 22, null, "22"), (shown.IsShown, shown.Value, shown.Letters, shown.ToString()));
    }

    [Theory]
    [InlineData(1, true, true)]
    [InlineData(2, true, false)]
    [InlineData(3, false, true)]
    public void Nobody_recovers_a_hidden_count_of_a_random_table(int seed, bool rowTotals, bool columnTotals)
    {
        var random = new Random(seed);
        for (var round = 0; round < AttackRounds.Of(1500); round++)
        {
            var body = Attack.Table(random, random.Next(1, 5), random.Next(1, 6));
            var counts = new CountTable(body);
            counts = rowTotals ? counts : counts.WithoutRowTotals();
            counts = columnTotals ? counts : counts.WithoutColumnTotals();
            var table = TableProtection.Protect(counts, DisclosureRule.OneToFive);
            Assert.True(table.IsSafe);
            AssertTruthful(body, table);
            var attacker = new Attacker();
            var cells = Attack.Read(attacker, table, rowTotals, columnTotals);
            foreach (var (row, column) in Attack.Hidden(table))
            {
                var cell = cells[row, column];
                Assert.False(attacker.IsSettled(cell), $"seed {seed}, round {round}: {row}, {column} is settled");
                Assert.True(
                    attacker.CanDifferBy(cell, 5),
                    $"seed {seed}, round {round}: {row}, {column} is too narrow"
                );
            }
        }
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(5, true)]
    public void Other_rules_hold_against_the_attacker_too(int largest, bool zeros)
    {
        var rule = new DisclosureRule { LargestSmall = largest, HidesZeros = zeros };
        var random = new Random(largest);
        for (var round = 0; round < 500; round++)
        {
            var body = Attack.Table(random, random.Next(1, 4), random.Next(1, 5), most: 60);
            var table = TableProtection.Protect(new CountTable(body), rule);
            Assert.True(table.IsSafe);
            var attacker = new Attacker();
            var cells = Attack.Read(attacker, table, rowTotals: true, columnTotals: true, zeros ? 0 : 1);
            foreach (var (row, column) in Attack.Hidden(table))
            {
                Assert.True(attacker.CanDifferBy(cells[row, column], largest), $"round {round}: {row}, {column}");
            }
        }
    }

    [Fact]
    public void No_covering_cell_is_hidden_for_nothing()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var body = Attack.Table(random, 3, 4);
            var table = TableProtection.Protect(new CountTable(body), DisclosureRule.OneToFive);
            foreach (var (row, column) in Attack.Hidden(table).Where(cell => table.IsCovering(cell.Row, cell.Column)))
            {
                var known = new CountTable(body);
                foreach (var (r, c) in All(table).Where(cell => table[cell.Row, cell.Column].IsShown))
                {
                    known.Know(r, c);
                }

                known.Know(row, column);
                Assert.False(TableProtection.Protect(known, DisclosureRule.OneToFive).IsSafe, $"round {round}");
            }
        }
    }

    [Fact]
    public void A_table_of_60_by_20_is_protected_while_one_waits_and_always_alike()
    {
        var body = Attack.Table(new Random(7), 60, 20, most: 400);
        var clock = Stopwatch.StartNew();
        var table = TableProtection.Protect(new CountTable(body), DisclosureRule.OneToFive);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
        Assert.True(table.IsSafe);
        var again = TableProtection.Protect(new CountTable(body), DisclosureRule.OneToFive);
        Assert.All(All(table), cell => Assert.Equal(table[cell.Row, cell.Column], again[cell.Row, cell.Column]));
        var (hidden, covering) = table.Loss;
        Assert.InRange(covering, 0, hidden / 3);
        var attacker = new Attacker();
        var cells = Attack.Read(attacker, table, rowTotals: true, columnTotals: true);
        foreach (var (row, column) in Attack.Hidden(table).Where(cell => (cell.Row + cell.Column) % 7 == 0))
        {
            Assert.False(attacker.IsSettled(cells[row, column]));
        }

        foreach (var (row, column) in Attack.Hidden(table))
        {
            var (low, high) = attacker.Range(cells[row, column]);
            Assert.True(high - low >= 5, $"{row}, {column}");
        }
    }

    private static void AssertTruthful(long?[,] body, SafeTable table)
    {
        foreach (var (row, column) in All(table).Where(cell => table[cell.Row, cell.Column].IsShown))
        {
            var rows = row == table.Rows ? Enumerable.Range(0, table.Rows) : [row];
            var columns = column == table.Columns ? Enumerable.Range(0, table.Columns) : [column];
            var sum = rows.Sum(r => columns.Sum(c => body[r, c] ?? 0));
            Assert.Equal(sum, table[row, column].Value);
            Assert.False(sum is >= 1 and <= 5);
        }

        Assert.All(
            All(table).Where(cell => cell.Row < table.Rows && cell.Column < table.Columns),
            cell => Assert.Equal(body[cell.Row, cell.Column] == 0, table[cell.Row, cell.Column].Value == 0)
        );
    }

    private static IEnumerable<(int Row, int Column)> All(SafeTable table) =>
        from row in Enumerable.Range(0, table.Rows + 1)
        from column in Enumerable.Range(0, table.Columns + 1)
        select (row, column);

    private static SafeTable Protect(int largest, int roundTo) =>
        TableProtection.Protect(
            CountTable.OfRow([1]),
            new DisclosureRule { LargestSmall = largest, RoundTo = roundTo }
        );

    private static long?[] Read(string row) =>
        [.. row.Split(' ').Select(cell => cell == "x" ? (long?)null : long.Parse(cell, CultureInfo.InvariantCulture))];

    private static string Row(SafeTable table, int row) =>
        string.Join(' ', Enumerable.Range(0, table.Columns).Select(column => table[row, column].ToString()))
        + $" | {table[row, table.Columns]}";
}
