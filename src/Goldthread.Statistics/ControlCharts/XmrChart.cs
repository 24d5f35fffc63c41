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
        if (sorted.Length == 0)
        {
            throw new RefusedInputException("A chart needs at least one row.");
        }

        SortedRows.Refuse(sorted);

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
        var values = SortedRows.Values(rows);
        var limits = XmrLimits.From(values, options.FixAfter, options.ScreenOutliers);
        var group = new XmrGroup(number, points.Count, rows.Length, values.Count(value => !double.IsNaN(value)), limits)
        {
            HasNoVariation = SortedRows.AreFlat(
                values.AsSpan(0, Math.Min(values.Length, options.FixAfter ?? values.Length))
            ),
        };
        points.AddRange(SortedRows.Judge(rows, group, options.Direction));
        return group;
    }
}
