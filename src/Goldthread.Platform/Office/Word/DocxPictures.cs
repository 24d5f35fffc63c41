using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;

namespace Goldthread.Platform.Office.Word;

/// <summary>The pictures of a Word file, each with words for those who cannot see it.</summary>
internal sealed class DocxPictures(MainDocumentPart main)
{
    private const string PictureKind = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>How programs recognise the SVG that stands behind a PNG.</summary>
    private const string SvgKind = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    private const long PixelInEmu = 9525;
    private const long TwentiethInEmu = 635;

    private uint count;

    /// <summary>The picture, no wider than the text and no taller than a page.</summary>
    public OpenXmlElement Add(WordFigure figure)
    {
        count++;
        var name = string.Create(CultureInfo.InvariantCulture, $"Figure {count}");
        var frame = new DocxPictureFrame(count, name, XmlText.Line(figure.AltText));
        var (width, height) = Size(figure.Picture);
        var picture = frame.Inner(
            [Blip(figure.Picture), new Stretch(new FillRectangle())],
            [
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle },
            ]
        );
        var graphic = new Graphic(new GraphicData(picture) { Uri = PictureKind });
        return frame.Outer(width, height, new GraphicFrameLocks { NoChangeAspect = true }, graphic);
    }

    private Blip Blip(WordPicture picture)
    {
        var blip = new Blip { Embed = Part(ImagePartType.Png, "png", picture.Png) };
        if (!picture.Svg.IsEmpty)
        {
            var svg = new SVGBlip { Embed = Part(ImagePartType.Svg, "svg", picture.Svg) };
            blip.Append(new BlipExtensionList(new BlipExtension(svg) { Uri = SvgKind }));
        }

        return blip;
    }

    private string Part(PartTypeInfo kind, string name, ReadOnlyMemory<byte> bytes)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{name}{count}");
        using var content = new MemoryStream(bytes.ToArray());
        main.AddImagePart(kind, id).FeedData(content);
        return id;
    }

    private static (long Width, long Height) Size(WordPicture picture)
    {
        var (width, height) = (picture.Width * PixelInEmu, picture.Height * PixelInEmu);
        var scale = Math.Min(
            1,
            Math.Min(DocxLook.TextWidth * TwentiethInEmu / width, DocxLook.TallestPicture * TwentiethInEmu / height)
        );
        return ((long)(width * scale), (long)(height * scale));
    }
}
