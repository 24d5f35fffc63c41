namespace Goldthread.Statistics.Funnels;

/// <summary>What to draw of a funnel besides its areas.</summary>
/// <param name="Baseline">The average of the areas, in the unit of the limits.</param>
/// <param name="Points">The limits from the smallest area to the largest, at 100 places.</param>
public sealed record FunnelCurve(double Baseline, IReadOnlyList<FunnelLimits> Points);
