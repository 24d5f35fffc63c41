using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.OpeningWindows;

/// <summary>Who would be asked for how many figures of a period, who would be written to, and what nobody is asked for.</summary>
public sealed class WindowPreviewQuery(
    AskedIndicatorsQuery indicators,
    ReturnContactsQuery contacts,
    Address address,
    TimeProvider time
)
{
    public async Task<WindowPreview> OfAsync(Period period, CancellationToken cancel)
    {
        var (here, today) = (address.Here.Id, time.Today());
        var asked = await indicators.OfAsync(here, period, today, cancel);
        var agencies = asked.SelectMany(one => one.Agencies).Distinct().ToList();
        var people = await contacts.OfAsync(here, agencies, today, cancel);
        return new WindowPreview(
            period,
            [
                .. agencies
                    .Select(agency => new PreviewedAgency(
                        people[agency].Agency.Name,
                        asked.Count(one => one.Agencies.Contains(agency)),
                        [.. people[agency].Leads.Select(lead => lead.Post)]
                    ))
                    .OrderBy(agency => agency.Name, StringComparer.Ordinal),
            ],
            [.. asked.Where(one => one.Agencies.Count == 0).Select(one => one.Definition)]
        );
    }
}

/// <summary>What opening a period would do.</summary>
/// <param name="Period">The period.</param>
/// <param name="Agencies">The agencies that would be asked.</param>
/// <param name="Orphans">Indicators of the period that no agency supplies today.</param>
public sealed record WindowPreview(
    Period Period,
    IReadOnlyList<PreviewedAgency> Agencies,
    IReadOnlyList<IndicatorDefinition> Orphans
)
{
    public int Figures => Agencies.Sum(agency => agency.Figures);
}

/// <summary>One agency that would be asked, and the posts that would be written to.</summary>
public sealed record PreviewedAgency(string Name, int Figures, IReadOnlyList<string> Leads);
