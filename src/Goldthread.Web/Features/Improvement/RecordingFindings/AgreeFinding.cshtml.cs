using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>
/// Agrees a draft. Where a recommendation that was closed was meant to put the same right, the author first says why that
/// change did not hold.
/// </summary>
public sealed class AgreeFindingModel(
    Address address,
    FindingByReferenceQuery findings,
    RecommendedBeforeQuery before,
    ImprovementChoicesQuery choices,
    AdoptFinding adopt
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public Finding Finding { get; private set; } = null!;

    /// <summary>Those that wait for a word.</summary>
    public IReadOnlyList<RecommendedBefore> Earlier { get; private set; } = [];

    /// <summary>To choose from, while it stands under none.</summary>
    public IReadOnlyList<ThemeChoice> Themes { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Finding.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var kind = await adopt.RunAsync(
            Reference,
            Input.Version,
            Input.Themes,
            [.. Input.Answers.Select(one => new EarlierAnswer(one.RecommendationId, one.IsTheSame!.Value, one.Why!))],
            cancel
        );
        return Done(
            kind == FindingKind.Improvement
                ? ImprovementPaths.MakeRecommendation(Place, Reference)
                : ImprovementPaths.FindingDetail(Place, Reference),
            $"{Reference} agreed"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Finding = await findings.ReadAsync(Reference, cancel);
        if (Finding.Status != FindingStatus.Draft)
        {
            throw new NotFoundException();
        }

        Reference = Finding.Reference;
        var subject = await findings.SubjectAsync(Finding, cancel);
        Themes = subject.Themes.Count == 0 ? await choices.ThemesAsync(cancel) : [];
        Earlier = [.. (await before.OfAsync(subject, cancel)).Where(earlier => earlier.IsTheSame is null)];

        // Each answer stands beside its own recommendation, even if another one was closed meanwhile.
        Input.Answers =
        [
            .. Earlier.Select(earlier =>
                Input.Answers.Find(one => one.RecommendationId == earlier.Id)
                ?? new EarlierInput { RecommendationId = earlier.Id }
            ),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class AgreementInput
{
    public List<Guid> Themes { get; set; } = [];

    public List<EarlierInput> Answers { get; set; } = [];

    public uint Version { get; set; }
}

/// <summary>What the author makes of one earlier recommendation.</summary>
public sealed class EarlierInput
{
    public Guid RecommendationId { get; set; }

    [Required(ErrorMessage = "Choose whether it is the same.")]
    public bool? IsTheSame { get; set; }

    [Required(ErrorMessage = "Enter why the change did not hold, or why this is not the same.")]
    [StringLength(1000, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Why { get; set; }
}
