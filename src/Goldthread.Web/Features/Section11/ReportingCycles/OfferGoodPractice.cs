using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ReportingCycles;

/// <summary>
/// Writes down good practice of a cycle as a strength, so that others hear of it: only where its agency agreed, and without
/// the agency’s name where it asked for that.
/// </summary>
[UseCase]
public sealed class OfferGoodPractice(
    GoldthreadDb db,
    CyclePictureQuery pictures,
    Findings findings,
    Address address,
    TimeProvider time
)
{
    /// <returns>The reference of the finding, and whether this press wrote it.</returns>
    /// <exception cref="NotFoundException">There is no such good practice, or this person may not know the agency.</exception>
    /// <exception cref="RuleBrokenException">The agency has not agreed that it is shared.</exception>
    public async Task<(string Reference, bool IsNew)> RunAsync(
        int year,
        string agency,
        string? section,
        CancellationToken cancel
    )
    {
        var picture = await pictures.OfAsync(year, null, cancel);
        if (!picture.ShowsAgencies)
        {
            throw new NotFoundException();
        }

        var (id, text, agencyId) = section is null ? Offered(picture, agency) : Marked(picture, agency, section);
        var here = address.Here.Id;
        var known = await db
            .Findings.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.SourceId == id)
            .Select(one => one.Reference)
            .FirstOrDefaultAsync(cancel);
        if (known is not null)
        {
            return (known, false);
        }

        var source = new Source(SourceKind.Section11, picture.Cycle.Name, time.Today())
        {
            Id = id,
            Path = Section11Paths.WithoutPlace(place => Section11Paths.Showcase(place, year)),
        };
        var named = agencyId is { } one ? new[] { one } : [];
        var finding = await findings.RecordAsync(here, text, source, [], named, cancel);
        await db.SaveChangesAsync(this, cancel);
        return (finding.Reference, true);
    }

    private static (Guid Id, FindingText Text, Guid? Agency) Offered(CyclePicture picture, string agency)
    {
        var one =
            picture.Practice.FirstOrDefault(offered => offered.Agency.Slug == agency) ?? throw new NotFoundException();
        Require(one.MayBeShared);
        var detail = one.HowKnown is { } known ? $"{one.What}\n\n{known}" : one.What;
        return Told(
            one.SubmissionId,
            (one.Agency, one.Consent),
            who => $"{who} offers practice to copy: {one.What}",
            detail
        );
    }

    private static (Guid Id, FindingText Text, Guid? Agency) Marked(CyclePicture picture, string agency, string section)
    {
        var one =
            ShowcaseItem
                .Of(picture.Now)
                .FirstOrDefault(marked => marked.Voice.Agency.Slug == agency && marked.Section.Key == section)
            ?? throw new NotFoundException();
        Require(one.MayBeShared);
        var standard = Standards.Find(one.Section.Standard)?.FullName ?? one.Section.Title;
        return Told(
            one.Marked.Id,
            (one.Voice.Agency, one.Consent),
            who => $"{who} shows good practice in {standard}.",
            string.Join("\n\n", one.Said)
        );
    }

    // The panel’s comment is written to the agency, so it does not travel with the finding.
    private static (Guid Id, FindingText Text, Guid? Agency) Told(
        Guid id,
        (Agency Agency, PracticeConsent Consent) of,
        Func<string, string> statement,
        string detail
    )
    {
        var isNamed = of.Consent == PracticeConsent.WithName;
        var (said, more) = isNamed
            ? (statement(of.Agency.Name), detail)
            : (
                OfferedPractice.WithoutName(statement("An agency"), of.Agency),
                OfferedPractice.WithoutName(detail, of.Agency)
            );
        var text = new FindingText(
            FindingKind.Strength,
            Short(said, Finding.StatementLength),
            more.Length == 0 ? null : Short(more, Finding.DetailLength),
            null
        );
        return (id, text, isNamed ? of.Agency.Id : null);
    }

    private static string Short(string words, int most) => words.Length <= most ? words : $"{words[..(most - 1)]}…";

    private static void Require(bool mayBeShared)
    {
        if (!mayBeShared)
        {
            throw new RuleBrokenException(
                "The agency has not agreed that this is shared. Ask it first; it can change its answer and sign again."
            );
        }
    }
}
