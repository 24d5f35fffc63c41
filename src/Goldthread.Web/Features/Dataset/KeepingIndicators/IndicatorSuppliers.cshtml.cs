using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>Chooses the agencies that supply an indicator, among those that work here today.</summary>
public sealed class IndicatorSuppliersModel(
    GoldthreadDb db,
    IndicatorSetQuery set,
    AssignSuppliers assign,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty]
    public IndicatorSuppliersInput Input { get; set; } = new();

    public SetIndicator Shown { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    /// <summary>Suppliers that no longer work here.</summary>
    public IReadOnlyList<string> Gone { get; private set; } = [];

    public string Usual => Shown.Definition.From.Say();

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Agencies = [.. Shown.Suppliers.Select(supplier => supplier.AgencyId)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await assign.RunAsync(Number, Input.Agencies, cancel);
        return Done(
            DatasetPaths.IndicatorHistory(Place, Number),
            Input.Agencies.Count == 0
                ? "No agency supplies it now"
                : $"{Words.Plural(Input.Agencies.Count, "agency", "agencies")} will be asked for it"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await set.FindAsync(Number, cancel);
        var (here, today) = (address.Here.Id, time.Today());
        var working = await db
            .Agencies.AsNoTracking()
            .Where(agency =>
                db.Set<AgencyMembership>()
                    .Any(member =>
                        member.AgencyId == agency.Id
                        && member.PartnershipId == here
                        && member.From <= today
                        && (member.To == null || member.To >= today)
                    )
            )
            .OrderBy(agency => agency.Name)
            .Select(agency => new { agency.Id, agency.Name })
            .ToListAsync(cancel);
        Agencies = [.. working.Select(agency => new SelectListItem(agency.Name, agency.Id.ToString()))];
        Gone =
        [
            .. Shown
                .Suppliers.Where(supplier => !working.Exists(agency => agency.Id == supplier.AgencyId))
                .Select(supplier => supplier.Name),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class IndicatorSuppliersInput
{
    public List<Guid> Agencies { get; set; } = [];
}
