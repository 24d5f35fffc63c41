using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>Changes what a recommendation says, and asks those again who wanted other words.</summary>
public sealed class ChangeRecommendationModel(
    GoldthreadDb db,
    Address address,
    RecommendationByReferenceQuery recommendations,
    ImprovementChoicesQuery choices,
    ReplyClock clock,
    RewordRecommendation reword
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public ChangeRecommendationInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    /// <summary>The words that agencies would accept.</summary>
    public IReadOnlyList<SuggestedWords> Suggested { get; private set; } = [];

    /// <summary>The agencies that have answered, who may be asked again.</summary>
    public IReadOnlyList<SelectListItem> Asked { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public IReadOnlyList<QualityPrompt> Missing { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var shown = await recommendations.ReadAsync(Reference, cancel);
        await LoadAsync(cancel);
        Input = new ChangeRecommendationInput
        {
            Wording = shown.Wording,
            Difference = shown.Difference,
            HowWeWillKnow = shown.HowWeWillKnow,
            ByWhen = shown.ByWhen,
            MonitoringGroup = shown.MonitoringGroupId,
            Version = shown.Version,
            AskAgain = [.. Suggested.Select(other => other.Slug)],
            ReplyBy = clock.Ahead(ReplyClock.DaysAgain),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var text = Input.ToText();
        Missing = Input.Anyway ? [] : [.. RecommendationQuality.Unanswered(text, 1)];
        if (Missing.Count > 0)
        {
            await LoadAsync(cancel);
            return Page();
        }

        var asking = Input.AskAgain.Count > 0 ? new Asking(Input.AskAgain, Input.ReplyBy!.Value, Input.Reason) : null;
        await reword.RunAsync(Reference, Input.Version, text, asking, Input.Reason!, cancel);
        return Done(ImprovementPaths.RecommendationDetail(Place, Reference.ToUpperInvariant()), "Changes saved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var shown = await recommendations.ReadAsync(Reference, cancel);
        Shown = shown.Reference;
        Groups = MonitoringGroups.Of(await choices.GroupsAsync(cancel));
        var answered = await db
            .Addressees.AsNoTracking()
            .Where(asked => asked.RecommendationId == shown.Id && asked.Answer != null)
            .Join(
                db.Agencies,
                asked => asked.AgencyId,
                agency => agency.Id,
                (asked, agency) =>
                    new
                    {
                        agency.Slug,
                        agency.Name,
                        asked.Answer,
                        asked.OtherWords,
                        asked.Reasons,
                    }
            )
            .OrderBy(row => row.Name)
            .ToListAsync(cancel);
        Suggested =
        [
            .. answered
                .Where(row => row.OtherWords is not null)
                .Select(row => new SuggestedWords(row.Slug, row.Name, row.OtherWords!, row.Reasons)),
        ];
        Asked = [.. answered.Select(row => new SelectListItem($"{row.Name} ({row.Answer!.Value.Say()})", row.Slug))];
    }
}

/// <summary>The words that an agency would accept, and why.</summary>
public sealed record SuggestedWords(string Slug, string Agency, string Words, string? Because);

/// <summary>What the form asks.</summary>
public sealed class ChangeRecommendationInput : IValidatableObject
{
    [Required(ErrorMessage = "Enter what is recommended.")]
    [StringLength(Recommendation.WordingLength, ErrorMessage = "Keep the recommendation to 600 characters.")]
    public string? Wording { get; set; }

    [StringLength(Recommendation.AnswerLength, ErrorMessage = "Keep what will be different to 1,000 characters.")]
    public string? Difference { get; set; }

    [StringLength(Recommendation.AnswerLength, ErrorMessage = "Keep how we will know to 1,000 characters.")]
    public string? HowWeWillKnow { get; set; }

    [Display(Name = "The day")]
    public DateOnly? ByWhen { get; set; }

    public Guid? MonitoringGroup { get; set; }

    public List<string> AskAgain { get; set; } = [];

    [Display(Name = "The day to reply by")]
    public DateOnly? ReplyBy { get; set; }

    [Required(ErrorMessage = "Say why, in a few words.")]
    [StringLength(2000, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Reason { get; set; }

    public uint Version { get; set; }

    /// <summary>Pressed after the prompts were read.</summary>
    public bool Anyway { get; set; }

    public RecommendationText ToText() => new(Wording!, Difference, HowWeWillKnow, ByWhen, MonitoringGroup);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AskAgain.Count > 0 && ReplyBy is null)
        {
            yield return new ValidationResult("Enter the day to reply by.", [nameof(ReplyBy)]);
        }
    }
}
