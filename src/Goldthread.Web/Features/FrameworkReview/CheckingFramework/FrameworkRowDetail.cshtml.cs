using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.FrameworkReview.CheckingFramework;

/// <summary>One row of the framework with all its evidence and what happened to its words.</summary>
public sealed class FrameworkRowDetailModel(
    FrameworkStandingQuery query,
    Address address,
    CurrentUser user,
    RecordHistoryQuery history
) : GoldthreadPage
{
    public StandingRow Row { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(FrameworkReviewPolicy.Keep, address.Here.Id);

    public async Task OnGetAsync(string row, CancellationToken cancel)
    {
        Row = await query.FindAsync(row, cancel) ?? throw new NotFoundException();
        History = await history.OfAsync(cancel, Row.Id);
    }

    /// <summary>Whether the page that shows the evidence opens for this person.</summary>
    public bool MayOpen(FrameworkEvidence evidence) => user.May(evidence.Policy, address.Here.Id);
}
