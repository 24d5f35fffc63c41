using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>The challenge log of a partnership, for the list and its downloads.</summary>
public sealed class ChallengeListQuery(GoldthreadDb db, Address address, TimeProvider time)
{
    /// <summary>How many stand in each view, whatever else is filtered.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (var view in ChallengeFilter.Views.Keys)
        {
            counts.Add(view, await InView(view).CountAsync(cancel));
        }

        return counts;
    }

    public async Task<(int Total, IReadOnlyList<ChallengeRow> Rows)> FindAsync(
        ChallengeFilter filter,
        int skip,
        int take,
        CancellationToken cancel
    )
    {
        var found = Filtered(filter);
        var total = await found.CountAsync(cancel);
        var rows = await found
            .OrderByDescending(one => one.AskedOn)
            .ThenByDescending(one => one.Reference)
            .Skip(skip)
            .Take(take)
            .Select(one => new ChallengeRow(
                one.Reference,
                one.Question,
                db.Set<Agency>().Where(agency => agency.Id == one.AgencyId).Select(agency => agency.ShortName).First(),
                db.Set<Group>().Where(group => group.Id == one.GroupId).Select(group => group.Name).FirstOrDefault(),
                one.AskedBy,
                one.AskedOn,
                one.ReplyBy,
                one.Reply,
                one.RepliedOn,
                one.Outcome,
                one.ClosedOn
            ))
            .ToListAsync(cancel);
        return (total, rows);
    }

    private IQueryable<Challenge> Filtered(ChallengeFilter filter)
    {
        var found = InView(filter.View)
            .WithWords(filter.Words, one => one.Reference, one => one.Question, one => one.Reply, one => one.Outcome);
        if (filter.Agency is { Length: > 0 } agency)
        {
            found = found.Where(one => db.Set<Agency>().Any(known => known.Id == one.AgencyId && known.Slug == agency));
        }

        return filter.Group is { Length: > 0 } group
            ? found.Where(one => db.Set<Group>().Any(known => known.Id == one.GroupId && known.Slug == group))
            : found;
    }

    private IQueryable<Challenge> InView(string? view)
    {
        var here = address.Here.Id;
        var today = time.Today();
        var all = db.Challenges.AsNoTracking().Where(one => one.PartnershipId == here);
        return view switch
        {
            ChallengeFilter.Owed => all.Where(ReplyConditions.IsUnanswered),
            ChallengeFilter.Late => all.Where(ReplyConditions.IsUnanswered).Where(one => one.ReplyBy < today),
            ChallengeFilter.Replied => all.Where(one => one.RepliedOn != null && one.ClosedOn == null),
            ChallengeFilter.Closed => all.Where(one => one.ClosedOn != null),
            ChallengeFilter.All => all,
            _ => all.Where(one => one.ClosedOn == null),
        };
    }
}

/// <summary>What the address of the log asks for.</summary>
/// <param name="View">Empty for those that are not closed, or one of the other views.</param>
/// <param name="Words">Part of the question, the reply or the outcome.</param>
/// <param name="Agency">The slug of the agency that is asked.</param>
/// <param name="Group">The slug of the group that asks.</param>
public sealed record ChallengeFilter(string? View, string? Words, string? Agency, string? Group)
{
    public const string Owed = "owed";
    public const string Late = "late";
    public const string Replied = "replied";
    public const string Closed = "closed";
    public const string All = "all";

    /// <summary>The views in their order, as links name them.</summary>
    public static IReadOnlyDictionary<string, string> Views { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [""] = "Open",
            [Owed] = "Reply owed",
            [Late] = "Late replies",
            [Replied] = "Replied",
            [Closed] = "Closed",
            [All] = "All",
        };

    public static ChallengeFilter Everything { get; } = new(null, null, null, null);

    public string ToQuery() => Filters.ToQuery(("view", View), ("words", Words), ("agency", Agency), ("group", Group));
}

/// <summary>One challenge of the log.</summary>
public sealed record ChallengeRow(
    string Reference,
    string Question,
    string Agency,
    string? Group,
    string AskedBy,
    DateOnly AskedOn,
    DateOnly ReplyBy,
    string? Reply,
    DateOnly? RepliedOn,
    string? Outcome,
    DateOnly? ClosedOn
)
{
    public ChallengeState StateOn(DateOnly today) => ReplyStates.Of(ReplyBy, RepliedOn, ClosedOn, today);
}
