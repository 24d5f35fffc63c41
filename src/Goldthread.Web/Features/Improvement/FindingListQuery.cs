using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Findings by view and filter, for the list and its downloads. A restricted source is never a way to find: whoever may
/// not read it meets neither its name nor its kind nor its day.
/// </summary>
public sealed class FindingListQuery(GoldthreadDb db, KeptAnswers kept, Address address, CurrentUser user)
{
    private bool ReadsRestricted => user.May(ImprovementPolicy.Keep, address.Here.Id);

    public async Task<IReadOnlyList<FindingRow>> RowsAsync(
        FindingFilter filter,
        int skip,
        int take,
        CancellationToken cancel
    )
    {
        var page = await Seen(Filtered(filter), filter.View)
            .OrderByDescending(finding => finding.RecordedOn)
            .ThenByDescending(finding => finding.Reference)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancel);
        var ids = page.ConvertAll(finding => finding.Id);
        var themes = await ThemesAsync(ids, cancel);
        var agencies = await AgenciesAsync(ids, cancel);
        var actions = await ActionsAsync(ids, cancel);
        return
        [
            .. page.Select(finding => new FindingRow(
                finding.Reference,
                finding.Statement,
                finding.Kind,
                finding.Status,
                SourceView.Of(finding.Source, address.Here.Slug, ReadsRestricted),
                finding.AgreedOn,
                [.. themes[finding.Id].Order(StringComparer.Ordinal)],
                [.. agencies[finding.Id].Order(StringComparer.Ordinal)],
                actions.GetValueOrDefault(finding.Id)
            )),
        ];
    }

    /// <summary>How many each view holds, under the other filters, in the order of <see cref="FindingViews.InOrder"/>.</summary>
    public Task<IReadOnlyList<int>> CountsAsync(FindingFilter filter, CancellationToken cancel) =>
        filter.IsView
            ? kept.OfAsync(address.Here.Id, nameof(FindingViews), asked => CountAsync(FindingFilter.All, asked), cancel)
            : CountAsync(filter, cancel);

    private async Task<IReadOnlyList<int>> CountAsync(FindingFilter filter, CancellationToken cancel)
    {
        var findings = Filtered(filter);
        List<int> counts = [];
        foreach (var (view, _) in FindingViews.InOrder)
        {
            counts.Add(await Seen(findings, view).CountAsync(cancel));
        }

        return counts;
    }

    /// <summary>The years in which sources were reported, the latest first.</summary>
    public Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel)
    {
        var all = ReadsRestricted;
        return kept.OfAsync(address.Here.Id, $"years of findings, {all}", asked => YearsAsync(all, asked), cancel);
    }

    private async Task<IReadOnlyList<int>> YearsAsync(bool all, CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await db
            .Findings.AsNoTracking()
            .Where(finding => finding.PartnershipId == here && (all || !finding.SourceIsRestricted))
            .Select(finding => finding.SourceDay.Year)
            .Distinct()
            .OrderByDescending(year => year)
            .ToListAsync(cancel);
    }

    private IQueryable<Finding> Seen(IQueryable<Finding> findings, string? view)
    {
        var live = findings.Where(finding => finding.RejectedOn == null && finding.MergedOn == null);
        return view switch
        {
            FindingViews.Draft => live.Where(finding => finding.AgreedOn == null),
            FindingViews.Agreed => live.Where(finding => finding.AgreedOn != null),
            FindingViews.Strengths => live.Where(finding => finding.Kind == FindingKind.Strength),
            FindingViews.NoAction => live.Where(finding =>
                finding.AgreedOn != null
                && finding.Kind == FindingKind.Improvement
                && !db.Set<AgencyAction>().Any(action => action.FindingId == finding.Id)
            ),
            _ => findings,
        };
    }

    private IQueryable<Finding> Filtered(FindingFilter filter)
    {
        var here = address.Here.Id;
        var all = ReadsRestricted;
        var findings = db
            .Findings.AsNoTracking()
            .Where(finding => finding.PartnershipId == here)
            .WithWords(
                filter.Words,
                finding => finding.Reference,
                finding => finding.Statement,
                finding => finding.Detail,
                finding => all || !finding.SourceIsRestricted ? finding.SourceTitle : ""
            );
        if (filter.Source is { } kind)
        {
            findings = findings.Where(finding => finding.SourceKind == kind && (all || !finding.SourceIsRestricted));
        }

        if (filter.Year is { } year)
        {
            findings = findings.Where(finding =>
                finding.SourceDay.Year == year && (all || !finding.SourceIsRestricted)
            );
        }

        if (filter.Priority is { } priority)
        {
            findings = findings.Where(finding => finding.PriorityId == priority);
        }

        return Named(findings, filter);
    }

    private IQueryable<Finding> Named(IQueryable<Finding> findings, FindingFilter filter)
    {
        if (filter.Theme is { Length: > 0 } theme)
        {
            findings = findings.Where(finding =>
                db.Set<FindingTheme>()
                    .Any(given =>
                        given.FindingId == finding.Id
                        && db.Set<Theme>()
                            .Any(known =>
                                known.Id == given.ThemeId && known.Slug == theme && known.Kind == ThemeKind.Practice
                            )
                    )
            );
        }

        return filter.Agency is { Length: > 0 } agency
            ? findings.Where(finding =>
                db.Set<FindingAgency>()
                    .Any(named =>
                        named.FindingId == finding.Id
                        && db.Set<Agency>().Any(known => known.Id == named.AgencyId && known.Slug == agency)
                    )
            )
            : findings;
    }

    private async Task<ILookup<Guid, string>> ThemesAsync(List<Guid> findings, CancellationToken cancel) =>
        (
            await db
                .FindingThemes.AsNoTracking()
                .Where(given => findings.Contains(given.FindingId))
                .Join(
                    db.Themes,
                    given => given.ThemeId,
                    theme => theme.Id,
                    (given, theme) => new { given.FindingId, theme.Name }
                )
                .ToListAsync(cancel)
        ).ToLookup(row => row.FindingId, row => row.Name);

    private async Task<ILookup<Guid, string>> AgenciesAsync(List<Guid> findings, CancellationToken cancel) =>
        (
            await db
                .FindingAgencies.AsNoTracking()
                .Where(named => findings.Contains(named.FindingId))
                .Join(
                    db.Agencies,
                    named => named.AgencyId,
                    agency => agency.Id,
                    (named, agency) => new { named.FindingId, agency.ShortName }
                )
                .ToListAsync(cancel)
        ).ToLookup(row => row.FindingId, row => row.ShortName);

    private async Task<Dictionary<Guid, int>> ActionsAsync(List<Guid> findings, CancellationToken cancel) =>
        await db
            .Actions.AsNoTracking()
            .Where(action => findings.Contains(action.FindingId))
            .GroupBy(action => action.FindingId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
}

/// <summary>One finding of the list.</summary>
public sealed record FindingRow(
    string Reference,
    string Statement,
    FindingKind Kind,
    FindingStatus Status,
    SourceView Source,
    DateOnly? AgreedOn,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Agencies,
    int Actions
);
