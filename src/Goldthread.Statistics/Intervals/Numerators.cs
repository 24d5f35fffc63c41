namespace Goldthread.Statistics.Intervals;

/// <summary>What proportions and rates refuse alike.</summary>
internal static class Numerators
{
    public static void Refuse(double x, double n, double multiplier)
    {
        if (!(x >= 0 && x <= double.MaxValue))
        {
            throw new RefusedInputException("The numerator must be 0 or more.");
        }

        if (!(n > 0 && n <= double.MaxValue))
        {
            throw new RefusedInputException("The denominator must be above 0.");
        }

        RefuseMultiplier(multiplier);
    }

    public static void RefuseMultiplier(double multiplier)
    {
        if (!(multiplier > 0 && multiplier <= double.MaxValue))
        {
            throw new RefusedInputException("The multiplier must be above 0.");
        }
    }
}
