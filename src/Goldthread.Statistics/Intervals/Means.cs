using Goldthread.Statistics.Distributions;

namespace Goldthread.Statistics.Intervals;

/// <summary>Means with the interval of Student's t distribution.</summary>
public static class Means
{
    /// <summary>
    /// <c>mean -+ t * sd / sqrt(count)</c>, t with count - 1 degrees of freedom. One missing value makes the whole
    /// result missing, because a mean of what is left would be a mean of something else.
    /// </summary>
    /// <exception cref="RefusedInputException">There are no values, or one is not a number.</exception>
    public static MeanEstimate Student(ReadOnlySpan<double?> values, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        if (values.IsEmpty)
        {
            throw new RefusedInputException("A mean needs at least one value.");
        }

        var sum = default(CompensatedSum);
        foreach (var value in values)
        {
            if (value is null)
            {
                return new(values.Length, Sum: null, Mean: null, StandardDeviation: null, Limits: null);
            }

            if (!double.IsFinite(value.Value))
            {
                throw new RefusedInputException("Every value of a mean must be a number.");
            }

            sum.Add(value.Value);
        }

        var mean = sum.Total / values.Length;
        return values.Length == 1
            ? new(1, sum.Total, mean, StandardDeviation: null, Limits: null)
            : WithLimits(values, sum.Total, mean, confidence);
    }

    private static MeanEstimate WithLimits(ReadOnlySpan<double?> values, double sum, double mean, Confidence confidence)
    {
        var squares = default(CompensatedSum);
        foreach (var value in values)
        {
            var distance = value.GetValueOrDefault() - mean;
            squares.Add(distance * distance);
        }

        var deviation = Math.Sqrt(squares.Total / (values.Length - 1));
        var t = StudentDistribution.Quantile(confidence.UpperProbability, values.Length - 1);
        var reach = t * deviation / Math.Sqrt(values.Length);
        return new(values.Length, sum, mean, deviation, new Interval(mean - reach, mean + reach));
    }
}
