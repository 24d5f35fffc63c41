namespace Goldthread.Statistics.Comparisons;

/// <summary>Sorts areas into groups of about the same number by their value, as for deprivation quintiles.</summary>
public static class Quantiles
{
    /// <summary>The most quantiles that can be asked for.</summary>
    public const int Most = 1000;

    /// <summary>
    /// The quantile of each area, from 1. Equal values share a quantile, so that quantiles need not be of the same size.
    /// Nothing where the value is missing, and for every area where there are fewer values than quantiles.
    /// </summary>
    /// <param name="values">The values of the areas.</param>
    /// <param name="quantiles">How many quantiles: 5 for quintiles, 10 for deciles.</param>
    /// <param name="highestFirst">Whether the highest values are quantile 1; otherwise the lowest are.</param>
    /// <exception cref="RefusedInputException">A value is not a number, or there are fewer than 1 quantiles.</exception>
    public static int?[] Of(ReadOnlySpan<double?> values, int quantiles, bool highestFirst = false)
    {
        if (quantiles is < 1 or > Most)
        {
            throw new RefusedInputException("There must be from 1 to 1,000 quantiles.");
        }

        var sorted = Ranks.Sorted(values);
        var result = new int?[values.Length];
        if (sorted.Length < quantiles)
        {
            return result;
        }

        // Written as the reference has it, because at the borders the rounding of this quotient decides.
        var size = (double)sorted.Length / quantiles;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                var after = sorted.Length + 1 - Ranks.Place(sorted, value, highestFirst);
                result[i] = Math.Max(1, (int)Math.Floor(quantiles + 1 - Math.Ceiling(after / size)));
            }
        }

        return result;
    }
}
