using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.CheckingImpact;

/// <summary>An impact check of the partnership that the address names, with its action and what the agreed measure shows.</summary>
public sealed class ImpactCheckQuery(
    GoldthreadDb db,
    EvidencedActionQuery actions,
    AgreedMeasureQuery measures,
    CurrentUser user,
    Address address
)
{
    /// <summary>A check and its action, to change them, provided that this person may.</summary>
    /// <exception cref="NotFoundException">There is none, or this person does not see it.</exception>
    /// <exception cref="RuleBrokenException">Somebody else looks at it.</exception>
    public async Task<(ImpactCheck Check, AgencyAction Action)> TrackAsync(string reference, CancellationToken cancel)
    {
        var check = await Named(reference).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();
        var action = await db.FindOrNotFoundAsync<AgencyAction>(check.ActionId, cancel);
        var owns =
            user.Holds(action.OwnerPostId)
            || await db.Posts.AnyAsync(post => post.Id == action.OwnerPostId && post.PersonId == user.PersonId, cancel);
        if (owns)
        {
            throw new RuleBrokenException("Somebody other than the owner of the action judges its impact.");
        }

        return MayAnswer(check, action)
            ? (check, action)
            : throw new RuleBrokenException("Somebody else looks at the impact of this action.");
    }

    /// <exception cref="NotFoundException">There is none, or this person does not see it.</exception>
    public async Task<ShownCheck> ReadAsync(string reference, CancellationToken cancel)
    {
        var found =
            await Named(reference)
                .AsNoTracking()
                .Select(check => new
                {
                    Check = check,
                    Action = db.Set<AgencyAction>()
                        .Where(action => action.Id == check.ActionId)
                        .Select(action => action.Reference)
                        .First(),
                    Checker = db.Set<Post>()
                        .Where(post => post.Id == check.CheckerPostId)
                        .Select(post => post.Title)
                        .FirstOrDefault(),
                })
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        var shown = await actions.ReadAsync(found.Action, cancel);
        return new ShownCheck(
            found.Check,
            shown,
            found.Checker ?? "The partnership team",
            await MeasuredAsync(found.Check, shown.Action.SignedOffOn, cancel),
            MayAnswer(found.Check, shown.Action) && !shown.IsOwnedBy(user)
        );
    }

    /// <summary>What the measure shows since the day the action was signed off, or nothing where none was agreed or held.</summary>
    public async Task<ImpactReading?> MeasuredAsync(ImpactCheck check, DateOnly? finished, CancellationToken cancel) =>
        check.MeasureKey is { } key && finished is { } day && await measures.FindAsync(key, cancel) is { } measure
            ? ImpactReading.Of(measure, day, check.Direction)
            : null;

    private bool MayAnswer(ImpactCheck check, AgencyAction action) =>
        user.Holds(check.CheckerPostId) || user.MayDecideFor(check.PartnershipId, action.SignOffGroupId);

    private IQueryable<ImpactCheck> Named(string reference)
    {
        var here = address.Here.Id;
        var known = reference.ToUpperInvariant();
        return db.ImpactChecks.Where(check => check.PartnershipId == here && check.Reference == known);
    }
}

/// <summary>What the pages show of a check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Action">Its action.</param>
/// <param name="Checker">The post that looks.</param>
/// <param name="Reading">What the agreed measure shows.</param>
/// <param name="MayAnswer">Whether this person may answer or postpone it.</param>
public sealed record ShownCheck(
    ImpactCheck Check,
    EvidencedAction Action,
    string Checker,
    ImpactReading? Reading,
    bool MayAnswer
)
{
    public bool IsOpen => Check.Verdict is null;

    /// <summary>The word for how it stands, where nobody has judged yet.</summary>
    public string StandingOn(DateOnly today) =>
        Check.Verdict is { } verdict ? verdict.Say()
        : Action.Action.SignedOffOn is null ? "Planned"
        : Check.Due < today ? "Overdue"
        : "Due";
}
