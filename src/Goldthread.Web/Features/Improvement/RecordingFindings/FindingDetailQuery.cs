using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>A finding with all that hangs on it, as far as the reader sees it.</summary>
public sealed class FindingDetailQuery(
    GoldthreadDb db,
    Address address,
    CurrentUser user,
    FindingByReferenceQuery findings,
    SimilarFindingsQuery similar,
    RecommendedBeforeQuery before
)
{
    private bool ReadsRestricted => user.May(ImprovementPolicy.Keep, address.Here.Id);

    /// <exception cref="NotFoundException">There is none that the reader may see.</exception>
    public async Task<FindingView> OfAsync(string reference, CancellationToken cancel)
    {
        var finding = await findings.ReadAsync(reference, cancel);
        var subject = await findings.SubjectAsync(finding, cancel);
        var lives = finding.Status is FindingStatus.Draft or FindingStatus.Agreed;
        return new FindingView(finding, SourceView.Of(finding.Source, address.Here.Slug, ReadsRestricted))
        {
            HidesSource = finding.SourceIsRestricted && !ReadsRestricted,
            Priority = await db
                .Priorities.AsNoTracking()
                .Where(priority => priority.Id == finding.PriorityId)
                .Select(priority => priority.Title)
                .SingleOrDefaultAsync(cancel),
            Themes = await ThemesAsync(finding.Id, cancel),
            Agencies = await AgenciesAsync(finding.Id, cancel),
            Relatives = await RelativesAsync(finding, cancel),
            Similar = lives ? await similar.OfAsync(subject, cancel) : [],
            Earlier = lives ? await before.OfAsync(subject, cancel) : [],
            Recommendations = await RecommendationsAsync(finding.Id, cancel),
            Actions = await ActionsAsync(finding.Id, cancel),
            Challenges = await ChallengesAsync(finding.Id, cancel),
        };
    }

    private async Task<IReadOnlyList<ThemeChoice>> ThemesAsync(Guid finding, CancellationToken cancel) =>
        await db
            .Themes.AsNoTracking()
            .Where(theme => db.Set<FindingTheme>().Any(one => one.FindingId == finding && one.ThemeId == theme.Id))
            .OrderBy(theme => theme.Name)
            .Select(theme => new ThemeChoice(theme.Id, theme.Slug, theme.Name))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<NamedAgency>> AgenciesAsync(Guid finding, CancellationToken cancel) =>
        await db
            .FindingAgencies.AsNoTracking()
            .Where(named => named.FindingId == finding)
            .Join(db.Agencies, named => named.AgencyId, agency => agency.Id, (named, agency) => new { named, agency })
            .OrderBy(pair => pair.agency.Name)
            .Select(pair => new NamedAgency(pair.agency.Name, pair.named.Part))
            .ToListAsync(cancel);

    /// <summary>Those merged into it, the one it was merged into, the one it was split from, and those split from it.</summary>
    private async Task<IReadOnlyList<RelatedFinding>> RelativesAsync(Finding finding, CancellationToken cancel)
    {
        var related = await db
            .Findings.AsNoTracking()
            .Where(other =>
                other.MergedIntoId == finding.Id
                || other.SplitFromId == finding.Id
                || other.Id == finding.MergedIntoId
                || other.Id == finding.SplitFromId
            )
            .OrderBy(other => other.Reference)
            .ToListAsync(cancel);
        return
        [
            .. related.Select(other => new RelatedFinding(
                other.Reference,
                other.Statement,
                SourceView.Of(other.Source, address.Here.Slug, ReadsRestricted),
                other.MergedIntoId == finding.Id ? FindingRelation.MergedIntoThis
                    : other.Id == finding.MergedIntoId ? FindingRelation.GoesOn
                    : other.SplitFromId == finding.Id ? FindingRelation.SplitFromThis
                    : FindingRelation.Whole
            )),
        ];
    }

    private async Task<IReadOnlyList<HangingRecommendation>> RecommendationsAsync(
        Guid finding,
        CancellationToken cancel
    ) =>
        await db
            .Recommendations.AsNoTracking()
            .Where(one => one.FindingId == finding)
            .OrderBy(one => one.Reference)
            .Select(one => new HangingRecommendation(
                one.Reference,
                one.Wording,
                one.ClosedOn != null,
                one.WithdrawnOn != null,
                db.Set<Addressee>().Count(asked => asked.RecommendationId == one.Id),
                db.Set<Addressee>()
                    .Count(asked =>
                        asked.RecommendationId == one.Id
                        && (asked.Answer == ReplyAnswer.Accepted || asked.Answer == ReplyAnswer.AcceptedInPart)
                    )
            ))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<HangingAction>> ActionsAsync(Guid finding, CancellationToken cancel) =>
        await db
            .Actions.AsNoTracking()
            .Where(action => action.FindingId == finding)
            .OrderBy(action => action.Reference)
            .Join(
                db.Agencies,
                action => action.AgencyId,
                agency => agency.Id,
                (action, agency) =>
                    new HangingAction(
                        action.Reference,
                        action.Title,
                        agency.ShortName,
                        new ActionDates(
                            action.Due,
                            action.AgreedOn,
                            action.StartedOn,
                            action.EvidenceSentOn,
                            action.SignedOffOn,
                            action.DeclinedOn,
                            action.ClosedWithoutOn
                        )
                    )
            )
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<HangingChallenge>> ChallengesAsync(Guid finding, CancellationToken cancel) =>
        await db
            .Challenges.AsNoTracking()
            .Where(challenge => challenge.FindingId == finding)
            .OrderBy(challenge => challenge.Reference)
            .Join(
                db.Agencies,
                challenge => challenge.AgencyId,
                agency => agency.Id,
                (challenge, agency) =>
                    new HangingChallenge(
                        challenge.Reference,
                        challenge.Question,
                        agency.ShortName,
                        challenge.RepliedOn,
                        challenge.ClosedOn,
                        challenge.ReplyBy
                    )
            )
            .ToListAsync(cancel);
}
