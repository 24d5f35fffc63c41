using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset;

/// <summary>
/// D4 and D6: the indicators whose trend is judged by process limits, and those that are compared with other areas, by the
/// latest release that any of them is read from.
/// </summary>
public sealed class PublishedEvidence(IndicatorQuery indicators, Address address) : IFrameworkEvidence
{
    public async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel)
    {
        var readings = (await indicators.AllAsync(cancel)).Select(view => view.Reading).ToList();
        var charted = readings.Where(HasLimits).ToList();
        var compared = readings.Where(reading => reading.England?.Value is not null).ToList();
        List<FrameworkEvidence> found = [];
        if (Newest(charted) is { } trend)
        {
            found.Add(
                Evidence(
                    "D4",
                    $"The trend of {Words.Plural(charted.Count, "indicator")} is charted with process limits, last from {Origin(trend)}",
                    trend,
                    DatasetPaths.PerformanceOverview(address.Here.Slug)
                )
            );
        }

        if (Newest(compared) is { } comparison)
        {
            found.Add(
                Evidence(
                    "D6",
                    $"{Words.Plural(compared.Count, "indicator")} {(compared.Count == 1 ? "is" : "are")} compared with England and other areas, last from {Origin(comparison)}",
                    comparison,
                    DatasetPaths.IndicatorDetail(address.Here.Slug, comparison.Measure.Id)
                )
            );
        }

        return found;
    }

    private static bool HasLimits(MeasureReading reading) =>
        reading.LatestPoint is { } point && point.Group.Standing != LimitsStanding.TooFew;

    private static string Origin(MeasureReading reading) => reading.Release?.FileName ?? "agencies’ returns";

    private static MeasureReading? Newest(IEnumerable<MeasureReading> readings) =>
        readings.MaxBy(reading => reading.UpdatedAt);

    private static FrameworkEvidence Evidence(string row, string sentence, MeasureReading reading, string path) =>
        new([row], sentence, reading.UpdatedAt, path, DatasetPolicy.Read);
}
