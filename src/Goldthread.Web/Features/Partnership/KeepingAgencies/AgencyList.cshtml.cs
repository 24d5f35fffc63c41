using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>The agencies this person may see, filtered by the words of the address.</summary>
public sealed class AgencyListModel(
    AgencyListQuery query,
    CurrentUser user,
    IDirectory directory,
    Scope scope,
    TimeProvider time
) : GoldthreadPage
{
    private const int PageSize = 25;

    public AgencyFilter Filter { get; private set; } = new(null, null, null, null);

    public int Total { get; private set; }

    public IReadOnlyList<AgencyRow> Rows { get; private set; } = [];

    public int First { get; private set; }

    public int Last => First + Rows.Count - 1;

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Partnerships { get; private set; } = [];

    public IReadOnlyList<SelectListItem> States =>
        [
            new("Now", "", Filter.State is null),
            new("Ended", "ended", Filter.State == "ended"),
            new("Now and ended", "all", Filter.State == "all"),
        ];

    public bool MayKeep => user.May(PartnershipPolicy.Keep);

    public string CsvPath => PartnershipPaths.AgencyFile("csv") + Filter.ToQuery();

    public string XlsxPath => PartnershipPaths.AgencyFile("xlsx") + Filter.ToQuery();

    public async Task OnGetAsync([FromQuery] AgencyFilter filter, int p, CancellationToken cancel)
    {
        Filter = filter;
        var named = (await directory.PartnershipsAsync(cancel))
            .Where(partnership => scope.Holds(partnership.Id))
            .ToList();
        Kinds =
        [
            new SelectListItem("Any kind", ""),
            .. Enum.GetValues<AgencyKind>()
                .Select(kind => new SelectListItem(kind.Say(), kind.ToString(), kind == filter.Kind)),
        ];
        Partnerships =
        [
            new SelectListItem("Any partnership", ""),
            .. named.Select(partnership => new SelectListItem(
                partnership.Name,
                partnership.Slug,
                partnership.Slug == filter.Partnership
            )),
        ];
        var at = Math.Clamp(p, 1, Filters.MostPages);
        (Total, Rows) = await query.FindAsync(filter, time.Today(), (at - 1) * PageSize, PageSize, cancel);
        if (Rows.Count == 0 && Total > 0)
        {
            at = Filters.LastPage(Total, PageSize);
            (Total, Rows) = await query.FindAsync(filter, time.Today(), (at - 1) * PageSize, PageSize, cancel);
        }

        First = ((at - 1) * PageSize) + 1;
        Paging = Paging.Of(at, PageSize, Total, $"{PartnershipPaths.AgencyList()}{filter.ToQuery()}");
        Chosen = [.. Removable(filter, named)];
    }

    private static IEnumerable<ChosenFilter> Removable(AgencyFilter filter, List<NamedPartnership> named)
    {
        if (filter.Words is { Length: > 0 } words)
        {
            yield return new ChosenFilter($"Name: {words}", With(filter with { Words = null }));
        }

        if (filter.Kind is { } kind)
        {
            yield return new ChosenFilter($"Kind: {kind.Say()}", With(filter with { Kind = null }));
        }

        if (named.FirstOrDefault(partnership => partnership.Slug == filter.Partnership) is { } partnership)
        {
            yield return new ChosenFilter($"Works in: {partnership.Name}", With(filter with { Partnership = null }));
        }

        if (filter.State is "ended" or "all")
        {
            yield return new ChosenFilter(
                filter.State == "ended" ? "Ended" : "Now and ended",
                With(filter with { State = null })
            );
        }
    }

    private static string With(AgencyFilter filter) => $"{PartnershipPaths.AgencyList()}{filter.ToQuery()}";
}
