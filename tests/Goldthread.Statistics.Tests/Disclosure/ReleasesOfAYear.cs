using Goldthread.Statistics.Disclosure;

namespace Goldthread.Statistics.Tests.Disclosure;

/// <summary>
/// A year as it comes in, quarter after quarter, with figures restated now and then, and everything released of it. Then
/// somebody who has kept every release lays them beside each other, and knows which hidden figures have stayed the same.
/// </summary>
public sealed class ReleasesOfAYear
{
    private readonly int quarters;
    private readonly bool hasWholes;
    private readonly List<(long Part, long? Whole)> now = [];
    private readonly List<(List<(long Part, long? Whole)> True, IReadOnlyList<ReleasedCell> Shown)> releases = [];

    public ReleasesOfAYear(Random random, int quarters, bool hasWholes)
    {
        this.quarters = quarters;
        this.hasWholes = hasWholes;
        now.Add(Draw(random));
    }

    /// <summary>Another quarter, a restatement, or nothing.</summary>
    public void GoOn(Random random)
    {
        if (now.Count < quarters && random.Next(3) > 0)
        {
            now.Add(Draw(random));
        }

        if (random.Next(3) == 0)
        {
            now[random.Next(now.Count)] = Draw(random);
        }
    }

    public void Release(DisclosureRule rule)
    {
        var before = releases.Count == 0 ? null : releases[^1].Shown;
        var cells = now.Select(
            (one, at) =>
                new StretchCell(one.Part, one.Whole)
                {
                    PartBefore = at < before?.Count - 1 ? EarlierCell.Of(before![at].Part) : null,
                    WholeBefore = at < before?.Count - 1 ? EarlierCell.Of(before![at].Whole) : null,
                }
        );
        var hadTotal = before?.Count == quarters + 1;
        var total =
            now.Count < quarters ? null
            : hadTotal
                ? new StretchCell(null, null)
                {
                    PartBefore = EarlierCell.Of(before![^1].Part),
                    WholeBefore = EarlierCell.Of(before[^1].Whole),
                }
            : new StretchCell(null, null);
        releases.Add(([.. now], StretchProtection.Release([.. cells], total, 100, rule)));
    }

    public void Attack(string place)
    {
        var attacker = new Attacker();
        var parts = Read(attacker, one => one.Part, cell => cell.Part);
        var wholes = hasWholes ? Read(attacker, one => one.Whole, cell => cell.Whole) : [];
        for (var release = 0; release < wholes.Count; release++)
        {
            for (var at = 0; at < wholes[release].Length; at++)
            {
                attacker.AtMost(parts[release][at], wholes[release][at]);
            }
        }

        for (var release = 0; release < releases.Count; release++)
        {
            var shown = releases[release].Shown;
            for (var at = 0; at < shown.Count; at++)
            {
                Check(attacker, shown[at].Part, parts[release][at], $"{place}, release {release}, part {at}");
                if (hasWholes)
                {
                    Check(attacker, shown[at].Whole, wholes[release][at], $"{place}, release {release}, whole {at}");
                }
            }
        }
    }

    private static void Check(Attacker attacker, SafeCell cell, int unknown, string place)
    {
        if (cell.Mark == SafeMark.Hidden)
        {
            Assert.False(attacker.IsSettled(unknown), $"{place} is settled");
            Assert.True(attacker.CanDifferBy(unknown, 5), $"{place} is too narrow");
        }
    }

    private List<int[]> Read(
        Attacker attacker,
        Func<(long Part, long? Whole), long?> count,
        Func<ReleasedCell, SafeCell> shown
    )
    {
        List<int[]> all = [];
        for (var release = 0; release < releases.Count; release++)
        {
            var (truth, cells) = releases[release];
            var unknowns = new int[cells.Count];
            for (var at = 0; at < cells.Count; at++)
            {
                var cell = shown(cells[at]);
                var same =
                    release > 0
                    && at < truth.Count
                    && at < releases[release - 1].True.Count
                    && shown(releases[release - 1].Shown[at]).Mark == SafeMark.Hidden
                    && count(releases[release - 1].True[at]) == count(truth[at]);
                var isNought = (at < truth.Count ? count(truth[at]) : truth.Sum(count)) == 0;
                unknowns[at] =
                    cell is { IsShown: true, Value: { } known } ? attacker.Add((long)known)
                    : cell.Mark == SafeMark.Hidden && same ? all[release - 1][at]
                    : attacker.Add(isNought || cell.Mark != SafeMark.Hidden ? 0 : 1, 400);
            }

            if (truth.Count == quarters)
            {
                attacker.Sum(unknowns[^1], unknowns[..^1]);
            }

            all.Add(unknowns);
        }

        return all;
    }

    private (long Part, long? Whole) Draw(Random random)
    {
        var count = random.Next(10) switch
        {
            < 2 => 0,
            < 5 => random.Next(1, 6),
            _ => random.Next(6, 40),
        };
        return hasWholes ? (random.Next(3) == 0 ? 0 : random.NextInt64(0, count + 1), count) : (count, null);
    }
}
