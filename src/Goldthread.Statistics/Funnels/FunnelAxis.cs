namespace Goldthread.Statistics.Funnels;

/// <summary>The places at which a funnel's limits are drawn: whole numbers, closer together where the funnel is narrow.</summary>
internal sealed class FunnelAxis
{
    /// <summary>How many places there are.</summary>
    public const int Places = 100;

    private double least = double.PositiveInfinity;
    private double most = double.NegativeInfinity;

    private double Start => most > 2 * least ? 0 : RoundedDown(0.95 * least);

    private double End =>
        most > 0
            ? RoundedUp(1.05 * most)
            : throw new RefusedInputException("A funnel needs at least one area with its numbers.");

    public void Include(double size)
    {
        least = Math.Min(least, size);
        most = Math.Max(most, size);
    }

    /// <summary>The places from the smallest size to the largest.</summary>
    /// <param name="stepsAhead">How many steps are left at the second place, over which the growth is spread: 99 or 100.</param>
    public double[] Spread(int stepsAhead) => Spread(End, Start, stepsAhead);

    /// <summary>The same in expected events, where the sizes are populations of one year.</summary>
    public double[] SpreadExpected(double years, double rate) =>
        Spread(Math.Ceiling(End * years * rate), Math.Floor(Start * years * rate), Places - 1);

    private static double[] Spread(double end, double start, int stepsAhead)
    {
        var places = new double[Places];
        places[0] = Math.Max(1, start);
        for (var i = 1; i < Places; i++)
        {
            var last = places[i - 1];
            var growth = Math.Pow(end / last, 1.0 / (stepsAhead - i + 1));
            places[i] = Math.Max(Math.Round(growth * last), last + 1);
        }

        return places;
    }

    /// <summary>Down to 1 significant figure.</summary>
    private static double RoundedDown(double size)
    {
        var unit = UnitOf(Math.Floor(size), figures: 1);
        return Math.Floor(size / unit) * unit;
    }

    /// <summary>Up to 2 significant figures.</summary>
    private static double RoundedUp(double size)
    {
        var unit = UnitOf(Math.Ceiling(size), figures: 2);
        return Math.Ceiling(size / unit) * unit;
    }

    private static double UnitOf(double whole, int figures)
    {
        var digits = whole < 10 ? 1 : (int)Math.Floor(Math.Log10(whole)) + 1;
        return Math.Pow(10, digits - figures);
    }
}
