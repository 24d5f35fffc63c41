using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Improvement;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ScoringReturns;

/// <summary>One standard: what the agency says and shows, what the panel said last time, and what this panel member says.</summary>
public sealed class ScoreStandardModel(ScoringQuery scoring, SaveScore save, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "section")]
    public string Key { get; set; } = "";

    [BindProperty]
    public ScoreInput Input { get; set; } = new();

    public ScoringView View { get; private set; } = null!;

    public QuestionSection Shown { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public QuestionScale Scale => PanelStandards.ScaleOf(View.Sheet.Set, Shown);

    public IEnumerable<ScalePoint> Points => Scale.Scored.OrderBy(Scale.Worth);

    /// <summary>"Partly met".</summary>
    public string Said => Scale.Find(StandardRating.Of(View.Sheet, Shown))?.Label ?? AnswerWords.NotAnswered;

    public PanelBefore? Before => View.Before.GetValueOrDefault(Shown.Standard ?? "");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (View.ScoreOf(Shown) is { } score)
        {
            Input = new ScoreInput
            {
                Rating = score.Rating,
                Evidence = score.Evidence,
                Comment = score.Comment,
                Note = score.Note,
                IsGoodPractice = score.IsGoodPractice,
                Version = score.Version,
            };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await save.RunAsync(
            new ScoreToSave(Year, Agency, Key, Input.Version) { Submission = Input.Submission },
            new PanelOpinion(Input.Rating, Input.Evidence, Input.Comment, Input.Note, Input.IsGoodPractice),
            cancel
        );
        await LoadAsync(cancel);
        var next = View.NextAfter(Shown);
        return Done(
            next is null
                ? Section11Paths.ScoreAgency(Place, Year, Agency)
                : Section11Paths.ScoreStandard(Place, Year, Agency, next.Key),
            View.IsDone(Shown)
                ? $"{PanelStandards.TitleOf(Shown)} saved"
                : $"{PanelStandards.TitleOf(Shown)} saved, not complete"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        View = await scoring.FindAsync(Year, Agency, toChange: false, cancel);
        Shown = View.Sections.FirstOrDefault(one => one.Key == Key) ?? throw new NotFoundException();
    }
}

/// <summary>What the form asks. Nothing is required to save: a score is finished when it has a rating and its evidence.</summary>
public sealed class ScoreInput
{
    public string? Rating { get; set; }

    public EvidenceRung? Evidence { get; set; }

    [StringLength(PanelScore.WordsLength, ErrorMessage = "Keep the comment to 2,000 characters.")]
    public string? Comment { get; set; }

    [StringLength(PanelScore.WordsLength, ErrorMessage = "Keep the note to 2,000 characters.")]
    public string? Note { get; set; }

    public bool IsGoodPractice { get; set; }

    public uint? Version { get; set; }

    /// <summary>The submission that was shown.</summary>
    public Guid? Submission { get; set; }
}
