using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.CheckingImpact;

/// <summary>Lays the question beside what the measure shows and what was sent, and asks whether it made a difference.</summary>
public sealed class CheckImpactModel(
    ImpactCheckQuery checks,
    ThreadStripQuery strips,
    AnswerCheck answer,
    CurrentUser user,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public CheckImpactInput Input { get; set; } = new();

    public ShownCheck Shown { get; private set; } = null!;

    public ThreadStrip Strip { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public DateOnly Today => time.Today();

    public string Standing => Shown.StandingOn(Today);

    /// <summary>The class of the status: green is for what made a difference, never for having answered.</summary>
    public string Tag =>
        Shown.Check.Verdict switch
        {
            ImpactVerdict.MadeADifference or ImpactVerdict.SomeDifference => "signed",
            null when Standing == "Overdue" => "overdue",
            null => "waiting",
            _ => "",
        };

    public bool MayKeep => user.May(ImprovementPolicy.Keep, address.Here.Id);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Shown.Check.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var said = new ImpactAnswer(Input.Verdict!.Value, Input.Seen!, Input.Voice, Input.CannotSay, Input.NextStep);
        await answer.RunAsync(Reference, said, Input.Version, cancel);
        return Done(ImprovementPaths.CheckImpact(Place, Reference.ToUpperInvariant()), "Impact judged");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await checks.ReadAsync(Reference, cancel);
        Strip = await strips.OfCheckAsync(Shown.Check.Id, cancel);
    }
}

/// <summary>What the form asks.</summary>
public sealed class CheckImpactInput
{
    public uint Version { get; set; }

    [Required(ErrorMessage = "Enter what was seen.")]
    [StringLength(2000, ErrorMessage = "Say what was seen in 2,000 characters or fewer.")]
    public string? Seen { get; set; }

    [StringLength(2000, ErrorMessage = "Say what people said in 2,000 characters or fewer.")]
    public string? Voice { get; set; }

    [StringLength(2000, ErrorMessage = "Say what cannot be said in 2,000 characters or fewer.")]
    public string? CannotSay { get; set; }

    [Required(ErrorMessage = "Choose whether it made a difference.")]
    public ImpactVerdict? Verdict { get; set; }

    [StringLength(2000, ErrorMessage = "Say what happens next in 2,000 characters or fewer.")]
    public string? NextStep { get; set; }
}
