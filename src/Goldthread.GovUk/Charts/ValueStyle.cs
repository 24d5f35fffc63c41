using System.Globalization;

namespace Goldthread.GovUk.Charts;

/// <summary>How the numbers of one chart are written: the same decimals all the way down, and a per cent sign or none.</summary>
public readonly record struct ValueStyle(int Decimals, bool Percent = false)
{
    private const double Largest = 1e15;

    /// <summary>The value in words for a label: thousands with commas; from ten million, short ("12.5m").</summary>
    public string Write(double value) => Number(value, Math.Clamp(Decimals, 0, 6)) + (Percent ? "%" : "");

    /// <summary>The value for a tick of an axis whose ticks are <paramref name="step"/> apart.</summary>
    public string WriteTick(double value, double step)
    {
        var decimals = step >= 1 ? 0 : (int)Math.Clamp(-Math.Floor(Math.Log10(step) + 1e-9), 0, 6);
        return Number(value, decimals) + (Percent ? "%" : "");
    }

    /// <summary>A value a chart can draw: what is not a number is missing, what is out of all reason is held back.</summary>
    internal static double? Drawable(double? value) =>
        value is { } known && double.IsFinite(known) ? Math.Clamp(known, -Largest, Largest) : null;

    private static string Number(double value, int decimals)
    {
        var (scaled, unit) = Math.Abs(value) switch
        {
            >= 1e12 => (value / 1e12, "tn"),
            >= 1e9 => (value / 1e9, "bn"),
            >= 1e7 => (value / 1e6, "m"),
            _ => (value, ""),
        };
        var format = unit.Length > 0 ? "#,0.##" : "N" + decimals.ToString(CultureInfo.InvariantCulture);
        var text = scaled.ToString(format, CultureInfo.InvariantCulture) + unit;
        return text.Trim('-', '0', '.', ',').Length == 0 ? text.TrimStart('-') : text.Replace('-', '−');
    }
}
