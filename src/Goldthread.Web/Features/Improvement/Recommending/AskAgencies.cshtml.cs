using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>Puts a recommendation to more agencies, or to one again with a new day.</summary>
public sealed class AskAgenciesModel(
    GoldthreadDb db,
    Address address,
    RecommendationByReferenceQuery recommendations,
    ImprovementChoicesQuery choices,
    ReplyClock clock,
    AskForReplies ask
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public AskAgenciesInput Input { get; set; } = new();

    public Recommendation Shown { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    /// <summary>Of the agencies asked before, the version of what they answered that this page shows.</summary>
    public IReadOnlyDictionary<string, uint> Versions { get; private set; } =
        new Dictionary<string, uint>(StringComparer.Ordinal);

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new AskAgenciesInput { ReplyBy = clock.Ahead(ReplyClock.DaysAgain) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var asking = new Asking(Input.Agencies, Input.ReplyBy!.Value, Input.Because, Input.Versions);
        await ask.RunAsync(Reference, asking, cancel);
        return Done(
            ImprovementPaths.RecommendationDetail(Place, Reference.ToUpperInvariant()),
            $"{Words.Plural(Input.Agencies.Count, "agency", "agencies")} asked"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await recommendations.ReadAsync(Reference, cancel);
        var asked = await db
            .Addressees.AsNoTracking()
            .Where(row => row.RecommendationId == Shown.Id)
            .Join(
                db.Agencies,
                row => row.AgencyId,
                agency => agency.Id,
                (row, agency) =>
                    new
                    {
                        agency.Slug,
                        row.Answer,
                        row.ReplyBy,
                        row.Version,
                    }
            )
            .ToDictionaryAsync(row => row.Slug, StringComparer.Ordinal, cancel);
        Versions = asked.ToDictionary(row => row.Key, row => row.Value.Version, StringComparer.Ordinal);
        var here = await choices.AgenciesAsync(cancel);
        Agencies =
        [
            .. here.Select(agency =>
            {
                var state = asked.TryGetValue(agency.Slug, out var row)
                    ? $" (asked already: {row.Answer?.Say() ?? $"reply due {Words.TableDate(row.ReplyBy)}"})"
                    : "";
                return new SelectListItem(agency.Name + state, agency.Slug);
            }),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class AskAgenciesInput
{
    [MinLength(1, ErrorMessage = "Choose at least one agency.")]
    public List<string> Agencies { get; set; } = [];

    [Required(ErrorMessage = "Enter the day to reply by.")]
    [Display(Name = "The day to reply by")]
    public DateOnly? ReplyBy { get; set; }

    [StringLength(Addressee.ReasonsLength, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Because { get; set; }

    /// <summary>Slug and version of each agency asked before.</summary>
    public Dictionary<string, uint> Versions { get; set; } = new(StringComparer.Ordinal);
}
