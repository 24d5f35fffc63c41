using System.Runtime.InteropServices;

namespace Goldthread.Statistics.Distributions;

/// <summary>
/// A running sum that keeps the digits a plain sum loses (A. Neumaier, 1974). Ten times 0.1 is exactly 1, so a constant
/// series never lies below its own mean.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct CompensatedSum
{
    private double sum;
    private double lost;

    public readonly double Total => sum + lost;

    public void Add(double term)
    {
        var next = sum + term;
        lost += Math.Abs(sum) >= Math.Abs(term) ? sum - next + term : term - next + sum;
        sum = next;
    }
}
