using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Statistics.ControlCharts;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>Whether anybody has used an indicator in the last twelve months, and whether it has said anything.</summary>
public sealed class UseEvidenceQuery(GoldthreadDb db, SuppliedReadingQuery readings, Address address, TimeProvider time)
{
    public async Task<IReadOnlyDictionary<string, UseEvidence>> AllAsync(
        IReadOnlyList<Indicator> indicators,
        CancellationToken cancel
    )
    {
        var (here, since) = (address.Here.Id, time.Today().AddYears(-1));
        var month = new DateOnly(since.Year, since.Month, 1);
        var opened = await db
            .MeasureOpenings.Where(one => one.PartnershipId == here && one.Month > month)
            .GroupBy(one => one.MeasureKey)
            .Select(one => new { one.Key, Count = one.Sum(count => count.Count) })
            .ToDictionaryAsync(one => one.Key, one => one.Count, StringComparer.Ordinal, cancel);
        var findings = await db
            .Findings.Where(one =>
                one.PartnershipId == here
                && one.SourceMeasure != null
                && one.RejectedOn == null
                && one.RecordedOn > since
            )
            .GroupBy(one => one.SourceMeasure!)
            .Select(one => new { one.Key, Count = one.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, StringComparer.Ordinal, cancel);
        var actions = await db
            .ImpactChecks.Where(one =>
                one.PartnershipId == here && one.MeasureKey != null && (one.CheckedOn == null || one.CheckedOn > since)
            )
            .GroupBy(one => one.MeasureKey!)
            .Select(one => new { one.Key, Count = one.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, StringComparer.Ordinal, cancel);
        var said = (await readings.AllAsync(here, address.Here.Name, cancel)).ToDictionary(
            reading => reading.Measure.Id,
            StringComparer.Ordinal
        );
        return indicators.ToDictionary(
            one => one.Number,
            one =>
            {
                var key = DatasetMeasureSource.KeyOf(one.Number);
                return new UseEvidence(
                    opened.GetValueOrDefault(one.Number),
                    findings.GetValueOrDefault(key),
                    actions.GetValueOrDefault(key)
                ).With(said.GetValueOrDefault(one.Number), since);
            },
            StringComparer.Ordinal
        );
    }
}

/// <summary>The evidence of one indicator’s use.</summary>
/// <param name="Opened">How often its page was opened.</param>
/// <param name="Findings">Findings that were raised from it.</param>
/// <param name="Actions">Actions whose impact it judges.</param>
public sealed record UseEvidence(int Opened, int Findings, int Actions)
{
    /// <summary>Figures of the last twelve months at which its chart signalled.</summary>
    public int Signals { get; private init; }

    /// <summary>Figures of the last twelve months.</summary>
    public int Figures { get; private init; }

    /// <summary>Periods of the last twelve months without a figure.</summary>
    public int Missing { get; private init; }

    /// <summary>The evidence as sentences that stand one below the other.</summary>
    public IReadOnlyList<string> Sentences =>
        [
            Opened == 0 ? "Never opened" : $"Opened {(Opened == 1 ? "once" : $"{Words.Count(Opened)} times")}",
            Figures == 0 ? "No figure yet"
            : Signals == 0 ? $"No signal in {Words.Plural(Figures, "figure")}"
            : $"A signal in {Words.Count(Signals)} of {Words.Plural(Figures, "figure")}",
            Findings + Actions == 0 ? "Not cited" : $"Cited in {Words.List(Cited)}",
            .. Missing > 0 ? [$"{Words.Plural(Missing, "figure")} missing"] : Array.Empty<string>(),
        ];

    private IEnumerable<string> Cited =>
        new[]
        {
            Findings > 0 ? Words.Plural(Findings, "finding") : null,
            Actions > 0 ? Words.Plural(Actions, "action") : null,
        }.OfType<string>();

    internal UseEvidence With(MeasureReading? reading, DateOnly since)
    {
        if (reading is null)
        {
            return this;
        }

        var figures = reading.Figures.Where(figure => figure.Period.LastDay > since).ToList();
        var days = figures.Select(figure => figure.Period.FirstDay).ToHashSet();
        return this with
        {
            Figures = figures.Count(figure => figure.Value is not null),
            Missing = figures.Count(figure => figure.Value is null),
            Signals = reading.Chart.Points.Count(point =>
                days.Contains(point.Date) && point.IsSpecialCause && point.Group.Standing != LimitsStanding.TooFew
            ),
        };
    }
}
