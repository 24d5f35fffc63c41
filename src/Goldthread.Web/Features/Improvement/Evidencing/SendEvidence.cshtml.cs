using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Evidencing;

/// <summary>
/// Asks what was done and what shows it. The input carries no rules of its own: everything is kept before anything is
/// judged, so that a fault never costs somebody their file.
/// </summary>
public sealed class SendEvidenceModel(
    EvidencedActionQuery actions,
    EvidenceDraftQuery drafts,
    KeepEvidence keep,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public SendEvidenceInput Input { get; set; } = new();

    public EvidencedAction Shown { get; private set; } = null!;

    /// <summary>The file that is kept already.</summary>
    public EvidenceFile? Kept { get; private set; }

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (await drafts.OfAsync(Shown.Action.Id, cancel) is { } kept)
        {
            Input.Done = kept.Words.Done;
            Input.Rung = kept.Words.Rung;
            Input.Link = kept.Words.Link;
            Input.Confirmer = kept.Words.Confirmer;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var words = new DraftWords(Input.Done, Input.Rung, Input.Link, Input.Confirmer);
        var file = Input.File is { } chosen ? new ChosenFile(chosen.FileName, chosen.OpenReadStream) : null;
        await keep.RunAsync(Reference, words, file, Input.WithoutFile, cancel);
        return LocalRedirect(ImprovementPaths.CheckEvidence(Place, Reference));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await actions.ReadAsync(Reference, cancel);
        if (!user.MayAnswerFor(Shown.Action.PartnershipId, Shown.Action.AgencyId))
        {
            throw new NotFoundException();
        }

        Kept = (await drafts.OfAsync(Shown.Action.Id, cancel))?.File;
    }
}

/// <summary>What the form asks.</summary>
public sealed class SendEvidenceInput
{
    public string? Done { get; set; }

    public EvidenceRung? Rung { get; set; }

    public IFormFile? File { get; set; }

    public bool WithoutFile { get; set; }

    public string? Link { get; set; }

    public string? Confirmer { get; set; }
}
