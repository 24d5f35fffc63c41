using Goldthread.Statistics.Disclosure;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.Disclosure;

public sealed class StretchProtectionTests
{
    private static readonly DisclosureRule Rule = DisclosureRule.OneToFive;

    [Fact]
    public void A_year_of_quarters_is_protected_with_its_total()
    {
        var year = StretchProtection.Release([Count(4), Count(9), Count(22), Count(30)], NotBefore, 1, Rule);
        Assert.Equal("c c 22 30 65", Parts(year));
        Assert.Equal("x x x x x", Wholes(year));
        Assert.Equal("x", year[1].Share.Mark == SafeMark.Hidden ? "x" : year[1].Share.ToString());
        var open = StretchProtection.Release([Count(4), Count(9), Count(22)], null, 1, Rule);
        Assert.Equal("c 9 22 x", Parts(open));
        Assert.Throws<RefusedInputException>(() => StretchProtection.Release([], null, 1, Rule));
    }

    [Fact]
    public void Percentages_of_a_year_are_protected_with_theirs()
    {
        var year = StretchProtection.Release(
            [Share(20, 40), Share(3, 50), Share(38, 40), Share(30, 60)],
            NotBefore,
            100,
            Rule
        );
        Assert.Equal("20 c c 30 91", Parts(year));
        Assert.Equal("40 50 40 60 190", Wholes(year));
        Assert.Equal(
            (50, SafeMark.Hidden, SafeMark.Hidden),
            (year[0].Share.Value, year[1].Share.Mark, year[2].Share.Mark)
        );
        Assert.Equal(91 / 190.0 * 100, year[4].Share.Value);
        var gap = StretchProtection.Release([Share(20, 40), new StretchCell(7, null)], NotBefore, 100, Rule);
        Assert.Equal(("20 7 27", "40 x x"), (Parts(gap), Wholes(gap)));
        Assert.Equal(("50", "x", "x"), (gap[0].Share.ToString(), gap[1].Share.ToString(), gap[2].Share.ToString()));
    }

    [Fact]
    public void The_last_quarter_cannot_give_an_earlier_hidden_one_away()
    {
        var first = StretchProtection.Release([Count(4), Count(9), Count(22)], null, 1, Rule);
        Assert.Equal("c 9 22 x", Parts(first));
        var second = StretchProtection.Release(
            [After(Count(4), first[0]), After(Count(9), first[1]), After(Count(22), first[2]), Count(30)],
            NotBefore,
            1,
            Rule
        );
        // What is known hides nothing: the new quarter and the total are all that is left to hide.
        Assert.Equal("c 9 22 c 65", Parts(second));
    }

    [Fact]
    public void A_revision_is_shown_where_nothing_is_hidden_and_hidden_where_something_is()
    {
        var first = Year([Count(14), Count(9), Count(22), Count(30)], null);
        Assert.Equal("14 9 22 30 75", Parts(first));
        var revised = Year([Count(15), Count(9), Count(22), Count(30)], first);
        Assert.Equal("15 9 22 30 76", Parts(revised));
        var small = Year([Count(3), Count(9), Count(22), Count(30)], revised);
        Assert.Equal("c 9 22 30 c", Parts(small));
        var back = Year([Count(14), Count(9), Count(22), Count(30)], small);
        Assert.Equal("c 9 22 30 c", Parts(back));
        var hidden = Year([Count(4), Count(9), Count(22), Count(30)], null);
        Assert.Equal("c c 22 30 65", Parts(hidden));
        var same = Year([Count(4), Count(9), Count(22), Count(30)], hidden);
        Assert.Equal("c c 22 30 65", Parts(same));
        var moved = Year([Count(4), Count(9), Count(23), Count(30)], hidden);
        Assert.Equal("c c c 30 c", Parts(moved));
        var lower = Year([Count(2), Count(9), Count(22), Count(30)], hidden);
        Assert.Equal("c c 22 30 c", Parts(lower));
    }

    [Fact]
    public void A_revised_denominator_hides_as_a_revised_count_does()
    {
        var first = Year([Share(3, 40), Share(20, 50)], null);
        Assert.Equal(("c c 23", "40 50 90"), (Parts(first), Wholes(first)));
        var moved = Year([Share(3, 40), Share(20, 51)], first);
        Assert.Equal(("c c 23", "40 51 91"), (Parts(moved), Wholes(moved)));
        var small = Year([Share(0, 40), Share(20, 50)], null);
        Assert.Equal(("0 20 20", "40 50 90"), (Parts(small), Wholes(small)));
        var smaller = Year([Share(0, 4), Share(20, 50)], small);
        Assert.Equal(("0 20 20", "c 50 c"), (Parts(smaller), Wholes(smaller)));
        Assert.Equal("c 40 c", string.Join(' ', smaller.Select(cell => cell.Share)));
    }

    [Fact]
    public void What_is_hidden_elsewhere_is_hidden_here()
    {
        var year = StretchProtection.Release(
            [Share(20, 40) with { HidesPart = true }, Share(30, 60) with { HidesWhole = true }],
            null,
            100,
            Rule
        );
        Assert.Equal(("c 30 x", "40 c x"), (Parts(year), Wholes(year)));
        var total = StretchProtection.Release(
            [Share(20, 40)],
            NotBefore with
            {
                HidesPart = true,
                HidesWhole = true,
            },
            100,
            Rule
        );
        Assert.Equal(("c c", "c c"), (Parts(total), Wholes(total)));
    }

    [Fact]
    public void A_total_that_everybody_knows_can_leave_nothing_to_show()
    {
        var quarter = StretchProtection.Release([Count(22)], null, 1, Rule)[0];
        var all = StretchProtection.Release([Count(24)], null, 1, Rule)[0];
        var year = StretchProtection.Release(
            [Count(2), Count(0), After(Count(22), quarter)],
            After(NotBefore, all),
            1,
            Rule
        );
        Assert.Equal("c c 22 24", Parts(year));
        Assert.Equal(SafeMark.Hidden, year[0].Share.Mark);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nobody_recovers_a_count_from_releases_one_after_the_other(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < AttackRounds.Of(500); round++)
        {
            var world = new ReleasesOfAYear(random, quarters: 4, hasWholes: seed > 1);
            for (var release = 0; release < 6; release++)
            {
                world.GoOn(random);
                world.Release(Rule);
            }

            world.Attack($"seed {seed}, round {round}");
        }
    }

    private static StretchCell NotBefore => new(null, null);

    private static IReadOnlyList<ReleasedCell> Year(StretchCell[] quarters, IReadOnlyList<ReleasedCell>? before) =>
        before is null
            ? StretchProtection.Release(quarters, NotBefore, 100, Rule)
            : StretchProtection.Release([.. quarters.Zip(before, After)], After(NotBefore, before[^1]), 100, Rule);

    private static StretchCell After(StretchCell now, ReleasedCell before) =>
        now with
        {
            PartBefore = EarlierCell.Of(before.Part),
            WholeBefore = EarlierCell.Of(before.Whole),
        };

    private static StretchCell Count(long count) => new(count, null);

    private static StretchCell Share(long part, long whole) => new(part, whole);

    private static string Parts(IReadOnlyList<ReleasedCell> cells) => string.Join(' ', cells.Select(cell => cell.Part));

    private static string Wholes(IReadOnlyList<ReleasedCell> cells) =>
        string.Join(' ', cells.Select(cell => cell.Whole));
}
