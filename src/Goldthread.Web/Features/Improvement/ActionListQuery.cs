using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// The register of a partnership’s actions: the rows of a page, how many there are, and how many each saved view holds,
/// in one command each. Whose actions a person finds is the wall’s business and not this query’s.
/// </summary>
public sealed class ActionListQuery(
    GoldthreadDb db,
    KeptAnswers kept,
    Address address,
    CurrentUser user,
    ActionRowsQuery rows,
    TimeProvider time
)
{
    /// <summary>How far ahead “due in 30 days” looks.</summary>
    public const int SoonDays = 30;

    public Task<int> CountAsync(ActionFilter filter, CancellationToken cancel) => Matching(filter).CountAsync(cancel);

    public Task<IReadOnlyList<ActionRow>> RowsAsync(
        ActionFilter filter,
        int skip,
        int take,
        CancellationToken cancel
    ) => rows.ReadAsync(Sorted(filter).Skip(skip).Take(take), cancel);

    /// <summary>The references, in the order of the list: for a change of all that a filter finds.</summary>
    public async Task<IReadOnlyList<string>> ReferencesAsync(ActionFilter filter, int most, CancellationToken cancel) =>
        await Sorted(filter).Select(action => action.Reference).Take(most).ToListAsync(cancel);

    /// <summary>The actions of this partnership that the address asks for, as far as this person sees them.</summary>
    public IQueryable<AgencyAction> Matching(ActionFilter filter)
    {
        var today = time.Today();
        var actions = Viewed(filter.ReadView, today)
            .WithWords(
                filter.Words,
                action => action.Title,
                action => action.Reference,
                action => action.Detail,
                action => action.Difference
            );
        if (filter.ReadStatus is { } status)
        {
            actions = actions.WithStatus(status, today);
        }

        if (filter.Agency is { Length: > 0 } agency)
        {
            actions = actions.Where(action =>
                db.Set<Agency>().Any(known => known.Id == action.AgencyId && known.Slug == agency)
            );
        }

        if (filter.Group is { Length: > 0 } group)
        {
            actions = actions.Where(action =>
                db.Set<Group>().Any(known => known.Id == action.SignOffGroupId && known.Slug == group)
            );
        }

        if (filter.ReadOwner is { } owner)
        {
            actions = actions.Where(action => action.OwnerPostId == owner);
        }

        if (filter.ReadStrength is { } strength)
        {
            actions = actions.Where(action => action.Strength == strength);
        }

        if (filter.ReadFrom is { } from)
        {
            actions = actions.Where(action => action.Due >= from);
        }

        if (filter.ReadTo is { } to)
        {
            actions = actions.Where(action => action.Due <= to);
        }

        return OfFindings(actions, filter);
    }

    /// <summary>
    /// How many actions each view holds, from one command, kept until somebody writes. Only what is open is read row by
    /// row: that stays as many as it is while finished ones gather over the years.
    /// </summary>
    public Task<ActionCounts> CountsAsync(CancellationToken cancel)
    {
        var posts = user.Posts.Select(post => post.PostId).Order().ToList();
        var agencies = user.AgencyReach().Order().ToList();
        var question = $"{nameof(ActionCounts)} of {string.Join(',', posts)} in {string.Join(',', agencies)}";
        return kept.OfAsync(address.Here.Id, question, asked => CountAsync(posts, agencies, asked), cancel);
    }

    private async Task<ActionCounts> CountAsync(List<Guid> posts, List<Guid> agencies, CancellationToken cancel)
    {
        var today = time.Today();
        var soon = today.AddDays(SoonDays);
        var signedOff = Viewed(ActionView.SignedOffThisQuarter, today);
        var all = Here();
        return await Here()
                .Where(ActionConditions.Open)
                .Select(action => new
                {
                    action.OwnerPostId,
                    action.AgencyId,
                    action.Due,
                    IsSent = action.EvidenceSentOn != null,
                    IsOwed = action.AgreedOn != null && action.EvidenceSentOn == null,
                })
                .GroupBy(action => 1)
                .Select(open => new ActionCounts(
                    open.Count(),
                    open.Count(action => action.OwnerPostId != null && posts.Contains(action.OwnerPostId.Value)),
                    open.Count(action => agencies.Contains(action.AgencyId)),
                    open.Count(action => action.IsOwed && action.Due < today),
                    open.Count(action => action.IsOwed && action.Due >= today && action.Due <= soon),
                    open.Count(action => action.IsSent),
                    signedOff.Count(),
                    all.Count()
                ))
                .SingleOrDefaultAsync(cancel)
            ?? ActionCounts.None with
            {
                SignedOffThisQuarter = await signedOff.CountAsync(cancel),
                All = await all.CountAsync(cancel),
            };
    }

    /// <summary>The next action that is promised and not yet due: what an empty list of late ones says.</summary>
    public Task<NextAction?> NextAsync(CancellationToken cancel)
    {
        var today = time.Today();
        return Here()
            .Where(ActionConditions.Owed)
            .Where(action => action.Due >= today)
            .OrderBy(action => action.Due)
            .ThenBy(action => action.Reference)
            .Select(action => new NextAction(action.Reference, action.Due))
            .FirstOrDefaultAsync(cancel);
    }

    private IQueryable<AgencyAction> Here()
    {
        var here = address.Here.Id;
        return db.Actions.AsNoTracking().Where(action => action.PartnershipId == here);
    }

    private IQueryable<AgencyAction> Viewed(ActionView view, DateOnly today)
    {
        var soon = today.AddDays(SoonDays);
        var quarter = Quarter.Of(today);
        var (first, last) = (quarter.FirstDay, quarter.LastDay);
        var posts = user.Posts.Select(post => post.PostId).ToList();
        var agencies = user.AgencyReach().ToList();
        return view switch
        {
            ActionView.All => Here(),
            ActionView.Open => Here().Where(ActionConditions.Open),
            ActionView.Mine => Here()
                .Where(ActionConditions.Open)
                .Where(action => action.OwnerPostId != null && posts.Contains(action.OwnerPostId.Value)),
            ActionView.MyAgency => Here()
                .Where(ActionConditions.Open)
                .Where(action => agencies.Contains(action.AgencyId)),
            ActionView.Overdue => Here().WithStatus(ActionStatus.Overdue, today),
            ActionView.DueSoon => Here()
                .Where(ActionConditions.Owed)
                .Where(action => action.Due >= today && action.Due <= soon),
            ActionView.EvidenceToCheck => Here().WithStatus(ActionStatus.EvidenceSent, today),
            ActionView.SignedOffThisQuarter => Here()
                .Where(action => action.SignedOffOn >= first && action.SignedOffOn <= last),
        };
    }

    /// <summary>What the finding behind an action is asked; where it came from is asked of no restricted one.</summary>
    private IQueryable<AgencyAction> OfFindings(IQueryable<AgencyAction> actions, ActionFilter filter)
    {
        if (filter.ReadSource is { } source)
        {
            var here = address.Here.Id;
            var isTeam = user.May(ImprovementPolicy.Keep, here);
            actions = actions.Where(action =>
                db.Set<Finding>()
                    .Any(finding =>
                        finding.Id == action.FindingId
                        && finding.SourceKind == source
                        && (isTeam || !finding.SourceIsRestricted)
                    )
            );
        }

        if (filter.Theme is { Length: > 0 } theme)
        {
            actions = actions.Where(action =>
                db.Set<FindingTheme>()
                    .Any(given =>
                        given.FindingId == action.FindingId
                        && db.Set<Theme>().Any(known => known.Id == given.ThemeId && known.Slug == theme)
                    )
            );
        }

        return actions;
    }

    private IQueryable<AgencyAction> Sorted(ActionFilter filter)
    {
        var actions = Matching(filter);
        var turned = filter.IsTurned;
        var sorted = filter.ReadSort switch
        {
            ActionSort.Reference => turned
                ? actions.OrderByDescending(action => action.Reference.Length)
                : actions.OrderBy(action => action.Reference.Length),
            ActionSort.Agency => turned
                ? actions
                    .OrderByDescending(action => db.Set<Agency>().Single(known => known.Id == action.AgencyId).Name)
                    .ThenBy(action => action.Due)
                : actions
                    .OrderBy(action => db.Set<Agency>().Single(known => known.Id == action.AgencyId).Name)
                    .ThenBy(action => action.Due),
            ActionSort.Status => turned
                ? actions.OrderByDescending(ActionConditions.Rank(time.Today())).ThenBy(action => action.Due)
                : actions.OrderBy(ActionConditions.Rank(time.Today())).ThenBy(action => action.Due),
            ActionSort.Due => turned
                ? actions.OrderByDescending(action => action.Due)
                : actions.OrderBy(action => action.Due),
        };
        return turned && filter.ReadSort == ActionSort.Reference
            ? sorted.ThenByDescending(action => action.Reference)
            : sorted.ThenBy(action => action.Reference);
    }
}

/// <summary>How many actions each saved view holds.</summary>
public sealed record ActionCounts(
    int Open,
    int Mine,
    int MyAgency,
    int Overdue,
    int DueSoon,
    int EvidenceToCheck,
    int SignedOffThisQuarter,
    int All
)
{
    public static ActionCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public int Of(ActionView view) =>
        view switch
        {
            ActionView.Open => Open,
            ActionView.Mine => Mine,
            ActionView.MyAgency => MyAgency,
            ActionView.Overdue => Overdue,
            ActionView.DueSoon => DueSoon,
            ActionView.EvidenceToCheck => EvidenceToCheck,
            ActionView.SignedOffThisQuarter => SignedOffThisQuarter,
            ActionView.All => All,
        };
}

/// <summary>The next action that is due.</summary>
public sealed record NextAction(string Reference, DateOnly Due);
