using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Improvement.CheckingImpact;

/// <summary>The impact checks this person may see, by how they stand.</summary>
public sealed class ImpactListModel(
    ImpactListQuery query,
    ImprovementChoicesQuery choices,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    private const int PageSize = 25;

    public ImpactFilter Filter { get; private set; } = new(null, null, null);

    public int Total { get; private set; }

    public IReadOnlyList<ImpactRow> Rows { get; private set; } = [];

    public IReadOnlyList<ImpactView> Views { get; private set; } = [];

    public int First { get; private set; }

    public int Last => First + Rows.Count - 1;

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Methods { get; private set; } = [];

    public string Place => address.Here.Slug;

    public DateOnly Today => time.Today();

    public string Empty =>
        Chosen.Count > 0
            ? "No impact check matches these filters."
            : ImpactFilter.Views.First(view => view.Key == Filter.Chosen).Empty;

    public async Task OnGetAsync([FromQuery] ImpactFilter filter, int p, CancellationToken cancel)
    {
        Filter = filter;
        var counts = await query.CountsAsync(filter, cancel);
        Views =
        [
            .. ImpactFilter.Views.Select(view => new ImpactView(
                view.Words,
                counts[view.Key],
                With(filter with { View = view.Key }),
                view.Key == filter.Chosen
            )),
        ];
        var last = Filters.LastPage(counts[filter.Chosen], PageSize);
        var at = Math.Clamp(p, 1, last);
        (Total, Rows) = await query.FindAsync(filter, (at - 1) * PageSize, PageSize, cancel);
        First = ((at - 1) * PageSize) + 1;
        Paging = Paging.Of(at, PageSize, Total, With(filter));
        await OfferAsync(filter, cancel);
    }

    private async Task OfferAsync(ImpactFilter filter, CancellationToken cancel)
    {
        var agencies = await choices.AgenciesAsync(cancel);
        Agencies =
        [
            new SelectListItem("Any agency", ""),
            .. agencies.Select(agency => new SelectListItem(agency.Name, agency.Slug, agency.Slug == filter.Agency)),
        ];
        Methods =
        [
            new SelectListItem("Any way", ""),
            .. Enum.GetValues<ImpactMethod>()
                .Select(method => new SelectListItem(method.Say(), method.ToString(), method == filter.Method)),
        ];
        List<ChosenFilter> chosen = [];
        if (filter.Agency is { Length: > 0 } slug)
        {
            var name = agencies.FirstOrDefault(agency => agency.Slug == slug)?.Name ?? slug;
            chosen.Add(new ChosenFilter($"Agency: {name}", With(filter with { Agency = null })));
        }

        if (filter.Method is { } method)
        {
            chosen.Add(new ChosenFilter($"How: {method.Say()}", With(filter with { Method = null })));
        }

        Chosen = chosen;
    }

    private string With(ImpactFilter filter) => ImprovementPaths.ImpactList(Place) + filter.ToQuery();
}

/// <summary>A view of the list with how many stand in it.</summary>
public sealed record ImpactView(string Name, int Count, string Path, bool IsChosen);
