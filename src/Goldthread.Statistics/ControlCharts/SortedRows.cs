using System.Globalization;

namespace Goldthread.Statistics.ControlCharts;

/// <summary>What a chart and a change after a day both do with rows in order of date.</summary>
internal static class SortedRows
{
    /// <summary>The values; NaN where one is missing.</summary>
    public static double[] Values(ReadOnlySpan<DatedValue> rows)
    {
        var values = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            values[i] = rows[i].Value ?? double.NaN;
        }

        return values;
    }

    /// <summary>The points of rows that follow each other, judged by the lines of a group.</summary>
    public static XmrPoint[] Judge(ReadOnlySpan<DatedValue> rows, XmrGroup group, ImprovementDirection direction)
    {
        var marks = new PointMarks[rows.Length];
        var causes = new SpecialCause[rows.Length];
        XmrRules.Judge(Values(rows), group.Limits, marks, causes);
        var points = new XmrPoint[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var type = Judgements.Type(causes[i], direction);
            points[i] = new(rows[i].Date, rows[i].Value, group, marks[i], causes[i], type);
        }

        return points;
    }

    /// <summary>Whether two values or more set the lines, and all are the same.</summary>
    public static bool AreFlat(ReadOnlySpan<double> baseline)
    {
        var (count, first) = (0, 0.0);
        foreach (var value in baseline)
        {
            if (double.IsNaN(value))
            {
                continue;
            }

            if (count++ == 0)
            {
                first = value;
            }
            else if (value != first)
            {
                return false;
            }
        }

        return count > 1;
    }

    /// <exception cref="RefusedInputException">A date comes twice, or a value is not a number.</exception>
    public static void Refuse(ReadOnlySpan<DatedValue> sorted)
    {
        for (var i = 0; i < sorted.Length; i++)
        {
            var date = sorted[i].Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (i > 0 && sorted[i - 1].Date == sorted[i].Date)
            {
                throw new RefusedInputException($"The date {date} comes twice.");
            }

            if (sorted[i].Value is { } value && !double.IsFinite(value))
            {
                throw new RefusedInputException($"The value of {date} is not a number.");
            }
        }
    }
}
