using SkiaSharp;

namespace Goldthread.GovUk.Charts;

/// <summary>The two typefaces of pictures, carried inside this assembly (SIL Open Font Licence beside the files).</summary>
internal static class ChartFonts
{
    private static readonly Lazy<SKTypeface> LazyRegular = new(() => Load("AtkinsonHyperlegibleNext_400Regular.ttf"));
    private static readonly Lazy<SKTypeface> LazyBold = new(() => Load("AtkinsonHyperlegibleNext_700Bold.ttf"));

    public static SKTypeface Regular => LazyRegular.Value;

    public static SKTypeface Bold => LazyBold.Value;

    private static SKTypeface Load(string name)
    {
        using var stream =
            typeof(ChartFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The typeface {name} is missing from this assembly.");
        return SKTypeface.FromStream(stream)
            ?? throw new InvalidOperationException($"The typeface {name} cannot be read.");
    }
}
