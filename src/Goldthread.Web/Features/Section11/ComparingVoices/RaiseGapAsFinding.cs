using Goldthread.Features.Improvement;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ComparingVoices;

/// <summary>
/// Writes down that agencies say more of a standard than their staff, as a draft with both numbers in it. It names no agency
/// to the agencies themselves: they read no results of the survey.
/// </summary>
[UseCase]
public sealed class RaiseGapAsFinding(
    GoldthreadDb db,
    TwoVoicesQuery voices,
    Findings findings,
    Address address,
    TimeProvider time
)
{
    /// <returns>The reference of the finding, and whether this press wrote it.</returns>
    /// <exception cref="NotFoundException">There is no such gap, or this person may not know the agency.</exception>
    /// <exception cref="RuleBrokenException">It can be chance, or staff say more.</exception>
    public async Task<(string Reference, bool IsNew)> RunAsync(
        int year,
        string standard,
        string? agency,
        CancellationToken cancel
    )
    {
        var view = await voices.OfAsync(year, cancel);
        var gap =
            (agency is null ? view.Area : view.Agencies).FirstOrDefault(one =>
                one.Standard.Section.Key == standard && one.Agency?.Slug == agency
            ) ?? throw new NotFoundException();
        if (!gap.IsEnquiry)
        {
            throw new RuleBrokenException(
                "This gap can be chance, or staff say more than agencies, so it is no finding. Read both results first."
            );
        }

        var (here, cycle) = (address.Here.Id, view.Picture.Cycle);
        var statement = Statement(gap);
        var known = await db
            .Findings.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.SourceId == cycle.Id && one.Statement == statement)
            .Select(one => one.Reference)
            .FirstOrDefaultAsync(cancel);
        if (known is not null)
        {
            return (known, false);
        }

        var source = new Source(SourceKind.Section11, $"{cycle.Name} beside staff survey {view.Survey}", time.Today())
        {
            Id = cycle.Id,
            Path = Section11Paths.WithoutPlace(place => Section11Paths.TwoVoices(place, year)),
        };
        var text = new FindingText(FindingKind.Improvement, statement, $"{gap.Say()} (95% interval).", null);
        var finding = await findings.RecordAsync(here, text, source, [], [], cancel);
        await db.SaveChangesAsync(this, cancel);
        return (finding.Reference, true);
    }

    private static string Statement(VoiceGap gap)
    {
        var who = gap.Agency is { } agency ? $"{agency.ShortName} rates" : "Agencies rate";
        return $"{gap.Standard.Name}: {who} {Words.Percentage(gap.Good, gap.Rated)} of the requirements {gap.Standard.Good}, and {Words.Percentage(gap.Staff!.Agree, gap.Staff.Scored)} of staff answers agree.";
    }
}
