using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement;

/// <summary>Writes the figures of one reading with the fewest decimals that tell before from since.</summary>
internal readonly record struct ImpactFigures(string Unit, int Decimals, bool Differ)
{
    private const string Percent = "%";
    private const int MostDecimals = 2;

    public static ImpactFigures Of(string unit, double before, double since)
    {
        var fewest = Math.Max(Math.Abs(before), Math.Abs(since)) < 10 ? 1 : 0;
        for (var decimals = fewest; decimals <= MostDecimals; decimals++)
        {
            if (Words.Number(before, decimals) != Words.Number(since, decimals))
            {
                return new(unit, decimals, Differ: true);
            }
        }

        return new(unit, fewest, Differ: false);
    }

    /// <summary>"26%", "518 per 10,000 children".</summary>
    public string Say(double value) =>
        Unit == Percent ? Words.Number(value, Decimals) + Percent : $"{Words.Number(value, Decimals)} {Unit}";

    /// <summary>"26% to 19%", "518 to 443 per 10,000 children".</summary>
    public string Pair(double first, double second) =>
        Unit == Percent ? $"{Say(first)} to {Say(second)}" : $"{Words.Number(first, Decimals)} to {Say(second)}";

    /// <summary>A range as it is shown: judged by the raw limits, but no share is below 0 or above the whole.</summary>
    public string Range(double low, double high, bool fromNought) =>
        Pair(fromNought ? Math.Max(0, low) : low, Unit == Percent ? Math.Min(100, high) : high);
}
