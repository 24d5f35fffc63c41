using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Pictures;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Goldthread.Platform.Office.Word;

/// <summary>
/// The two frames that ECMA-376 puts around a picture. Their elements share names with those of the drawing between them,
/// so they have a file of their own.
/// </summary>
/// <param name="Id">Counted within a file.</param>
/// <param name="Name">"Figure 1".</param>
/// <param name="Words">What somebody who cannot see it is told.</param>
internal sealed record DocxPictureFrame(uint Id, string Name, string Words)
{
    /// <param name="fill">What is shown and how it fills the frame.</param>
    /// <param name="shape">Size and outline of the frame.</param>
    public Picture Inner(OpenXmlElement[] fill, OpenXmlElement[] shape) =>
        new(
            new NonVisualPictureProperties(
                new NonVisualDrawingProperties
                {
                    Id = Id,
                    Name = Name,
                    Description = Words,
                },
                new NonVisualPictureDrawingProperties()
            ),
            new BlipFill(fill),
            new ShapeProperties(shape)
        );

    /// <param name="locks">What a reader may not change by mistake.</param>
    public Inline Outer(long width, long height, OpenXmlElement locks, OpenXmlElement graphic) =>
        new(
            new Extent { Cx = width, Cy = height },
            new DocProperties
            {
                Id = Id,
                Name = Name,
                Description = Words,
            },
            new NonVisualGraphicFrameDrawingProperties(locks),
            graphic
        )
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
}
