using System.IO.Compression;
using System.Xml.Linq;

namespace Goldthread.Tests.Platform.Office.Word;

/// <summary>The style sheet of every Word file: what is said in colour is said clearly, in type that readers have.</summary>
public sealed class DocxLookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XElement Styles = Load();

    /// <summary>Grounds that text can stand on: the page, and every shading there is.</summary>
    private static IEnumerable<string> Grounds =>
        Styles
            .Descendants(Main + "shd")
            .Select(shading => shading.Attribute(Main + "fill")!.Value)
            .Distinct()
            .Append("FFFFFF");

    [Fact]
    public void Every_colour_of_text_has_a_contrast_of_seven_on_white_and_text_on_every_ground()
    {
        var colours = Styles
            .Descendants(Main + "color")
            .Select(colour => colour.Attribute(Main + "val")!.Value)
            .Distinct();
        Assert.All(colours, colour => Assert.InRange(Contrast(colour, "FFFFFF"), 7, 21));
        // Links may stand in a call-out.
        Assert.True(Grounds.Count() > 2);
        Assert.All(Grounds, ground => Assert.InRange(Contrast("15232B", ground), 7, 21));
        Assert.All(Grounds, ground => Assert.InRange(Contrast("0A5866", ground), 7, 21));
    }

    [Fact]
    public void Type_is_one_that_readers_have_and_never_small_or_slanted()
    {
        Assert.Equal(["Arial"], Styles.Descendants(Main + "rFonts").Attributes().Select(font => font.Value).Distinct());
        Assert.All(Styles.Descendants(Main + "sz"), size => Assert.InRange((int)size.Attribute(Main + "val")!, 20, 60));
        Assert.Empty(Styles.Descendants(Main + "i"));
        Assert.Empty(Styles.Descendants(Main + "caps"));
    }

    [Fact]
    public void Headings_and_captions_stay_with_what_follows()
    {
        string[] names = ["Heading1", "Heading2", "Heading3", "Heading4", "Caption", "TableHeading", "Title"];
        var styles = Styles.Elements(Main + "style").ToDictionary(style => style.Attribute(Main + "styleId")!.Value);
        Assert.All(names, name => Assert.NotEmpty(styles[name].Descendants(Main + "keepNext")));
        Assert.Equal(
            ["0", "1", "2", "3"],
            names[..4]
                .Select(name => styles[name].Descendants(Main + "outlineLvl").Single().Attribute(Main + "val")!.Value)
        );
    }

    [Fact]
    public void Every_style_that_another_names_is_there()
    {
        var ids = Styles.Elements(Main + "style").Select(style => style.Attribute(Main + "styleId")!.Value).ToList();
        var named = Styles.Descendants().Where(part => part.Name.LocalName is "basedOn" or "next");
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(named, style => Assert.Contains(style.Attribute(Main + "val")!.Value, ids));
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Light(string colour)
    {
        var parts = Convert.FromHexString(colour).Select(part => part / 255.0);
        var linear = parts.Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4));
        return linear.Zip([0.2126, 0.7152, 0.0722], (part, weight) => part * weight).Sum();
    }

    private static XElement Load()
    {
        using var zip = new ZipArchive(
            new MemoryStream(WordSamples.Write(WordSamples.Everything())),
            ZipArchiveMode.Read
        );
        using var part = zip.GetEntry("word/styles.xml")!.Open();
        return XDocument.Load(part).Root!;
    }
}
