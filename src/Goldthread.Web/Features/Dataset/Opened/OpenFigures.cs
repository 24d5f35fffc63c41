namespace Goldthread.Features.Dataset.Opened;

/// <summary>
/// Decides what of all indicators together may be shown. Two indicators often count the same thing, as when the referrals of
/// one are the denominator of another: what is hidden in one is hidden in the other, until nothing changes.
/// </summary>
public static class OpenFigures
{
    private const int MostRounds = 50;

    /// <exception cref="InvalidOperationException">It does not come to an end: a fault of the program.</exception>
    public static void Protect(IReadOnlyList<OpenSeries> all)
    {
        var changed = all;
        for (var round = 0; changed.Count > 0; round++)
        {
            if (round == MostRounds)
            {
                throw new InvalidOperationException("Hiding counts did not come to an end.");
            }

            foreach (var series in changed)
            {
                series.Protect();
            }

            changed = [.. Spread(all).Distinct()];
        }
    }

    /// <returns>The series in which more has to be hidden.</returns>
    private static List<OpenSeries> Spread(IReadOnlyList<OpenSeries> all)
    {
        List<OpenSeries> touched = [];
        foreach (
            var same in all.SelectMany(series => series.Numbers())
                .GroupBy(number => (Plain(number.Counts), number.Period, number.TrueCount))
        )
        {
            var numbers = same.ToList();
            if (numbers.Count == 1 || numbers.TrueForAll(number => number.Cell.IsShown))
            {
                continue;
            }

            foreach (var number in numbers.Where(number => number.Cell.IsShown))
            {
                if (number.Series.HiddenElsewhere.Add((number.Place, number.IsWhole)))
                {
                    touched.Add(number.Series);
                }
            }
        }

        return touched;
    }

    private static string Plain(string counts) => counts.Trim().TrimEnd('.').ToUpperInvariant();
}
