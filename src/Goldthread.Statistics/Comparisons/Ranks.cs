namespace Goldthread.Statistics.Comparisons;

/// <summary>The place of each area among the others.</summary>
public static class Ranks
{
    /// <summary>
    /// The rank of each area: 1 is the best by the polarity, and the highest where no judgement is made. Equal values
    /// share a rank, and the next rank counts them all. Nothing where the value is missing or is not compared.
    /// </summary>
    /// <exception cref="RefusedInputException">A value is not a number.</exception>
    public static int?[] Of(ReadOnlySpan<double?> values, Polarity polarity)
    {
        var sorted = Sorted(values);
        var result = new int?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value && polarity != Polarity.NotApplicable)
            {
                result[i] = Place(sorted, value, highestFirst: polarity != Polarity.LowIsGood);
            }
        }

        return result;
    }

    /// <summary>The values that are there, from the lowest to the highest.</summary>
    internal static double[] Sorted(ReadOnlySpan<double?> values)
    {
        var sorted = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (value is { } number)
            {
                sorted.Add(
                    double.IsFinite(number) ? number : throw new RefusedInputException("Every value must be a number.")
                );
            }
        }

        sorted.Sort();
        return [.. sorted];
    }

    /// <summary>1 and as many as lie above the value, or below it.</summary>
    internal static int Place(ReadOnlySpan<double> sorted, double value, bool highestFirst)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isBefore = highestFirst ? sorted[middle] <= value : sorted[middle] < value;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return 1 + (highestFirst ? sorted.Length - low : low);
    }
}
