using System.Globalization;
using System.Runtime.InteropServices;

namespace Goldthread.Features.Dataset.Published;

/// <summary>A cell of a published table: a number, or a marker that says why there is none.</summary>
/// <param name="Number">The number, where the cell holds one.</param>
/// <param name="Marker">The reason for a gap, where it does not.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PublishedCell(double? Number, PublishedMarker? Marker)
{
    /// <summary>
    /// Reads a published text: a number in the invariant form (no thousands separators, which published files never
    /// use), else a known marker, else <see cref="PublishedMarker.Unknown"/>. Not-a-number words and infinities are
    /// gaps, never numbers.
    /// </summary>
    public static PublishedCell Parse(ReadOnlySpan<char> text)
    {
        const NumberStyles Styles =
            NumberStyles.AllowLeadingSign
            | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowExponent
            | NumberStyles.AllowLeadingWhite
            | NumberStyles.AllowTrailingWhite;
        var trimmed = text.Trim();
        return double.TryParse(trimmed, Styles, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new PublishedCell(number, null)
            : new PublishedCell(null, PublishedMarkers.Find(trimmed) ?? PublishedMarker.Unknown);
    }
}
