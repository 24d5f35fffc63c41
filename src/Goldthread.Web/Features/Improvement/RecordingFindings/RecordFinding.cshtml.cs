using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>
/// Writes down what was learned. Findings that say something like it are shown once, before it is saved; where there are
/// none, nobody sees a page more.
/// </summary>
public sealed class RecordFindingModel(
    Address address,
    WriteDownFinding write,
    FindingFormQuery form,
    SimilarFindingsQuery similar,
    MeasureFindingQuery measures
) : GoldthreadPage
{
    /// <summary>What the button of that name sends to agree at once.</summary>
    public const string AndAgree = "agree";

    [BindProperty]
    public FindingInput Input { get; set; } = new();

    public FindingForm Form { get; private set; } = FindingForm.Empty;

    public IReadOnlyList<SimilarFinding> Similar { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(string? measure, CancellationToken cancel)
    {
        Input = await measures.StartAsync(measure, cancel);
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? press, CancellationToken cancel)
    {
        if (!Input.HasLooked && (await SimilarAsync(cancel)).Count > 0)
        {
            Input.HasLooked = true;
            await LoadAsync(cancel);
            return Page();
        }

        var written = await write.RunAsync(
            Input.Text(),
            Input.Source(),
            Input.Themes,
            Input.Agencies,
            string.IsNullOrWhiteSpace(Input.Same) ? null : Input.Same,
            press == AndAgree,
            cancel
        );
        return Done(WhereNext(written), Said(written));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Form = await form.OfAsync(Input, cancel);
        if (Input.HasLooked)
        {
            Similar = await SimilarAsync(cancel);
        }
    }

    private Task<IReadOnlyList<SimilarFinding>> SimilarAsync(CancellationToken cancel) =>
        similar.OfAsync(
            new LearningSubject(address.Here.Id, null, Input.Statement ?? "", Input.Themes, Input.Agencies),
            cancel
        );

    /// <summary>An agreed improvement asks for a recommendation, so its page comes next.</summary>
    private string WhereNext(WrittenFinding written) =>
        written switch
        {
            { Outcome: WritingOutcome.WaitsForAnswers } => ImprovementPaths.AgreeFinding(Place, written.Reference),
            { Outcome: WritingOutcome.Agreed, Kind: FindingKind.Improvement } => ImprovementPaths.MakeRecommendation(
                Place,
                written.Reference
            ),
            _ => ImprovementPaths.FindingDetail(Place, written.Reference),
        };

    private static string Said(WrittenFinding written) =>
        written.Outcome switch
        {
            WritingOutcome.Draft => $"{written.Reference} saved as a draft",
            WritingOutcome.WaitsForAnswers =>
                $"{written.Reference} saved as a draft. Something was recommended before: say why it did not hold",
            WritingOutcome.Agreed => $"{written.Reference} recorded and agreed",
            WritingOutcome.Added => $"Added as a source of {written.Reference}",
        };
}
