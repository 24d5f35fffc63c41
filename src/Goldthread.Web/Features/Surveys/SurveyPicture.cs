using System.Globalization;
using System.Text;
using QRCoder;

namespace Goldthread.Features.Surveys;

/// <summary>Draws the picture that a phone reads: the library says which squares are dark, the drawing is ours.</summary>
public static class SurveyPicture
{
    /// <summary>The white border that a reader needs, in squares; the library gives it.</summary>
    public static string Draw(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var squares = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < squares.Count; y++)
        {
            for (var x = 0; x < squares.Count; x++)
            {
                if (squares[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {squares.Count} {squares.Count}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#FFFFFF"/><path d="{path}" fill="#000000"/></svg>
            """
        );
    }
}
