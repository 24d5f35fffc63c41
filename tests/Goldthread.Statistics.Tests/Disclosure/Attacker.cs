namespace Goldthread.Statistics.Tests.Disclosure;

/// <summary>
/// Somebody who wants to know a hidden count and has everything that was released: what is shown, every sum, every limit.
/// Shares no code with what it attacks. Draws limits together until nothing moves (the shuttle), solves what equations
/// settle outright, and searches for whole numbers that fit all of it.
/// </summary>
public sealed class Attacker
{
    private const int MostSteps = 200_000;

    private readonly List<long> low = [];
    private readonly List<long> high = [];
    private readonly List<(int[] Terms, int[] Signs, bool IsEqual)> rules = [];
    private readonly List<List<int>> rulesOf = [];
    private int steps;

    public int Add(long atLeast, long atMost)
    {
        low.Add(atLeast);
        high.Add(atMost);
        rulesOf.Add([]);
        return low.Count - 1;
    }

    public int Add(long known) => Add(known, known);

    /// <summary>The parts add up to the sum.</summary>
    public void Sum(int sum, IEnumerable<int> parts) =>
        Rule([sum, .. parts], [-1, .. parts.Select(_ => 1)], isEqual: true);

    /// <summary>One is never more than the other.</summary>
    public void AtMost(int part, int whole) => Rule([part, whole], [1, -1], isEqual: false);

    /// <summary>What drawing limits together alone leaves of a count.</summary>
    public (long Low, long High) Range(int count)
    {
        var (lower, upper) = (low.ToArray(), high.ToArray());
        return Draw(lower, upper) ? (lower[count], upper[count]) : throw new InvalidOperationException("Nothing fits.");
    }

    /// <summary>Whether there are two readings of all that was released in which the count differs by at least this.</summary>
    public bool CanDifferBy(int count, long width)
    {
        var (from, to) = Range(count);
        for (var least = from; least + width <= to; least++)
        {
            if (Fits(count, least, least))
            {
                return Fits(count, least + width, to);
            }
        }

        return false;
    }

    /// <summary>Whether the equations alone settle it, limits left aside.</summary>
    public bool IsSettled(int count)
    {
        var open = Enumerable.Range(0, low.Count).Where(one => low[one] < high[one]).ToList();
        var place = open.Select((one, at) => (one, at)).ToDictionary(pair => pair.one, pair => pair.at);
        var matrix = rules
            .Where(rule => rule.IsEqual)
            .Select(rule =>
            {
                var row = new double[open.Count];
                foreach (var (term, sign) in rule.Terms.Zip(rule.Signs))
                {
                    if (place.TryGetValue(term, out var at))
                    {
                        row[at] += sign;
                    }
                }

                return row;
            })
            .ToList();
        var target = place[count];
        var done = 0;

        // The wanted count comes last, so that a row left with it alone settles it.
        foreach (var column in Enumerable.Range(0, open.Count).Where(at => at != target).Append(target))
        {
            var pivot = matrix.FindIndex(done, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0)
            {
                continue;
            }

            if (column == target)
            {
                return true;
            }

            (matrix[done], matrix[pivot]) = (matrix[pivot], matrix[done]);
            for (var other = done + 1; other < matrix.Count; other++)
            {
                var factor = matrix[other][column] / matrix[done][column];
                if (factor != 0)
                {
                    for (var at = 0; at < open.Count; at++)
                    {
                        matrix[other][at] -= factor * matrix[done][at];
                    }
                }
            }

            done++;
        }

        return false;
    }

    private void Rule(int[] terms, int[] signs, bool isEqual)
    {
        foreach (var term in terms)
        {
            rulesOf[term].Add(rules.Count);
        }

        rules.Add((terms, signs, isEqual));
    }

    private bool Fits(int count, long from, long to)
    {
        var (lower, upper) = (low.ToArray(), high.ToArray());
        (lower[count], upper[count]) = (Math.Max(lower[count], from), Math.Min(upper[count], to));
        steps = 0;
        return lower[count] <= upper[count] && Search(lower, upper);
    }

    private bool Search(long[] lower, long[] upper)
    {
        if (steps++ > MostSteps)
        {
            throw new InvalidOperationException("The search is too long; take a smaller table.");
        }

        if (!Draw(lower, upper))
        {
            return false;
        }

        var next = Enumerable
            .Range(0, lower.Length)
            .Where(one => lower[one] < upper[one])
            .OrderBy(one => upper[one] - lower[one])
            .FirstOrDefault(-1);
        if (next < 0)
        {
            return true;
        }

        for (var value = lower[next]; value <= upper[next]; value++)
        {
            var (below, above) = ((long[])lower.Clone(), (long[])upper.Clone());
            (below[next], above[next]) = (value, value);
            if (Search(below, above))
            {
                return true;
            }
        }

        return false;
    }

    private bool Draw(long[] lower, long[] upper)
    {
        var queue = new Queue<int>(Enumerable.Range(0, rules.Count));
        var waits = Enumerable.Repeat(true, rules.Count).ToArray();
        while (queue.TryDequeue(out var number))
        {
            waits[number] = false;
            var (terms, signs, isEqual) = rules[number];
            long least = 0;
            long most = 0;
            for (var at = 0; at < terms.Length; at++)
            {
                least += signs[at] > 0 ? lower[terms[at]] : -upper[terms[at]];
                most += signs[at] > 0 ? upper[terms[at]] : -lower[terms[at]];
            }

            if (least > 0 || (isEqual && most < 0))
            {
                return false;
            }

            for (var at = 0; at < terms.Length; at++)
            {
                var term = terms[at];
                var (own, ownMost) = signs[at] > 0 ? (lower[term], upper[term]) : (-upper[term], -lower[term]);
                var top = Math.Min(ownMost, own - least);
                var bottom = isEqual ? Math.Max(own, ownMost - most) : own;
                if (top < bottom)
                {
                    return false;
                }

                if (top < ownMost || bottom > own)
                {
                    (lower[term], upper[term]) = signs[at] > 0 ? (bottom, top) : (-top, -bottom);
                    foreach (var touched in rulesOf[term].Where(one => !waits[one] && one != number))
                    {
                        waits[touched] = true;
                        queue.Enqueue(touched);
                    }

                    least += bottom - own;
                    most += top - ownMost;
                }
            }
        }

        return true;
    }
}
