using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Agrees a proposed action, or every proposed part of a joint one: work may start.</summary>
public sealed class AgreeActionModel(ActionDetailQuery actions, AgreeActions agree, Address address, TimeProvider time)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public AgreeActionInput Input { get; set; } = new();

    public ActionReading Reading { get; private set; } = null!;

    public DateOnly Today => time.Today();

    public string Partnership => address.Here.Slug;

    public IReadOnlyList<ActionRow> OtherParts =>
        [.. Reading.Parts.Where(part => part.Status == ActionStatus.Proposed)];

    public string BackPath => ImprovementPaths.ActionDetail(Partnership, Reading.Action.Reference);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.WithParts = true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var agreed = await agree.RunAsync(Reference, Input.WithParts, cancel);
        return Done(BackPath, $"{Words.List(agreed)} agreed");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Reading = await actions.ReadAsync(Reference, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class AgreeActionInput
{
    /// <summary>Whether the other parts of a joint action are agreed with it.</summary>
    public bool WithParts { get; set; }
}
