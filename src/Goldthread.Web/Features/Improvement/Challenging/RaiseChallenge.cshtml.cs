using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>Puts a question to an agency on the record, perhaps about a finding that the address names.</summary>
public sealed class RaiseChallengeModel(
    GoldthreadDb db,
    Address address,
    Scope scope,
    ImprovementChoicesQuery choices,
    AgreedMeasureQuery measures,
    ReplyClock clock,
    PutChallenge put
) : GoldthreadPage
{
    /// <summary>The reference of the finding it is about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Finding { get; set; }

    /// <summary>The key of the measure it is about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    public Measure? ShownMeasure { get; private set; }

    [BindProperty]
    public RaiseChallengeInput Input { get; set; } = new();

    public ChallengedFinding? Shown { get; private set; }

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input = new RaiseChallengeInput { ReplyBy = clock.Ahead(ReplyClock.DaysForChallenge) };
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var replyBy = Input.ReplyBy!.Value;
        var reference = await put.RunAsync(
            Input.Agency!,
            Input.Question!,
            replyBy,
            Input.Group,
            new ChallengeSubject(Finding, Measure),
            cancel
        );
        return Done(ImprovementPaths.ChallengeDetail(Place, reference), $"Challenge {reference} raised");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        if (Finding?.ToUpperInvariant() is { Length: > 0 } reference)
        {
            Shown =
                await db
                    .Findings.AsNoTracking()
                    .Where(finding => finding.PartnershipId == here && finding.Reference == reference)
                    .Select(finding => new ChallengedFinding(finding.Reference, finding.Statement))
                    .SingleOrDefaultAsync(cancel)
                ?? throw new NotFoundException();
        }

        if (!string.IsNullOrEmpty(Measure))
        {
            ShownMeasure = await measures.FindAsync(Measure, cancel) ?? throw new NotFoundException();
        }

        var agencies = await choices.AgenciesAsync(cancel);
        Agencies =
        [
            new("Choose an agency", ""),
            .. agencies
                .Where(agency => scope.Sees(here, agency.Id))
                .Select(agency => new SelectListItem(agency.Name, agency.Slug)),
        ];
        var groups = await choices.GroupsAsync(cancel);
        Groups = [new("No group", ""), .. groups.Select(group => new SelectListItem(group.Name, group.Slug))];
    }
}

/// <summary>The finding that a challenge is about.</summary>
public sealed record ChallengedFinding(string Reference, string Statement);

/// <summary>What the form asks.</summary>
public sealed class RaiseChallengeInput
{
    [Required(ErrorMessage = "Choose the agency.")]
    public string? Agency { get; set; }

    [Required(ErrorMessage = "Enter the question.")]
    [StringLength(Challenge.WordsLength, ErrorMessage = "Keep the question to 2,000 characters.")]
    public string? Question { get; set; }

    [Required(ErrorMessage = "Enter the day to reply by.")]
    [Display(Name = "The day to reply by")]
    public DateOnly? ReplyBy { get; set; }

    public string? Group { get; set; }
}
