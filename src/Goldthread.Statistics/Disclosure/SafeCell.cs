using System.Globalization;
using System.Runtime.InteropServices;

namespace Goldthread.Statistics.Disclosure;

/// <summary>
/// A number that may leave the building, or the mark that stands in its place. Only the functions of this namespace make one
/// with a number, so that what takes safe cells cannot be given a raw count.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SafeCell
{
    private SafeCell(SafeMark mark, double? value)
    {
        Mark = mark;
        Value = value;
    }

    /// <summary>Whether it is a number, and if not why not.</summary>
    public SafeMark Mark { get; }

    /// <summary>The number; nothing under a mark.</summary>
    public double? Value { get; }

    /// <summary>Whether it holds a number.</summary>
    public bool IsShown => Mark == SafeMark.Shown;

    /// <summary>The letters of the mark, as official statistics write them; nothing for a number.</summary>
    public string? Letters =>
        Mark switch
        {
            SafeMark.Shown => null,
            SafeMark.Hidden => "c",
            SafeMark.Low => "low",
            SafeMark.DoesNotApply => "z",
            SafeMark.NotReliable => "u",
            _ => "x",
        };

    /// <summary>A cell without a number.</summary>
    /// <exception cref="RefusedInputException">The mark says that there is a number.</exception>
    public static SafeCell Marked(SafeMark mark) =>
        mark == SafeMark.Shown
            ? throw new RefusedInputException("A cell that is shown needs its number.")
            : new SafeCell(mark, null);

    /// <summary>The number, or the letters.</summary>
    public override string ToString() => Value?.ToString(CultureInfo.InvariantCulture) ?? Letters!;

    internal static SafeCell Of(double value) => new(SafeMark.Shown, value);
}
