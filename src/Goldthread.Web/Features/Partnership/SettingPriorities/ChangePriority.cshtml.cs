using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Partnership.SettingPriorities;

/// <summary>Changes a priority.</summary>
public sealed class ChangePriorityModel(
    GoldthreadDb db,
    Address address,
    RevisePriority revise,
    RecordHistoryQuery history
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PriorityInput Input { get; set; } = new();

    public string Place => address.Here.Slug;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var priority = await db.FindOrNotFoundAsync<Priority>(Id, cancel);
        Input = new PriorityInput
        {
            Title = priority.Title,
            Description = priority.Description,
            FromYear = priority.FromYear,
            ToYear = priority.ToYear,
            Version = priority.Version,
        };
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await revise.RunAsync(
            Id,
            Input.Version,
            Input.Title!,
            Input.Description,
            Input.FromYear!.Value,
            Input.ToYear!.Value,
            cancel
        );
        return Done(PartnershipPaths.PriorityList(Place), "Changes saved");
    }

    public override async Task LoadAsync(CancellationToken cancel) => History = await history.OfAsync(cancel, Id);
}
