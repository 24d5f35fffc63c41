using System.Globalization;

namespace Goldthread.Statistics.ControlCharts;

/// <summary>
/// Makes XmR charts by the rules of Making Data Count (NHS England). For many short series without dates,
/// <see cref="XmrLimits.From"/> and <see cref="XmrRules.Judge"/> do the same over spans.
/// </summary>
public static class XmrChart
{
    /// <summary>Sorts a series by date, cuts it into groups, sets the lines of each and judges its points.</summary>
    /// <exception cref="RefusedInputException">
    /// There are no rows, a date comes twice, a value or the target is not a number, or the lines are to be fixed after
    /// fewer than 12 points.
    /// </exception>
    public static XmrResult Of(IEnumerable<DatedValue> rows, XmrOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        options.Refuse();
        var sorted = rows.OrderBy(row => row.Date).ToArray();
        Refuse(sorted);

        var rebases = options.RebaseDates.ToHashSet();
        var points = new List<XmrPoint>(sorted.Length);
        var groups = new List<XmrGroup>();
        var firstNumber = rebases.Contains(sorted[0].Date) ? 1 : 0;
        int[] starts = [0, .. Enumerable.Range(1, sorted.Length - 1).Where(i => rebases.Contains(sorted[i].Date))];
        foreach (var (start, end) in starts.Zip([.. starts.Skip(1), sorted.Length]))
        {
            groups.Add(AddGroup(points, sorted.AsSpan(start..end), firstNumber + groups.Count, options));
        }

        rebases.ExceptWith(sorted.Select(row => row.Date));
        return new()
        {
            Options = options,
            Points = points,
            Groups = groups,
            UnusedRebaseDates = [.. rebases.Order()],
            Variation = Judgements.Variation(points[^1].Cause, options.Direction),
            Assurance = Judgements.Assurance(options.Target, options.Direction, groups[^1].Limits),
        };
    }

    private static XmrGroup AddGroup(
        List<XmrPoint> points,
        ReadOnlySpan<DatedValue> rows,
        int number,
        XmrOptions options
    )
    {
        var values = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            values[i] = rows[i].Value ?? double.NaN;
        }

        var limits = XmrLimits.From(values, options.FixAfter, options.ScreenOutliers);
        var marks = new PointMarks[rows.Length];
        var causes = new SpecialCause[rows.Length];
        XmrRules.Judge(values, limits, marks, causes);

        var group = new XmrGroup(number, points.Count, rows.Length, values.Count(value => !double.IsNaN(value)), limits)
        {
            HasNoVariation = IsFlat(values.AsSpan(0, Math.Min(values.Length, options.FixAfter ?? values.Length))),
        };
        for (var i = 0; i < rows.Length; i++)
        {
            var type = Judgements.Type(causes[i], options.Direction);
            points.Add(new(rows[i].Date, rows[i].Value, group, marks[i], causes[i], type));
        }

        return group;
    }

    private static bool IsFlat(ReadOnlySpan<double> baseline)
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

    private static void Refuse(DatedValue[] sorted)
    {
        if (sorted.Length == 0)
        {
            throw new RefusedInputException("A chart needs at least one row.");
        }

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
