using System.Globalization;

namespace Goldthread.Features.Questionnaires;

/// <summary>A number as people type it: with commas between thousands, a point, and perhaps a sign.</summary>
public static class TypedNumber
{
    private const double Largest = 1e15;

    /// <returns>The number; nothing where it is none, or too large to be kept exactly.</returns>
    public static double? Read(string typed) =>
        double.TryParse(
            typed.Trim(),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number
        )
        && double.IsFinite(number)
        && Math.Abs(number) < Largest
            ? number
            : null;
}
