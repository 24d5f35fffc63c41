using System.Globalization;

namespace Goldthread.Statistics.Tests.Support;

/// <summary>Collects where results differ from a reference, so that a test shows many at once.</summary>
public sealed class Differences
{
    private const int Shown = 25;
    private readonly List<string> found = [];
    private int compared;

    /// <summary>Numbers agree to 1e-9 of the larger, or 1e-12 near zero.</summary>
    public void Number(string where, double? expected, double? actual, double tolerance = 1e-9)
    {
        compared++;
        var agree = (expected, actual) switch
        {
            (null, null) => true,
            ({ } e, { } a) => e.Equals(a)
                || Math.Abs(e - a) <= Math.Max(tolerance * Math.Max(Math.Abs(e), Math.Abs(a)), 1e-12),
            _ => false,
        };
        if (!agree)
        {
            found.Add($"{where}: expected {Text(expected)}, got {Text(actual)}");
        }
    }

    public void Same<T>(string where, T expected, T actual)
    {
        compared++;
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            found.Add($"{where}: expected {expected}, got {actual}");
        }
    }

    public void AssertNone()
    {
        Assert.True(compared > 0, "Nothing was compared.");
        Assert.True(
            found.Count == 0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{found.Count} of {compared} differ:\n{string.Join('\n', found.Take(Shown))}"
            )
        );
    }

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "nothing";
}
