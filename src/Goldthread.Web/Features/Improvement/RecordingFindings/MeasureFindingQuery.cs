using System.Collections.Frozen;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>
/// The start of a finding that the signal of a measure asks for: source, day, address, theme and a first sentence. The
/// author changes what does not fit.
/// </summary>
public sealed class MeasureFindingQuery(
    IEnumerable<IMeasureSource> sources,
    ImprovementChoicesQuery choices,
    Address address,
    TimeProvider time
)
{
    private const int MonthsOfYear = 12;

    /// <summary>Themes of the dataset that are also a theme of practice under another name, by their addresses.</summary>
    private static readonly FrozenDictionary<string, string> Practice = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["early-help-works"] = "early-help",
        ["right-threshold-sound-decisions"] = "thresholds-and-referral",
        ["missing-exploited-and-trafficked-children"] = "exploitation-and-missing",
        ["suicide-and-self-harm"] = "childrens-mental-health",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="key">The key of the measure; without one, or with one that nobody knows, the form starts empty.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<FindingInput> StartAsync(string? key, CancellationToken cancel)
    {
        var input = new FindingInput { Kind = FindingKind.Improvement };
        if (string.IsNullOrEmpty(key) || await ReadAsync(key, cancel) is not { } measure)
        {
            return input;
        }

        var latest = measure.Points.LastOrDefault(point => point.Value is not null);
        input.SourceKind = SourceKind.MultiAgencyData;
        input.SourceTitle = Title(measure, latest);
        input.SourceDay = latest is null || latest.Last > time.Today() ? time.Today() : latest.Last;
        input.SourcePath = measure.Path;
        input.SourceMeasure = measure.Key;
        input.Statement = FirstSentence(measure);
        input.Themes = await ThemesAsync(measure.ThemeSlug, cancel);
        return input;
    }

    /// <summary>"CIN-02 Re-referrals within 12 months, year to March 2023".</summary>
    public static string Title(Measure measure, MeasurePoint? latest)
    {
        var name = $"{measure.Reference} {measure.Name}";
        if (latest is null)
        {
            return name;
        }

        return latest.First.AddMonths(MonthsOfYear).AddDays(-1) == latest.Last
            ? $"{name}, year to {Words.Month(latest.Last)}"
            : $"{name}, {latest.Label}";
    }

    /// <summary>"Re-referrals within 12 months: the figure has risen for 4 years in a row."</summary>
    private static string? FirstSentence(Measure measure)
    {
        if (measure.Signal is not { Length: > 0 } signal)
        {
            return null;
        }

        var end = signal.IndexOf(". ", StringComparison.Ordinal);
        var first = end < 0 ? signal : signal[..(end + 1)];
        return $"{measure.Name}: {char.ToLowerInvariant(first[0])}{first[1..]}";
    }

    private async Task<Measure?> ReadAsync(string key, CancellationToken cancel)
    {
        foreach (var source in sources)
        {
            if (await source.ReadAsync(address.Here.Id, key, cancel) is { } measure)
            {
                return measure;
            }
        }

        return null;
    }

    private async Task<List<Guid>> ThemesAsync(string? datasetTheme, CancellationToken cancel)
    {
        if (datasetTheme is null)
        {
            return [];
        }

        var slug = Practice.GetValueOrDefault(datasetTheme, datasetTheme);
        return [.. (await choices.ThemesAsync(cancel)).Where(theme => theme.Slug == slug).Select(theme => theme.Id)];
    }
}
