using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Evidencing;

/// <summary>Shows what is about to be sent and to whom.</summary>
public sealed class CheckEvidenceModel(
    EvidencedActionQuery actions,
    EvidenceDraftQuery drafts,
    SubmitEvidence submit,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public EvidencedAction Shown { get; private set; } = null!;

    public KeptDraft? Draft { get; private set; }

    public string Place => address.Here.Slug;

    public string Form => ImprovementPaths.SendEvidence(Place, Shown.Action.Reference);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await submit.RunAsync(Reference, cancel);
        await LoadAsync(cancel);
        return Done(ImprovementPaths.ActionDetail(Place, Shown.Action.Reference), $"Evidence sent to {Shown.Decides}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await actions.ReadAsync(Reference, cancel);
        if (!user.MayAnswerFor(Shown.Action.PartnershipId, Shown.Action.AgencyId))
        {
            throw new NotFoundException();
        }

        Draft = await drafts.OfAsync(Shown.Action.Id, cancel);
    }
}
