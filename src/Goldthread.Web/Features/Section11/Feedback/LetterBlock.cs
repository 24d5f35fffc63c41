namespace Goldthread.Features.Section11.Feedback;

/// <summary>
/// A paragraph or a list of a letter. People type letters as plain text, so the page and the Word file read it alike: a
/// line is a paragraph, and lines that begin with a hyphen are the points of a list.
/// </summary>
/// <param name="IsList">Whether the lines are points.</param>
/// <param name="Lines">The points, or the one line of a paragraph.</param>
public sealed record LetterBlock(bool IsList, IReadOnlyList<string> Lines)
{
    /// <summary>How a point of a list begins.</summary>
    public const string Point = "- ";

    public static IReadOnlyList<LetterBlock> Each(string typed)
    {
        List<LetterBlock> blocks = [];
        List<string> points = [];
        foreach (var line in typed.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith(Point, StringComparison.Ordinal))
            {
                points.Add(line[Point.Length..].Trim());
                continue;
            }

            EndList(blocks, points);
            if (line.Length > 0)
            {
                blocks.Add(new LetterBlock(false, [line]));
            }
        }

        EndList(blocks, points);
        return blocks;
    }

    private static void EndList(List<LetterBlock> blocks, List<string> points)
    {
        if (points.Count > 0)
        {
            blocks.Add(new LetterBlock(true, [.. points]));
            points.Clear();
        }
    }
}
