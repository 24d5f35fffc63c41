namespace Goldthread.Bench;

/// <summary>
/// The same made-up numbers in every run, on every version of .NET: the SplitMix64 sequence of G. Steele and others (2014).
/// </summary>
public sealed class Draws(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to 1.</summary>
    public double Share()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public double Whole(int least, int most) => least + Math.Floor(Share() * (most - least + 1));
}
