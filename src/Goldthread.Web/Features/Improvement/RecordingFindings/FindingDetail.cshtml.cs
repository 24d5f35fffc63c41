using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>One finding: what was found, where, how often before, and what answers it.</summary>
public sealed class FindingDetailModel(
    FindingDetailQuery query,
    ThreadStripQuery strips,
    RecordHistoryQuery history,
    Address address,
    CurrentUser user,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public FindingView View { get; private set; } = null!;

    public Finding Finding => View.Finding;

    public ThreadStrip Strip { get; private set; } = null!;

    public FindingNextStep Next { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string Place => address.Here.Slug;

    public DateOnly Today => time.Today();

    public bool MayKeep => user.May(ImprovementPolicy.Keep, address.Here.Id);

    /// <summary>Whether the reader may reword, split, merge or reject it.</summary>
    public bool MayChange => MayKeep && Finding.Status is (FindingStatus.Draft or FindingStatus.Agreed);

    /// <summary>Whether the reader may put a question about it to an agency.</summary>
    public bool MayAsk =>
        user.May(ImprovementPolicy.Challenge, address.Here.Id) && Finding.Status == FindingStatus.Agreed;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        View = await query.OfAsync(Reference, cancel);
        Strip = await strips.OfFindingAsync(Finding.Id, cancel);
        Next = FindingNextStep.Of(View, Place, MayKeep, Today);
        History = await history.OfAsync(cancel, Finding.Id);
    }
}
