using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.FrameworkReview.CheckingFramework;

/// <summary>Every row of the framework by section, with the last evidence of it.</summary>
public sealed class FrameworkStandingModel(FrameworkStandingQuery query, Address address, CurrentUser user)
    : GoldthreadPage
{
    private string? chosen;

    public IReadOnlyList<StandingRow> All { get; private set; } = [];

    public int InUse => All.Count(row => row.IsInUse);

    /// <summary>The chosen rows.</summary>
    public IReadOnlyList<IGrouping<string, StandingRow>> Sections { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool IsJoint => address.Here.IsJoint;

    public IReadOnlyList<StandingView> Views =>
        [
            View("All rows", null, All.Count),
            View("In use", FrameworkFilter.InUse, InUse),
            View(FrameworkTable.NotInUse, FrameworkFilter.NotInUse, All.Count - InUse),
        ];

    public async Task OnGetAsync(string? state, CancellationToken cancel)
    {
        chosen = state is FrameworkFilter.InUse or FrameworkFilter.NotInUse ? state : null;
        All = await query.AllAsync(cancel);
        Sections = [.. FrameworkFilter.Keep(All, chosen).GroupBy(row => row.Section, StringComparer.Ordinal)];
    }

    /// <summary>Whether the page that shows the evidence opens for this person.</summary>
    public bool MayOpen(FrameworkEvidence evidence) => user.May(evidence.Policy, address.Here.Id);

    public string DownloadPath(string ending) =>
        $"{FrameworkReviewPaths.FrameworkStanding(Place)}.{ending}{Query(chosen)}";

    private StandingView View(string text, string? wanted, int count) =>
        new(text, $"{FrameworkReviewPaths.FrameworkStanding(Place)}{Query(wanted)}", count, wanted == chosen);

    private static string Query(string? state) => state is null ? "" : $"?state={state}";
}

/// <summary>A choice of rows with its address.</summary>
public sealed record StandingView(string Text, string Path, int Count, bool IsChosen);
