using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>The people whose posts stand in the partnerships this person keeps.</summary>
public sealed class PersonListModel(KeptPeopleQuery people, TimeProvider time) : GoldthreadPage
{
    private const int PageSize = 25;

    public PersonFilter Filter { get; private set; } = new(null, null, null);

    public int Total { get; private set; }

    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];

    public int First { get; private set; }

    public int Last => First + Rows.Count - 1;

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles =>
        [
            new SelectListItem("Any role", ""),
            .. Enum.GetValues<Role>()
                .Select(role => new SelectListItem(role.Say(), role.ToString(), role == Filter.Role)),
        ];

    public IReadOnlyList<SelectListItem> States =>
        [
            new("Here", "", Filter.State is null),
            new("Left", "left", Filter.State == "left"),
            new("Here and left", "all", Filter.State == "all"),
        ];

    public string CsvPath => PartnershipPaths.PersonFile("csv") + Filter.ToQuery();

    public string XlsxPath => PartnershipPaths.PersonFile("xlsx") + Filter.ToQuery();

    public async Task OnGetAsync([FromQuery] PersonFilter filter, int p, CancellationToken cancel)
    {
        Filter = filter with { Words = filter.Words?.Trim() is { Length: > 0 } typed ? typed : null };
        var at = Math.Clamp(p, 1, Filters.MostPages);
        (Total, Rows) = await people.FindAsync(Filter, time.Today(), (at - 1) * PageSize, PageSize, cancel);
        if (Rows.Count == 0 && Total > 0)
        {
            at = Filters.LastPage(Total, PageSize);
            (Total, Rows) = await people.FindAsync(Filter, time.Today(), (at - 1) * PageSize, PageSize, cancel);
        }

        First = ((at - 1) * PageSize) + 1;
        Paging = Paging.Of(at, PageSize, Total, With(Filter));
        Chosen = [.. Removable(Filter)];
    }

    private static IEnumerable<ChosenFilter> Removable(PersonFilter filter)
    {
        if (filter.Words is { } words)
        {
            yield return new ChosenFilter($"Name or email: {words}", With(filter with { Words = null }));
        }

        if (filter.Role is { } role)
        {
            yield return new ChosenFilter($"Role: {role.Say()}", With(filter with { Role = null }));
        }

        if (filter.State is "left" or "all")
        {
            yield return new ChosenFilter(
                filter.State == "left" ? "Left" : "Here and left",
                With(filter with { State = null })
            );
        }
    }

    private static string With(PersonFilter filter) => $"{PartnershipPaths.PersonList()}{filter.ToQuery()}";
}
