using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>The recommendations of a partnership as a matrix, for the list and its downloads.</summary>
public sealed class RecommendationListQuery(GoldthreadDb db, Address address, TimeProvider time)
{
    /// <summary>How many stand in each view, whatever else is filtered.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (var view in RecommendationFilter.Views.Keys)
        {
            counts.Add(view, await InView(view).CountAsync(cancel));
        }

        return counts;
    }

    public async Task<(int Total, IReadOnlyList<RecommendationRow> Rows)> FindAsync(
        RecommendationFilter filter,
        int skip,
        int take,
        CancellationToken cancel
    )
    {
        var found = Filtered(filter);
        var total = await found.CountAsync(cancel);
        var rows = await found
            .OrderByDescending(one => one.MadeOn)
            .ThenByDescending(one => one.Reference)
            .Skip(skip)
            .Take(take)
            .Select(one => new RecommendationRow(
                one.Id,
                one.Reference,
                one.Wording,
                db.Set<Finding>()
                    .Where(finding => finding.Id == one.FindingId)
                    .Select(finding => finding.Reference)
                    .First(),
                db.Set<Finding>()
                    .Where(finding => finding.Id == one.FindingId)
                    .Select(finding => finding.SourceKind)
                    .First(),
                db.Set<Group>()
                    .Where(group => group.Id == one.MonitoringGroupId)
                    .Select(group => group.Name)
                    .FirstOrDefault(),
                one.ByWhen,
                one.ClosedOn,
                one.WithdrawnOn,
                db.Set<AgencyAction>().Count(action => action.RecommendationId == one.Id && action.SignedOffOn != null),
                db.Set<AgencyAction>().Count(action => action.RecommendationId == one.Id)
            ))
            .ToListAsync(cancel);
        var replies = await RepliesAsync([.. rows.Select(row => row.Id)], cancel);
        return (total, [.. rows.Select(row => row with { Replies = [.. replies[row.Id]] })]);
    }

    private IQueryable<Recommendation> Filtered(RecommendationFilter filter)
    {
        var found = InView(filter.View)
            .WithWords(
                filter.Words,
                one => one.Reference,
                one => one.Wording,
                one => one.Difference,
                one => one.HowWeWillKnow
            );
        if (filter.Theme is { Length: > 0 } theme)
        {
            found = found.Where(one =>
                db.Set<FindingTheme>()
                    .Any(given =>
                        given.FindingId == one.FindingId
                        && db.Set<Theme>().Any(known => known.Id == given.ThemeId && known.Slug == theme)
                    )
            );
        }

        if (filter.Agency is { Length: > 0 } agency)
        {
            found = found.Where(one =>
                db.Set<Addressee>()
                    .Any(asked =>
                        asked.RecommendationId == one.Id
                        && db.Set<Agency>().Any(known => known.Id == asked.AgencyId && known.Slug == agency)
                    )
            );
        }

        if (filter.Group is { Length: > 0 } group)
        {
            found = found.Where(one =>
                db.Set<Group>().Any(known => known.Id == one.MonitoringGroupId && known.Slug == group)
            );
        }

        return filter.Kind is { } kind
            ? found.Where(one =>
                db.Set<Finding>().Any(finding => finding.Id == one.FindingId && finding.SourceKind == kind)
            )
            : found;
    }

    private IQueryable<Recommendation> InView(string? view)
    {
        var here = address.Here.Id;
        var today = time.Today();
        var all = db.Recommendations.AsNoTracking().Where(one => one.PartnershipId == here);
        var open = all.Where(ReplyConditions.IsOpen);
        return view switch
        {
            RecommendationFilter.Owed => open.Where(one =>
                db.Set<Addressee>().Where(ReplyConditions.IsOwed).Any(asked => asked.RecommendationId == one.Id)
            ),
            RecommendationFilter.Late => open.Where(one =>
                db.Set<Addressee>()
                    .Where(ReplyConditions.IsOwed)
                    .Any(asked => asked.RecommendationId == one.Id && asked.ReplyBy < today)
            ),
            RecommendationFilter.Judge => open.Where(one =>
                db.Set<Addressee>().Where(ReplyConditions.IsToJudge).Any(asked => asked.RecommendationId == one.Id)
            ),
            RecommendationFilter.Closed => all.Where(one => one.ClosedOn != null && one.WithdrawnOn == null),
            RecommendationFilter.Withdrawn => all.Where(one => one.WithdrawnOn != null),
            _ => open,
        };
    }

    private async Task<ILookup<Guid, ReplyCell>> RepliesAsync(
        IReadOnlyList<Guid> recommendations,
        CancellationToken cancel
    )
    {
        var cells = await db
            .Addressees.AsNoTracking()
            .Where(asked => recommendations.Contains(asked.RecommendationId))
            .Join(
                db.Agencies,
                asked => asked.AgencyId,
                agency => agency.Id,
                (asked, agency) =>
                    new
                    {
                        asked.RecommendationId,
                        Cell = new ReplyCell(agency.ShortName, asked.ReplyBy, asked.Answer, asked.Verdict),
                    }
            )
            .ToListAsync(cancel);
        return cells
            .OrderBy(row => row.Cell.Agency, StringComparer.Ordinal)
            .ToLookup(row => row.RecommendationId, row => row.Cell);
    }
}

/// <summary>What the address of the list asks for; slugs and words as they were typed.</summary>
/// <param name="View">Empty for open ones, or one of the other views.</param>
/// <param name="Words">Part of what it says.</param>
/// <param name="Theme">The slug of a theme of its finding.</param>
/// <param name="Agency">The slug of an agency that was asked.</param>
/// <param name="Group">The slug of the group that watches it.</param>
/// <param name="Source">The kind of source of its finding.</param>
public sealed record RecommendationFilter(
    string? View,
    string? Words,
    string? Theme,
    string? Agency,
    string? Group,
    string? Source
)
{
    public const string Owed = "owed";
    public const string Late = "late";
    public const string Judge = "judge";
    public const string Closed = "closed";
    public const string Withdrawn = "withdrawn";

    /// <summary>The views in their order, as links name them.</summary>
    public static IReadOnlyDictionary<string, string> Views { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [""] = "Open",
            [Owed] = "Reply owed",
            [Late] = "Late replies",
            [Judge] = "Replies to judge",
            [Closed] = "Closed",
            [Withdrawn] = "Withdrawn",
        };

    public static RecommendationFilter Everything { get; } = new(null, null, null, null, null, null);

    public SourceKind? Kind => Enum.TryParse<SourceKind>(Source, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public string ToQuery() =>
        Filters.ToQuery(
            ("view", View),
            ("words", Words),
            ("theme", Theme),
            ("agency", Agency),
            ("group", Group),
            ("source", Source)
        );
}

/// <summary>One recommendation of the matrix.</summary>
public sealed record RecommendationRow(
    Guid Id,
    string Reference,
    string Wording,
    string Finding,
    SourceKind Source,
    string? Group,
    DateOnly? ByWhen,
    DateOnly? ClosedOn,
    DateOnly? WithdrawnOn,
    int Done,
    int Actions
)
{
    public IReadOnlyList<ReplyCell> Replies { get; init; } = [];

    public RecommendationState StateOn(DateOnly today) =>
        ReplyStates.Of(
            ClosedOn,
            WithdrawnOn,
            [.. Replies.Where(reply => reply.Answer is null).Select(reply => reply.ReplyBy)],
            today
        );
}

/// <summary>One agency's answer in the matrix.</summary>
public sealed record ReplyCell(string Agency, DateOnly ReplyBy, ReplyAnswer? Answer, ReplyVerdict? Verdict)
{
    public string AnswerOn(DateOnly today) =>
        Answer?.Say() ?? (ReplyBy < today ? RecommendationState.ReplyLate : RecommendationState.ReplyOwed).Say();
}
