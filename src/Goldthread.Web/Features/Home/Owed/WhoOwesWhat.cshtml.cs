using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Home.Owed;

/// <summary>What others owe the partnership, agency by agency, for those who chase it.</summary>
public sealed class WhoOwesWhatModel(OwedQuery owed, Address address) : GoldthreadPage
{
    private const int PageSize = 50;

    public OwedFilter Filter { get; private set; } = new();

    public OwedList List { get; private set; } = new([], [], default);

    /// <summary>How much each agency owes, over all pages.</summary>
    public IReadOnlyList<OwingAgency> Agencies { get; private set; } = [];

    /// <summary>The rows of this page under the agency that owes them.</summary>
    public IReadOnlyList<OwingGroup> Groups { get; private set; } = [];

    public int First { get; private set; }

    public int Last { get; private set; }

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public string Partnership => address.Here.Slug;

    public IReadOnlyList<SelectListItem> AgencyChoices =>
        [
            new SelectListItem("Any agency", ""),
            .. List
                .All.DistinctBy(item => item.AgencyId)
                .OrderBy(item => item.Agency, StringComparer.Ordinal)
                .Select(item => new SelectListItem(item.Agency, $"{item.AgencyId}", item.AgencyId == Filter.Agency)),
        ];

    public IReadOnlyList<SelectListItem> Kinds =>
        [
            new SelectListItem("Anything", ""),
            .. List
                .All.Select(item => item.Kind)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(kind => new SelectListItem(kind, kind, kind == Filter.Kind)),
        ];

    public IReadOnlyList<SelectListItem> Times =>
        [new("Late or not", "", !Filter.Late), new("Late only", "true", Filter.Late)];

    public string File(string kind) => HomePaths.OwedFile(Partnership, kind) + Filter.ToQuery();

    public string OfAgency(Guid agency) => With(Filter with { Agency = agency });

    public async Task OnGetAsync(string? agency, string? kind, string? late, int p, CancellationToken cancel)
    {
        Filter = OwedFilter.Read(agency, kind, late);
        List = await owed.FindAsync(Filter, cancel);
        Agencies =
        [
            .. List
                .Kept.GroupBy(item => (item.AgencyId, item.Agency))
                .Select(one => new OwingAgency(
                    one.Key.AgencyId,
                    one.Key.Agency,
                    one.Count(),
                    one.Count(item => item.Due < List.Today)
                )),
        ];
        var total = List.Kept.Count;
        var at = Math.Clamp(p, 1, Filters.LastPage(total, PageSize));
        var rows = List.Kept.Skip((at - 1) * PageSize).Take(PageSize).ToList();
        First = ((at - 1) * PageSize) + 1;
        Last = First + rows.Count - 1;
        Groups =
        [
            .. rows.GroupBy(item => item.AgencyId)
                .Select(one => new OwingGroup(Agencies.Single(agency => agency.Id == one.Key), [.. one])),
        ];
        Paging = Paging.Of(at, PageSize, total, With(Filter));
        Chosen = [.. Removable()];
    }

    private IEnumerable<ChosenFilter> Removable()
    {
        if (Filter.Agency is { } agency)
        {
            var name = List.All.FirstOrDefault(item => item.AgencyId == agency)?.Agency ?? "one that owes nothing";
            yield return new ChosenFilter($"Agency: {name}", With(Filter with { Agency = null }));
        }

        if (Filter.Kind is { } kind)
        {
            yield return new ChosenFilter($"What: {kind}", With(Filter with { Kind = null }));
        }

        if (Filter.Late)
        {
            yield return new ChosenFilter("Late only", With(Filter with { Late = false }));
        }
    }

    private string With(OwedFilter filter) => HomePaths.WhoOwesWhat(Partnership) + filter.ToQuery();
}

/// <summary>An agency and how much it owes, of that how much late.</summary>
public sealed record OwingAgency(Guid Id, string Name, int Count, int Late)
{
    /// <summary>"12 things, 3 of them late".</summary>
    public string InWords => Words.Plural(Count, "thing") + (Late > 0 ? $", {Words.Count(Late)} late" : "");
}

/// <summary>Some of what an agency owes.</summary>
public sealed record OwingGroup(OwingAgency Agency, IReadOnlyList<OutstandingItem> Items);
