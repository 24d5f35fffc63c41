using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>
/// Writes a recommendation from an agreed finding, with the prompts of a good one beside the field, and puts it to
/// agencies. What the prompts miss is said once; the author may go on.
/// </summary>
public sealed class MakeRecommendationModel(
    GoldthreadDb db,
    Address address,
    ImprovementChoicesQuery choices,
    ReplyClock clock,
    PutRecommendation put
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public MakeRecommendationInput Input { get; set; } = new();

    public string Finding { get; private set; } = "";

    public string Statement { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    /// <summary>The prompts that nothing answers; only after somebody tried to save.</summary>
    public IReadOnlyList<QualityPrompt> Missing { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var finding = await FindAsync(cancel);
        Input = new MakeRecommendationInput
        {
            Agencies = await ConcernedAsync(finding.Id, cancel),
            ReplyBy = clock.Ahead(ReplyClock.DaysForRecommendation),
            MonitoringGroup = await UsualGroupAsync(finding.SourceKind, cancel),
        };
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var text = Input.ToText();
        Missing = Input.Anyway ? [] : RecommendationQuality.Unanswered(text, Input.Agencies.Count);
        if (Missing.Count > 0)
        {
            await LoadAsync(cancel);
            return Page();
        }

        var asking = new Asking(Input.Agencies, Input.ReplyBy!.Value);
        var reference = await put.RunAsync(Reference, text, asking, cancel);
        return Done(ImprovementPaths.RecommendationDetail(Place, reference), $"Recommendation {reference} made");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var finding = await FindAsync(cancel);
        Finding = finding.Reference;
        Statement = finding.Statement;
        Agencies =
        [
            .. (await choices.AgenciesAsync(cancel))
                .OrderByDescending(agency => Input.Agencies.Contains(agency.Slug, StringComparer.Ordinal))
                .Select(agency => new SelectListItem(agency.Name, agency.Slug)),
        ];
        Groups = MonitoringGroups.Of(await choices.GroupsAsync(cancel));
    }

    private async Task<Finding> FindAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var reference = Reference.ToUpperInvariant();
        return await db
                .Findings.AsNoTracking()
                .SingleOrDefaultAsync(one => one.PartnershipId == here && one.Reference == reference, cancel)
            ?? throw new NotFoundException();
    }

    private Task<List<string>> ConcernedAsync(Guid finding, CancellationToken cancel) =>
        db
            .FindingAgencies.AsNoTracking()
            .Where(named => named.FindingId == finding)
            .Join(db.Agencies, named => named.AgencyId, agency => agency.Id, (_, agency) => agency.Slug)
            .ToListAsync(cancel);

    /// <summary>Learning from reviews is watched by the Learning and Inquiry Group, everything else by the Scrutiny Group.</summary>
    private async Task<Guid?> UsualGroupAsync(SourceKind source, CancellationToken cancel)
    {
        var word = source == SourceKind.CaseReview ? "learning" : "scrutiny";
        var groups = await choices.GroupsAsync(cancel);
        return groups.FirstOrDefault(group => group.Slug.Contains(word, StringComparison.Ordinal))?.Id;
    }
}

/// <summary>What the form asks.</summary>
public sealed class MakeRecommendationInput
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

    public List<string> Agencies { get; set; } = [];

    [Required(ErrorMessage = "Enter the day to reply by.")]
    [Display(Name = "The day to reply by")]
    public DateOnly? ReplyBy { get; set; }

    public Guid? MonitoringGroup { get; set; }

    /// <summary>Pressed after the prompts were read.</summary>
    public bool Anyway { get; set; }

    public RecommendationText ToText() => new(Wording!, Difference, HowWeWillKnow, ByWhen, MonitoringGroup);
}

/// <summary>The groups as a form offers them.</summary>
public static class MonitoringGroups
{
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<GroupChoice> groups) =>
        [new("No group", ""), .. groups.Select(group => new SelectListItem(group.Name, group.Id.ToString()))];
}
