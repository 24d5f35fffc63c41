using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>Confirms that a recommendation is withdrawn, and says who is affected.</summary>
public sealed class WithdrawRecommendationModel(
    GoldthreadDb db,
    Address address,
    RecommendationByReferenceQuery recommendations,
    RetractRecommendation retract
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public WithdrawRecommendationInput Input { get; set; } = new();

    public Recommendation Shown { get; private set; } = null!;

    /// <summary>The agencies that still owe a reply.</summary>
    public IReadOnlyList<string> Owing { get; private set; } = [];

    public int OpenActions { get; private set; }

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new WithdrawRecommendationInput { Version = Shown.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await retract.RunAsync(Reference, Input.Version, Input.Because!, cancel);
        return Done(
            ImprovementPaths.RecommendationDetail(Place, Reference.ToUpperInvariant()),
            "Recommendation withdrawn"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await recommendations.ReadAsync(Reference, cancel);
        Owing = await db
            .Addressees.AsNoTracking()
            .Where(ReplyConditions.IsOwed)
            .Where(asked => asked.RecommendationId == Shown.Id)
            .Join(db.Agencies, asked => asked.AgencyId, agency => agency.Id, (_, agency) => agency.Name)
            .OrderBy(name => name)
            .ToListAsync(cancel);
        OpenActions = await db
            .Actions.Where(ActionConditions.Open)
            .CountAsync(action => action.RecommendationId == Shown.Id, cancel);
    }
}

/// <summary>What the form asks.</summary>
public sealed class WithdrawRecommendationInput
{
    [Required(ErrorMessage = "Enter why it is withdrawn.")]
    [StringLength(1000, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }

    public uint Version { get; set; }
}
