using SkiaSharp;

namespace Goldthread.GovUk.Charts;

/// <summary>
/// Widths of words in Atkinson Hyperlegible Next, without a screen. Read once from the embedded typefaces, so measuring
/// is a table look-up, safe from any thread.
/// </summary>
public static class TextMeasure
{
    private const int Known = 0x2200;
    private const double ForUnknown = 0.8;
    private static readonly Lazy<float[]> Regular = new(() => Read(ChartFonts.Regular));
    private static readonly Lazy<float[]> Bold = new(() => Read(ChartFonts.Bold));

    /// <summary>The width of a line of words in pixels at a type size in pixels.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        var widths = (bold ? Bold : Regular).Value;
        var total = 0d;
        foreach (var letter in text)
        {
            total += letter < Known ? widths[letter] : ForUnknown;
        }

        return total * size;
    }

    /// <summary>The words, shortened with an ellipsis until they fit; empty when not even one letter does.</summary>
    public static string Shorten(string text, double room, double size, bool bold = false)
    {
        if (Width(text, size, bold) <= room)
        {
            return text;
        }

        for (var length = text.Length - 1; length > 0; length--)
        {
            var shorter = text[..length].TrimEnd(' ', ',', '.', ':', ';') + "…";
            if (Width(shorter, size, bold) <= room)
            {
                return shorter;
            }
        }

        return "";
    }

    private static float[] Read(SKTypeface typeface)
    {
        const int Em = 1000;
        using var font = new SKFont(typeface, Em);
        var widths = new float[Known];
        var figure = "0123456789".Max(digit => font.MeasureText(digit.ToString()));
        for (var code = 0; code < Known; code++)
        {
            // Pages set figures in their tabular form, so every figure takes the width of the widest.
            var letter = (char)code;
            widths[code] = (char.IsAsciiDigit(letter) ? figure : font.MeasureText(letter.ToString())) / Em;
        }

        return widths;
    }
}
