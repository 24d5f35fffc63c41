namespace Goldthread.GovUk.Charts;

/// <summary>Heights for labels that stand in a column and each belong to a height of their own.</summary>
public static class LabelStack
{
    /// <summary>
    /// Heights at least <paramref name="gap"/> apart, in the order of the wishes, as near to them as can be and between
    /// <paramref name="top"/> and <paramref name="bottom"/>. When the column is too short the gap is made smaller.
    /// </summary>
    /// <param name="wishes">Wished heights, sorted from small to large.</param>
    public static double[] PushApart(IReadOnlyList<double> wishes, double gap, double top, double bottom)
    {
        if (wishes.Count == 0)
        {
            return [];
        }

        var step = wishes.Count == 1 ? gap : Math.Min(gap, (bottom - top) / (wishes.Count - 1));

        // Labels that touch move as one block around the middle of their wishes (pool adjacent violators).
        var blocks = new List<(double Sum, int Count)>();
        for (var index = 0; index < wishes.Count; index++)
        {
            blocks.Add((wishes[index] - index * step, 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Count > blocks[^1].Sum / blocks[^1].Count)
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        var last = bottom - (wishes.Count - 1) * step;
        var bases = blocks.SelectMany(block =>
            Enumerable.Repeat(Math.Clamp(block.Sum / block.Count, top, Math.Max(top, last)), block.Count)
        );
        return [.. bases.Select((start, index) => start + index * step)];
    }
}
