using SkiaSharp;

namespace Goldthread.GovUk.Charts;

/// <summary>Draws a drawing as a PNG at twice its size on white, for Word documents and slides.</summary>
public static class PictureWriter
{
    /// <summary>Pixels of the picture for each pixel of the drawing.</summary>
    public const int Scale = 2;

    /// <summary>The bytes of the PNG. The same drawing gives the same picture on every machine.</summary>
    public static byte[] Write(Drawing drawing)
    {
        var size = new SKImageInfo((int)Math.Ceiling(drawing.Width * Scale), (int)Math.Ceiling(drawing.Height * Scale));
        using var surface = SKSurface.Create(size);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Scale);
        foreach (var shape in drawing.Shapes)
        {
            Draw(surface.Canvas, shape);
        }

        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    private static void Draw(SKCanvas canvas, Shape shape)
    {
        var pen = Pen.Of(shape.Ink);
        if (shape is TextShape text)
        {
            DrawText(canvas, text, pen);
            return;
        }

        using var path = Outline(shape);
        if (pen.Fill is not null)
        {
            using var fill = new SKPaint { Color = SKColor.Parse(pen.Fill), IsAntialias = true };
            canvas.DrawPath(path, fill);
        }

        if (pen.Stroke is not null)
        {
            using var stroke = Stroke(pen);
            canvas.DrawPath(path, stroke);
        }
    }

    private static SKPath Outline(Shape shape)
    {
        var path = new SKPath();
        switch (shape)
        {
            case PathShape strokes:
                path.AddPoly(
                    [.. strokes.Spots.Select(spot => new SKPoint((float)spot.X, (float)spot.Y))],
                    strokes.Closed
                );
                break;
            case BoxShape box:
                path.AddRect(SKRect.Create((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height));
                break;
            case DotShape dot:
                path.AddCircle((float)dot.X, (float)dot.Y, (float)dot.Radius);
                break;
        }

        return path;
    }

    private static SKPaint Stroke(Pen pen)
    {
        var paint = new SKPaint
        {
            Color = SKColor.Parse(pen.Stroke),
            StrokeWidth = (float)pen.Width,
            Style = SKPaintStyle.Stroke,
            StrokeJoin = SKStrokeJoin.Round,
            IsAntialias = true,
        };
        if (pen.Dash.Length > 0)
        {
            paint.PathEffect = SKPathEffect.CreateDash([.. pen.Dash.Select(dash => (float)dash)], 0);
        }

        return paint;
    }

    private static void DrawText(SKCanvas canvas, TextShape text, Pen pen)
    {
        using var font = new SKFont(pen.Bold ? ChartFonts.Bold : ChartFonts.Regular, (float)pen.TextSize)
        {
            Subpixel = true,
            Edging = SKFontEdging.Antialias,
        };
        var anchor = text.Anchor switch
        {
            TextAnchor.Start => SKTextAlign.Left,
            TextAnchor.Middle => SKTextAlign.Center,
            TextAnchor.End => SKTextAlign.Right,
        };
        if (pen.Halo)
        {
            using var halo = new SKPaint
            {
                Color = SKColors.White,
                StrokeWidth = 4,
                Style = SKPaintStyle.Stroke,
                StrokeJoin = SKStrokeJoin.Round,
                IsAntialias = true,
            };
            canvas.DrawText(text.Text, (float)text.X, (float)text.Y, anchor, font, halo);
        }

        using var fill = new SKPaint { Color = SKColor.Parse(pen.Fill), IsAntialias = true };
        canvas.DrawText(text.Text, (float)text.X, (float)text.Y, anchor, font, fill);
    }
}
