using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ScoringReturns;

/// <summary>The standards of one agency, done or not, and the press that finishes it.</summary>
public sealed class ScoreAgencyModel(ScoringQuery scoring, FinishEvaluation finish, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    /// <summary>The submission that was shown: nobody finishes on answers that they have not seen.</summary>
    [BindProperty]
    public Guid Read { get; set; }

    public ScoringView View { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public string Sentence =>
        View.IsFinished
            ? $"You finished this agency on {Words.Date(View.Evaluation.FinishedOn!.Value)}. If a score must change, ask the partnership team to open it again."
        : View.Left == 0 ? "Every standard is scored. Read your scores below, then finish."
        : $"{Words.Count(View.Done)} of {Words.Plural(View.Sections.Count, "standard")} are scored. You can stop and come back.";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var isNew = await finish.RunAsync(Year, Agency, Read, cancel);
        return Done(
            Section11Paths.PanelWork(Place, Year),
            isNew ? "Finished. Thank you" : "You had finished this agency already"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        View = await scoring.FindAsync(Year, Agency, toChange: false, cancel);
}
