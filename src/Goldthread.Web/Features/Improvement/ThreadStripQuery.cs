using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// The strip of a record: the whole finding’s thread on the finding’s page, and on the others the one branch that the
/// record stands on. Four commands, however long the thread.
/// </summary>
public sealed class ThreadStripQuery(GoldthreadDb db, Address address, CurrentUser user, TimeProvider time)
{
    public Task<ThreadStrip> OfFindingAsync(Guid finding, CancellationToken cancel) =>
        OfAsync(
            ThreadStation.Finding,
            db.Findings.Where(one => one.Id == finding),
            db.Recommendations.Where(one => one.FindingId == finding),
            db.Actions.Where(one => one.FindingId == finding),
            cancel
        );

    public Task<ThreadStrip> OfRecommendationAsync(Guid recommendation, CancellationToken cancel) =>
        OfAsync(
            ThreadStation.Recommendation,
            db.Findings.Where(finding =>
                db.Set<Recommendation>().Any(one => one.Id == recommendation && one.FindingId == finding.Id)
            ),
            db.Recommendations.Where(one => one.Id == recommendation),
            db.Actions.Where(one => one.RecommendationId == recommendation),
            cancel
        );

    public Task<ThreadStrip> OfActionAsync(Guid action, CancellationToken cancel) =>
        OfBranchAsync(ThreadStation.Action, db.Actions.Where(one => one.Id == action), cancel);

    public Task<ThreadStrip> OfCheckAsync(Guid check, CancellationToken cancel) =>
        OfBranchAsync(
            ThreadStation.Impact,
            db.Actions.Where(action => db.Set<ImpactCheck>().Any(one => one.Id == check && one.ActionId == action.Id)),
            cancel
        );

    private Task<ThreadStrip> OfBranchAsync(
        ThreadStation here,
        IQueryable<AgencyAction> action,
        CancellationToken cancel
    ) =>
        OfAsync(
            here,
            db.Findings.Where(finding => action.Any(one => one.FindingId == finding.Id)),
            db.Recommendations.Where(one => action.Any(branch => branch.RecommendationId == one.Id)),
            action,
            cancel
        );

    private async Task<ThreadStrip> OfAsync(
        ThreadStation here,
        IQueryable<Finding> findings,
        IQueryable<Recommendation> recommendations,
        IQueryable<AgencyAction> actions,
        CancellationToken cancel
    )
    {
        var finding = await findings.AsNoTracking().SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();
        var slug = address.Here.Slug;
        var facts = new StripFacts(
            slug,
            finding.Reference,
            finding.Status,
            finding.AgreedOn,
            SourceView.Of(finding.Source, slug, user.May(ImprovementPolicy.Keep, address.Here.Id))
        )
        {
            Recommendations = await RecommendationsAsync(recommendations, cancel),
            Actions = await ActionsAsync(actions, cancel),
            Checks = await ChecksAsync(actions, cancel),
        };
        return ThreadStripWords.Strip(facts, here, time.Today());
    }

    private async Task<IReadOnlyList<StripRecommendation>> RecommendationsAsync(
        IQueryable<Recommendation> recommendations,
        CancellationToken cancel
    ) =>
        await recommendations
            .AsNoTracking()
            .OrderBy(one => one.Reference)
            .Select(one => new StripRecommendation(
                one.Reference,
                one.WithdrawnOn != null,
                db.Set<Addressee>().Count(asked => asked.RecommendationId == one.Id),
                db.Set<Addressee>()
                    .Count(asked =>
                        asked.RecommendationId == one.Id
                        && (asked.Answer == ReplyAnswer.Accepted || asked.Answer == ReplyAnswer.AcceptedInPart)
                    )
            ))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<StripAction>> ActionsAsync(
        IQueryable<AgencyAction> actions,
        CancellationToken cancel
    ) =>
        await actions
            .AsNoTracking()
            .OrderBy(one => one.Reference)
            .Select(one => new StripAction(
                one.Reference,
                new ActionDates(
                    one.Due,
                    one.AgreedOn,
                    one.StartedOn,
                    one.EvidenceSentOn,
                    one.SignedOffOn,
                    one.DeclinedOn,
                    one.ClosedWithoutOn
                ),
                db.Set<Evidence>()
                    .Where(piece => piece.ActionId == one.Id && piece.ReturnedOn == null)
                    .Select(piece => piece.Rung)
                    .ToList(),
                one.NoCheckBecause != null
            ))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<StripCheck>> ChecksAsync(
        IQueryable<AgencyAction> actions,
        CancellationToken cancel
    ) =>
        await db
            .ImpactChecks.AsNoTracking()
            .Where(check => actions.Any(action => action.Id == check.ActionId))
            .OrderBy(check => check.Due)
            .Select(check => new StripCheck(check.Reference, check.Method, check.Due, check.CheckedOn, check.Verdict))
            .ToListAsync(cancel);
}
