using System.Globalization;

namespace Goldthread.Statistics.Tests.Support;

/// <summary>
/// How often an attack is tried with other numbers: as often as the test asks, or a share of it where thousands of runs
/// must stay short, as in mutation tests. <c>GOLDTHREAD_ATTACKS</c> is that share in percent.
/// </summary>
public static class AttackRounds
{
    private static readonly int Percent = int.TryParse(
        Environment.GetEnvironmentVariable("GOLDTHREAD_ATTACKS"),
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? Math.Clamp(asked, 1, 100)
        : 100;

    /// <param name="whole">How many rounds make the test whole.</param>
    public static int Of(int whole) => Math.Max(1, whole * Percent / 100);
}
