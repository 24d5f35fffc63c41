using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>The people whose posts stand in the partnerships this person keeps.</summary>
public sealed class PersonListModel(KeptPeopleQuery people, TimeProvider time) : GoldthreadPage
{
    private const int PageSize = 25;

    public string? SearchWords { get; private set; }

    public Role? Role { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<SelectListItem> Roles =>
        [
            new SelectListItem("Any role", ""),
            .. Enum.GetValues<Role>().Select(role => new SelectListItem(role.Say(), role.ToString(), role == Role)),
        ];

    public bool IsFiltered => SearchWords is not null || Role is not null;

    public async Task OnGetAsync(string? words, Role? role, int p, CancellationToken cancel)
    {
        SearchWords = words?.Trim() is { Length: > 0 } typed ? typed : null;
        Role = role;
        var at = Math.Max(1, p);
        (Total, Rows) = await people.FindAsync(SearchWords, role, time.Today(), (at - 1) * PageSize, PageSize, cancel);
        var query = $"?words={Uri.EscapeDataString(SearchWords ?? "")}&role={role}";
        Paging = Paging.Of(at, PageSize, Total, $"{PartnershipPaths.PersonList()}{query}");
    }
}
