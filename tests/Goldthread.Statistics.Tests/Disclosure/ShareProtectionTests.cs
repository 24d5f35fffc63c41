using Goldthread.Statistics.Disclosure;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.Disclosure;

public sealed class ShareProtectionTests
{
    public static TheoryData<long, long, string> ByHand { get; } =
        new()
        {
            { 20, 40, "20 of 40: 50" },
            { 0, 40, "0 of 40: 0" },
            { 40, 40, "40 of 40: 100" },
            { 3, 40, "c of 40: c" },
            // All but two.
            { 38, 40, "c of 40: c" },
            { 35, 40, "c of 40: c" },
            { 34, 40, "34 of 40: 85" },
            { 0, 4, "0 of c: c" },
            { 4, 4, "c of c: c" },
            { 3, 6, "c of 6: c" },
            { 6, 6, "6 of 6: 100" },
            { 0, 0, "0 of 0: z" },
        };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void One_share_is_protected_as_by_hand(long part, long whole, string released)
    {
        var safe = ShareProtection.Protect(
            CountTable.OfRow([part]).WithoutRowTotals(),
            CountTable.OfRow([whole]).WithoutRowTotals(),
            DisclosureRule.OneToFive
        );
        Assert.True(safe.IsSafe);
        Assert.Equal(released, $"{safe.Parts[0, 0]} of {safe.Wholes[0, 0]}: {safe.Share(0, 0, 100)}");
    }

    [Fact]
    public void A_share_needs_both_and_is_reckoned_from_true_counts()
    {
        var safe = ShareProtection.Protect(
            CountTable.OfRow([12, null, 9]),
            CountTable.OfRow([47, 30, null]),
            DisclosureRule.OneToFive with
            {
                RoundTo = 5,
            }
        );
        Assert.Equal(("10", "45"), (safe.Parts[0, 0].ToString(), safe.Wholes[0, 0].ToString()));
        Assert.Equal(12 / 47.0 * 1000, safe.Share(0, 0, 1000).Value);
        Assert.Equal(
            (SafeMark.NotAvailable, SafeMark.NotAvailable),
            (safe.Share(0, 1, 1).Mark, safe.Share(0, 2, 1).Mark)
        );
    }

    [Fact]
    public void Where_zeros_are_hidden_all_of_them_is_too()
    {
        var safe = ShareProtection.Protect(
            CountTable.OfRow([40]).WithoutRowTotals(),
            CountTable.OfRow([40]).WithoutRowTotals(),
            DisclosureRule.OneToFive with
            {
                HidesZeros = true,
            }
        );
        Assert.Equal(SafeMark.Hidden, safe.Parts[0, 0].Mark);
    }

    [Fact]
    public void Tables_that_do_not_belong_together_are_refused()
    {
        var one = CountTable.OfRow([1]);
        Assert.Throws<RefusedInputException>(() =>
            ShareProtection.Protect(one, CountTable.OfRow([1, 2]), DisclosureRule.OneToFive)
        );
        Assert.Throws<RefusedInputException>(() =>
            ShareProtection.Protect(one, new CountTable(new long?[2, 1]), DisclosureRule.OneToFive)
        );
        Assert.Throws<RefusedInputException>(() =>
            ShareProtection.Protect(CountTable.OfRow([3]), CountTable.OfRow([2]), DisclosureRule.OneToFive)
        );
        Assert.Throws<RefusedInputException>(() =>
            ShareProtection.Protect(one, one, new DisclosureRule { LargestSmall = -1 })
        );
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void Nobody_recovers_a_count_from_percentages_and_totals(int seed, int mostRows)
    {
        var random = new Random(seed);
        for (var round = 0; round < AttackRounds.Of(1500 / mostRows); round++)
        {
            var (rows, columns) = (random.Next(1, mostRows + 1), random.Next(1, 6 - mostRows));
            var wholes = Attack.Table(random, rows, columns);
            var parts = new long?[rows, columns];
            foreach (var (row, column) in Cells(rows, columns))
            {
                var whole = wholes[row, column]!.Value;
                parts[row, column] = random.Next(4) switch
                {
                    0 => 0,
                    1 => whole,
                    2 => Math.Max(0, whole - random.Next(1, 6)),
                    _ => random.NextInt64(0, whole + 1),
                };
            }

            var safe = ShareProtection.Protect(Of(parts), Of(wholes), DisclosureRule.OneToFive);
            Assert.True(
                safe.IsSafe,
                $"{round}: {string.Join(' ', parts.Cast<long?>())} of {string.Join(' ', wholes.Cast<long?>())}"
            );
            var attacker = new Attacker();
            var part = Attack.Read(attacker, safe.Parts, rowTotals: true, columnTotals: rows > 1);
            var whole2 = Attack.Read(attacker, safe.Wholes, rowTotals: true, columnTotals: rows > 1);
            foreach (var (row, column) in Cells(rows + 1, columns + 1))
            {
                attacker.AtMost(part[row, column], whole2[row, column]);
                if (safe.Share(row, column, 100).IsShown)
                {
                    Assert.True(safe.Parts[row, column].IsShown && safe.Wholes[row, column].IsShown);
                }
            }

            foreach (var (row, column) in Attack.Hidden(safe.Parts))
            {
                Assert.True(attacker.CanDifferBy(part[row, column], 5), $"part {round}: {row}, {column}");
            }

            foreach (var (row, column) in Attack.Hidden(safe.Wholes))
            {
                Assert.True(attacker.CanDifferBy(whole2[row, column], 5), $"whole {round}: {row}, {column}");
            }

            AssertRestIsSafe(safe, $"{round}");
        }
    }

    /// <summary>What is left of a whole is a count as well.</summary>
    private static void AssertRestIsSafe(SafeShares safe, string place)
    {
        foreach (var (row, column) in Cells(safe.Parts.Rows + 1, safe.Parts.Columns + 1))
        {
            if (safe.Parts[row, column] is { Value: { } part } && safe.Wholes[row, column] is { Value: { } whole })
            {
                Assert.False(whole - part is >= 1 and <= 5, $"{place}: {row}, {column}");
            }
        }
    }

    private static CountTable Of(long?[,] body) =>
        body.GetLength(0) == 1 ? new CountTable(body).WithoutColumnTotals() : new CountTable(body);

    private static IEnumerable<(int Row, int Column)> Cells(int rows, int columns) =>
        from row in Enumerable.Range(0, rows)
        from column in Enumerable.Range(0, columns)
        select (row, column);
}
