using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.CheckingImpact;

/// <summary>Asks how the impact of an action will be looked at.</summary>
public sealed class PlanCheckModel(
    EvidencedActionQuery actions,
    CheckPlanViewQuery plans,
    ChangeCheckPlan change,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public PlanCheckInput Input { get; set; } = new();

    public EvidencedAction Shown { get; private set; } = null!;

    public CheckPlanView Plan { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Shown.Action.Version;
        Input.NoCheckBecause = Shown.Action.NoCheckBecause;
        if (Shown.Planned is { } planned)
        {
            Input.Check = CheckChoice.Plan;
            Input.Take(planned);
        }
        else if (Shown.Action.NoCheckBecause is not null)
        {
            Input.Check = CheckChoice.None;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await change.RunAsync(Reference, Input, Input.Version, cancel);
        return Done(
            ImprovementPaths.ActionDetail(Place, Reference.ToUpperInvariant()),
            Input.Check == CheckChoice.None ? "Recorded that no check is needed" : "Impact check planned"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await actions.ReadAsync(Reference, cancel);
        var view = await plans.OfAsync(Shown, Input, Shown.Action.SignedOffOn ?? Shown.Action.Due, cancel);
        Plan = view with { Planned = null };
    }
}

/// <summary>What the form asks.</summary>
public sealed class PlanCheckInput : CheckPlanFields
{
    public uint Version { get; set; }
}
