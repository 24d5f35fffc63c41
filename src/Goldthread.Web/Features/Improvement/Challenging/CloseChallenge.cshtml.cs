using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>Somebody who oversees says what came of a challenge and closes it.</summary>
public sealed class CloseChallengeModel(Address address, ChallengeByReferenceQuery challenges, EndChallenge end)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public CloseChallengeInput Input { get; set; } = new();

    public Challenge Shown { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new CloseChallengeInput { Outcome = Shown.Outcome, Version = Shown.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await end.RunAsync(Reference, Input.Version, Input.Outcome!, cancel);
        return Done(ImprovementPaths.ChallengeDetail(Place, Reference.ToUpperInvariant()), "Challenge closed");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Shown = await challenges.ReadAsync(Reference, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class CloseChallengeInput
{
    [Required(ErrorMessage = "Enter what came of it.")]
    [StringLength(Challenge.WordsLength, ErrorMessage = "Keep the outcome to 2,000 characters.")]
    public string? Outcome { get; set; }

    public uint Version { get; set; }
}
