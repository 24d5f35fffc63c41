using Goldthread.Features.Partnership;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// A measure made up for the demonstration, with its figures: what a finished thread is measured on, because the yearly
/// statistics are too slow to show it. It is imported like any release, and is never listed among the published ones.
/// </summary>
public sealed class InventedMeasure
{
    public required PublishedMeasure Measure { get; init; }

    /// <summary>The name of the file that the demonstration imports; it says that it is invented.</summary>
    public required string File { get; init; }

    /// <summary>Numerator and denominator of each quarter, oldest first.</summary>
    public required int[][] Figures { get; init; }

    /// <summary>Reads `invented-measures.yaml`.</summary>
    public static IReadOnlyList<InventedMeasure> LoadShipped() =>
        ShippedText.Read<InventedMeasures>("invented-measures.yaml").Measures;

    private sealed class InventedMeasures
    {
        public required InventedMeasure[] Measures { get; init; }
    }
}
