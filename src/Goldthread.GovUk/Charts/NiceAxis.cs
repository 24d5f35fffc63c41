namespace Goldthread.GovUk.Charts;

/// <summary>
/// A number axis with four to six even steps of 1, 2 or 5 times a power of ten that covers all its values.
/// </summary>
public sealed record NiceAxis(double Low, double High, double Step)
{
    /// <summary>The ticks, lowest first.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            var count = (int)Math.Round((High - Low) / Step);
            for (var tick = 0; tick <= count; tick++)
            {
                yield return Low + tick * Step;
            }
        }
    }

    /// <summary>
    /// The axis for a set of values. It starts at zero when zero is near, stops at 100 for percentages, and never goes
    /// below zero for values that do not.
    /// </summary>
    public static NiceAxis For(IEnumerable<double> values, ValueStyle style, bool fromZero = false)
    {
        var all = values.ToList();
        var (low, high) = all.Count == 0 ? (0, 1) : (all.Min(), all.Max());
        if (fromZero)
        {
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        }

        if (high - low < Math.Max(Math.Abs(high), Math.Abs(low)) * 1e-6 || high <= low)
        {
            // A flat series stands in the middle of a range as wide as it is high.
            var half = high == 0 ? 1 : Math.Abs(high) / 4;
            (low, high) = (low >= 0 ? Math.Max(0, low - half) : low - half, high + half);
        }

        var below = low >= 0;
        var top = style.Percent && high <= 100 ? 100 : double.PositiveInfinity;
        var air = (high - low) * 0.02;
        low =
            below && low < high * 0.3 ? 0
            : below ? Math.Max(0, low - air)
            : low - air;
        return Widen(Fit(low, Math.Min(top, high + air)), below, top);
    }

    /// <summary>Where a value stands between the ends, 0 at the low end and 1 at the high end.</summary>
    public double Share(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1);

    private static NiceAxis Fit(double low, double high)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / 6)) - 1);
        while (true)
        {
            foreach (var factor in (ReadOnlySpan<double>)[1, 2, 5])
            {
                var step = factor * power;
                var (first, last) = (Math.Floor(low / step + 1e-9), Math.Ceiling(high / step - 1e-9));
                if (last - first <= 6)
                {
                    return new NiceAxis(first * step, Math.Max(last, first + 1) * step, step);
                }
            }

            power *= 10;
        }
    }

    private static NiceAxis Widen(NiceAxis axis, bool keepAboveZero, double top)
    {
        while (Math.Round((axis.High - axis.Low) / axis.Step) < 4)
        {
            var downwards = axis.Low - axis.Step;
            var room = !keepAboveZero || downwards >= -axis.Step * 1e-6;
            if (!room && axis.High + axis.Step > top * (1 + 1e-9))
            {
                return axis;
            }

            axis = room
                ? axis with
                {
                    Low = Math.Abs(downwards) < axis.Step * 1e-6 ? 0 : downwards,
                }
                : axis with
                {
                    High = axis.High + axis.Step,
                };
        }

        // Four steps look bare where there is room for a fifth below and the values are all on one side of zero.
        var few = Math.Round((axis.High - axis.Low) / axis.Step) < 5;
        return few && keepAboveZero && axis.Low - axis.Step >= -axis.Step * 1e-6
            ? axis with
            {
                Low = axis.Low - axis.Step < axis.Step * 1e-6 ? 0 : axis.Low - axis.Step,
            }
            : axis;
    }
}
