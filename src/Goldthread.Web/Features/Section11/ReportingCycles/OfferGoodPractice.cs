using Goldthread.Features.Improvement;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ReportingCycles;

/// <summary>
/// Writes down good practice of a cycle as a strength, so that others hear of it. What an agency offers goes only where it
/// agreed, and without its name where it asked for that. What the panel marked goes without the agency’s words and name,
/// because it was not asked about those.
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

        var (key, text, agencyId) = section is null ? Offered(picture, agency) : Marked(picture, agency, section);
        var here = address.Here.Id;
        var known = await db
            .Findings.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.SourceId == key)
            .Select(one => one.Reference)
            .FirstOrDefaultAsync(cancel);
        if (known is not null)
        {
            return (known, false);
        }

        var source = new Source(SourceKind.Section11, picture.Cycle.Name, time.Today())
        {
            Id = key,
            Path = Section11Paths.WithoutPlace(place => Section11Paths.Showcase(place, year)),
        };
        var named = agencyId is { } one ? new[] { one } : [];
        var finding = await findings.RecordAsync(here, text, source, [], named, cancel);
        await db.SaveChangesAsync(this, cancel);
        return (finding.Reference, true);
    }

    private static (Guid Key, FindingText Text, Guid? Agency) Offered(CyclePicture picture, string agency)
    {
        var one =
            picture.Practice.FirstOrDefault(offered => offered.Agency.Slug == agency) ?? throw new NotFoundException();
        Require(one.MayBeShared);
        var isNamed = one.Consent == PracticeConsent.WithName;

        // How the agency knows that it helped is another answer, to another question.
        var (who, what) = isNamed
            ? (one.Agency.Name, one.What)
            : ("An agency", OfferedPractice.WithoutName(one.What, one.Agency));
        return (
            SourceKey.Of(picture.Cycle.Id, "practice", one.Agency.Id),
            Strength($"{who} offers practice to copy: {what}", what),
            isNamed ? one.Agency.Id : null
        );
    }

    // The panel’s comment is written to the agency, so it does not travel with the finding.
    private static (Guid Key, FindingText Text, Guid? Agency) Marked(
        CyclePicture picture,
        string agency,
        string section
    )
    {
        var one =
            ShowcaseItem
                .Of(picture.Now)
                .FirstOrDefault(marked => marked.Voice.Agency.Slug == agency && marked.Section.Key == section)
            ?? throw new NotFoundException();
        var standard = Standards.Find(one.Section.Standard)?.FullName ?? one.Section.Title;
        return (
            SourceKey.Of(picture.Cycle.Id, $"marked/{section}", one.Voice.Agency.Id),
            Strength($"An agency shows good practice in {standard}. The panel rates it {one.Rating}.", null),
            null
        );
    }

    private static FindingText Strength(string statement, string? detail) =>
        new(
            FindingKind.Strength,
            Short(statement, Finding.StatementLength),
            detail is null ? null : Short(detail, Finding.DetailLength),
            null
        );

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
