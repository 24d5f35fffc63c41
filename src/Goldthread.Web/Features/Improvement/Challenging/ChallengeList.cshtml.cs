using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>The challenge log: what partners asked each other, what was answered and what came of it.</summary>
public sealed class ChallengeListModel(
    ChallengeListQuery query,
    ImprovementChoicesQuery choices,
    Address address,
    CurrentUser user,
    TimeProvider time
) : GoldthreadPage
{
    private const int PageSize = 25;

    public ChallengeFilter Filter { get; private set; } = ChallengeFilter.Everything;

    public int Total { get; private set; }

    public IReadOnlyList<ChallengeRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } =
        new Dictionary<string, int>(StringComparer.Ordinal);

    public int First { get; private set; }

    public int Last => First + Rows.Count - 1;

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public string Place => address.Here.Slug;

    public DateOnly Today => time.Today();

    public bool MayAsk => user.May(ImprovementPolicy.Challenge, address.Here.Id);

    public string View => Filter.View ?? "";

    public string FilePath(string kind) => ImprovementPaths.ChallengeFile(Place, kind) + Filter.ToQuery();

    public string ViewPath(string view) => PathOf(Filter with { View = view });

    public async Task OnGetAsync([FromQuery] ChallengeFilter filter, int p, CancellationToken cancel)
    {
        Filter = ChallengeFilter.Views.ContainsKey(filter.View ?? "") ? filter : filter with { View = null };
        var agencies = await choices.AgenciesAsync(cancel);
        var groups = await choices.GroupsAsync(cancel);
        Agencies =
        [
            new("Any agency", ""),
            .. agencies.Select(one => new SelectListItem(one.Name, one.Slug, one.Slug == Filter.Agency)),
        ];
        Groups =
        [
            new("Any group", ""),
            .. groups.Select(one => new SelectListItem(one.Name, one.Slug, one.Slug == Filter.Group)),
        ];
        Counts = await query.CountAsync(cancel);
        var at = Math.Clamp(p, 1, Filters.MostPages);
        (Total, Rows) = await query.FindAsync(Filter, (at - 1) * PageSize, PageSize, cancel);
        if (Rows.Count == 0 && Total > 0)
        {
            at = Filters.LastPage(Total, PageSize);
            (Total, Rows) = await query.FindAsync(Filter, (at - 1) * PageSize, PageSize, cancel);
        }

        First = ((at - 1) * PageSize) + 1;
        Paging = Paging.Of(at, PageSize, Total, PathOf(Filter));
        Chosen = [.. Removable()];
    }

    private IEnumerable<ChosenFilter> Removable()
    {
        if (Filter.Words is { Length: > 0 } words)
        {
            yield return new ChosenFilter($"Words: {words}", PathOf(Filter with { Words = null }));
        }

        if (Agencies.FirstOrDefault(one => one.Selected) is { } agency)
        {
            yield return new ChosenFilter($"Agency: {agency.Text}", PathOf(Filter with { Agency = null }));
        }

        if (Groups.FirstOrDefault(one => one.Selected) is { } group)
        {
            yield return new ChosenFilter($"Group: {group.Text}", PathOf(Filter with { Group = null }));
        }
    }

    private string PathOf(ChallengeFilter filter) => ImprovementPaths.ChallengeList(Place) + filter.ToQuery();
}
