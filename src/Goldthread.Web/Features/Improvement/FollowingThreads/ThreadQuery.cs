using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>Reads a whole thread by the reference of any of its records. The walls leave out what the reader may not see.</summary>
public sealed class ThreadQuery(GoldthreadDb db, Address address, CurrentUser user)
{
    private Guid Here => address.Here.Id;

    /// <exception cref="NotFoundException">No finding with this reference is in sight.</exception>
    public async Task<WholeThread> ReadAsync(string reference, CancellationToken cancel)
    {
        var finding = await FindingAsync(reference.ToUpperInvariant(), cancel) ?? throw new NotFoundException();
        return new WholeThread(finding)
        {
            Merged = await MergedAsync(finding.Id, cancel),
            Themes = await db
                .FindingThemes.Where(given => given.FindingId == finding.Id)
                .Join(db.Themes, given => given.ThemeId, theme => theme.Id, (_, theme) => theme.Name)
                .OrderBy(name => name)
                .ToListAsync(cancel),
            Recommendations = await RecommendationsAsync(finding.Id, cancel),
            Actions = await ActionsAsync(finding.Id, cancel),
            Checks = await ChecksAsync(finding.Id, cancel),
        };
    }

    /// <summary>
    /// The reference of the finding whose thread another record hangs on: a recommendation, an action, a check, or a
    /// finding that was merged. Nothing where the reference is such a finding’s own, or nobody’s.
    /// </summary>
    public async Task<string?> ThreadOfAsync(string reference, CancellationToken cancel)
    {
        var sought = reference.ToUpperInvariant();
        var holder = sought.Split('-')[0] switch
        {
            "F" => db
                .Findings.Where(one => one.PartnershipId == Here && one.Reference == sought)
                .Select(one => one.MergedIntoId),
            "R" => db
                .Recommendations.Where(one => one.PartnershipId == Here && one.Reference == sought)
                .Select(one => (Guid?)one.FindingId),
            "A" => db
                .Actions.Where(one => one.PartnershipId == Here && one.Reference == sought)
                .Select(one => (Guid?)one.FindingId),
            "I" => db
                .ImpactChecks.Where(one => one.PartnershipId == Here && one.Reference == sought)
                .Join(db.Actions, check => check.ActionId, action => action.Id, (_, action) => (Guid?)action.FindingId),
            _ => null,
        };
        return holder is not null && await holder.FirstOrDefaultAsync(cancel) is { } finding
            ? await db
                .Findings.Where(one => one.Id == finding)
                .Select(one => one.Reference)
                .SingleOrDefaultAsync(cancel)
            : null;
    }

    private async Task<ThreadFinding?> FindingAsync(string reference, CancellationToken cancel)
    {
        var found = await db
            .Findings.AsNoTracking()
            .Where(finding => finding.PartnershipId == Here && finding.Reference == reference)
            .Select(finding => new
            {
                Finding = finding,
                Priority = db.Set<Priority>()
                    .Where(priority => priority.Id == finding.PriorityId)
                    .Select(priority => priority.Title)
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancel);
        return found?.Finding is { } one
            ? new ThreadFinding(
                one.Id,
                one.Reference,
                one.Statement,
                one.Detail,
                one.Kind,
                one.Status,
                one.AgreedOn,
                one.AgreedBy,
                See(one.Source),
                one.SourceKind,
                found.Priority
            )
            : null;
    }

    private async Task<IReadOnlyList<MergedSource>> MergedAsync(Guid finding, CancellationToken cancel)
    {
        var merged = await db
            .Findings.AsNoTracking()
            .Where(one => one.MergedIntoId == finding)
            .OrderBy(one => one.SourceDay)
            .ToListAsync(cancel);
        return [.. merged.Select(one => new MergedSource(one.Reference, See(one.Source)))];
    }

    private SourceView See(Source source) =>
        SourceView.Of(source, address.Here.Slug, user.May(ImprovementPolicy.Keep, Here));

    private async Task<IReadOnlyList<ThreadRecommendation>> RecommendationsAsync(
        Guid finding,
        CancellationToken cancel
    ) =>
        await db
            .Recommendations.AsNoTracking()
            .Where(one => one.FindingId == finding)
            .OrderBy(one => one.Reference)
            .Select(one => new ThreadRecommendation(
                one.Id,
                one.Reference,
                one.Wording,
                one.MadeOn,
                one.WithdrawnOn,
                db.Set<Group>()
                    .Where(group => group.Id == one.MonitoringGroupId)
                    .Select(group => group.Name)
                    .FirstOrDefault(),
                db.Set<Addressee>()
                    .Where(asked => asked.RecommendationId == one.Id)
                    .Select(asked => new ThreadReply(
                        db.Set<Agency>()
                            .Where(agency => agency.Id == asked.AgencyId)
                            .Select(agency => agency.ShortName)
                            .First(),
                        asked.Answer,
                        asked.ReplyBy,
                        asked.RepliedOn
                    ))
                    .ToList()
            ))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<ThreadAction>> ActionsAsync(Guid finding, CancellationToken cancel) =>
        await db
            .Actions.AsNoTracking()
            .Where(action => action.FindingId == finding)
            .OrderBy(action => action.Reference)
            .Select(action => new ThreadAction(
                action.Id,
                action.RecommendationId,
                action.Reference,
                action.Title,
                db.Set<Agency>()
                    .Where(agency => agency.Id == action.AgencyId)
                    .Select(agency => agency.ShortName)
                    .First(),
                db.Set<Post>().Where(post => post.Id == action.OwnerPostId).Select(post => post.Title).FirstOrDefault(),
                action.Strength,
                new ActionDates(
                    action.Due,
                    action.AgreedOn,
                    action.StartedOn,
                    action.EvidenceSentOn,
                    action.SignedOffOn,
                    action.DeclinedOn,
                    action.ClosedWithoutOn
                ),
                action.NoCheckBecause,
                db.Set<Evidence>().Count(piece => piece.ActionId == action.Id && piece.ReturnedOn == null)
            ))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<ThreadCheck>> ChecksAsync(Guid finding, CancellationToken cancel) =>
        await db
            .ImpactChecks.AsNoTracking()
            .Where(check =>
                db.Set<AgencyAction>().Any(action => action.Id == check.ActionId && action.FindingId == finding)
            )
            .OrderBy(check => check.Reference)
            .Select(check => new ThreadCheck(
                check.ActionId,
                db.Set<AgencyAction>()
                    .Where(action => action.Id == check.ActionId)
                    .Select(action => action.Reference)
                    .First(),
                check.Reference,
                check.Question,
                check.Method,
                check.MeasureName,
                check.Due,
                db.Set<Post>()
                    .Where(post => post.Id == check.CheckerPostId)
                    .Select(post => post.Title)
                    .FirstOrDefault(),
                check.Verdict,
                check.CheckedOn,
                check.CheckedBy,
                check.Seen,
                check.Voice,
                check.CannotSay,
                check.NextStep
            ))
            .ToListAsync(cancel);
}
