using Goldthread.Features.Improvement;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ComparingVoices;

/// <summary>
/// Writes down that agencies say more of a standard than their staff, as a draft with both numbers in it. Of one agency it
/// gives neither name nor numbers: findings are read by many who may not know which agency said what.
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
        var key = SourceKey.Of(cycle.Id, $"gap/{standard}", gap.Agency?.Id);
        var known = await db
            .Findings.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.SourceId == key)
            .Select(one => one.Reference)
            .FirstOrDefaultAsync(cancel);
        if (known is not null)
        {
            return (known, false);
        }

        var source = new Source(SourceKind.Section11, $"{cycle.Name} beside staff survey {view.Survey}", time.Today())
        {
            Id = key,
            Path = Section11Paths.WithoutPlace(place => Section11Paths.TwoVoices(place, year)),
        };
        var finding = await findings.RecordAsync(here, TextOf(gap), source, [], [], cancel);
        await db.SaveChangesAsync(this, cancel);
        return (finding.Reference, true);
    }

    private static FindingText TextOf(VoiceGap gap)
    {
        var (statement, detail) = gap.Agency is null
            ? (
                $"{gap.Standard.Name}: Agencies rate {Words.Percentage(gap.Good, gap.Rated)} of the requirements {gap.Standard.Good}, and {Words.Percentage(gap.Staff!.Agree, gap.Staff.Scored)} of staff answers agree.",
                $"{gap.Say()} (95% interval)."
            )
            : (
                $"{gap.Standard.Name}: One agency says more of it than its staff do, and more than chance explains.",
                "This finding does not name the agency. The partnership team and the independent chair see which it is on the page it comes from."
            );
        return new FindingText(FindingKind.Improvement, statement, detail, null);
    }
}
