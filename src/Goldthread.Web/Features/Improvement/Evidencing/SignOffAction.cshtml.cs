using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Evidencing;

/// <summary>Lays what was promised beside what was shown, and asks somebody other than the owner whether it will do.</summary>
public sealed class SignOffActionModel(
    EvidencedActionQuery actions,
    CheckPlanViewQuery plans,
    AcceptEvidence accept,
    ReturnEvidence sendBack,
    CurrentUser user,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public SignOffActionInput Input { get; set; } = new();

    public EvidencedAction Shown { get; private set; } = null!;

    public CheckPlanView Plan { get; private set; } = null!;

    public string Place => address.Here.Slug;

    /// <summary>Why this person has nothing to decide here, or nothing where they have.</summary>
    public string? Closed { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Shown.Action.Version;
        Input.NoCheckBecause = Shown.Action.NoCheckBecause;

        // What was agreed before work started stands unless somebody says otherwise.
        Input.Check = Plan.Planned is null ? Input.Check : CheckChoice.Planned;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var seen = new SeenEvidence(Input.Version, Input.Pieces);
        if (Input.Accept == true)
        {
            await accept.RunAsync(Reference, seen, Input, cancel);
        }
        else
        {
            await sendBack.RunAsync(Reference, seen, Input.Missing, cancel);
        }

        return Done(
            ImprovementPaths.ActionDetail(Place, Reference.ToUpperInvariant()),
            Input.Accept == true ? "Action signed off" : "Evidence returned"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await actions.ReadAsync(Reference, cancel);
        Plan = await plans.OfAsync(Shown, Input, time.Today(), cancel);
        Closed = Shown.Action switch
        {
            { SignedOffOn: { } day } => $"Signed off on {Words.PlainDate(day)} by {Shown.Action.SignedOffBy}.",
            { IsOpen: false } => "This action ended without being completed.",
            { EvidenceSentOn: null, ReturnedBecause: { } missing } => $"The evidence was returned. Missing: {missing}",
            { EvidenceSentOn: null } => "No evidence waits for a decision.",
            _ when Shown.IsOwnedBy(user) => "You answer for this action, so somebody else signs it off.",
            _ when !user.MayDecideFor(Shown.Action.PartnershipId, Shown.Action.SignOffGroupId) =>
                $"This evidence waits for {Shown.Decides}.",
            _ => null,
        };
    }
}

/// <summary>What the form asks.</summary>
public sealed class SignOffActionInput : CheckPlanFields
{
    public uint Version { get; set; }

    /// <summary>How many pieces waited when the page was drawn.</summary>
    public int Pieces { get; set; }

    [Required(ErrorMessage = "Choose whether the evidence will do.")]
    public bool? Accept { get; set; }

    [StringLength(1000, ErrorMessage = "Say what is missing in 1,000 characters or fewer.")]
    public string? Missing { get; set; }
}
