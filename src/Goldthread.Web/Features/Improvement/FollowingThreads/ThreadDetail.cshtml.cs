using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>One thread, from its source to its impact or back, with what happens next.</summary>
public sealed class ThreadDetailModel(
    ThreadQuery query,
    EvidenceLadderQuery ladders,
    RecordHistoryQuery histories,
    CurrentUser user,
    Address address,
    Scope scope,
    TimeProvider time
) : GoldthreadPage
{
    /// <summary>What the address says for reading backwards.</summary>
    private const string Impact = "impact";

    public WholeThread Thread { get; private set; } = null!;

    public IReadOnlyList<string> Story { get; private set; } = [];

    public IReadOnlyList<ThreadStop> Stops { get; private set; } = [];

    public EvidenceLadder Ladder { get; private set; } = EvidenceLadder.Of([], []);

    public NextStep? Next { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool IsBack { get; private set; }

    public string Place => address.Here.Slug;

    /// <summary>Whether other agencies may have branches that this reader does not see.</summary>
    public bool SeesPart => !scope.Whole.Contains(address.Here.Id);

    public bool Keeps => user.May(ImprovementPolicy.Keep, address.Here.Id);

    public ILookup<string, ThreadAction> Agencies =>
        Thread.LiveActions.ToLookup(action => action.Agency, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string reference, string? from, CancellationToken cancel)
    {
        IsBack = string.Equals(from, Impact, StringComparison.OrdinalIgnoreCase);
        if (await query.ThreadOfAsync(reference, cancel) is { } finding)
        {
            return LocalRedirect(
                IsBack ? ImprovementPaths.ThreadBack(Place, finding) : ImprovementPaths.ThreadDetail(Place, finding)
            );
        }

        var reader = new ThreadReader(Place, time.Today(), Keeps);
        Thread = await query.ReadAsync(reference, cancel);
        Story = ThreadStoryWords.Tell(Thread, reader.Today);
        var stops = ThreadStops.Of(Thread, reader);
        Stops = IsBack ? [.. stops.Reverse()] : stops;
        Next = NextStep.Of(Thread, reader);
        Ladder = await ladders.OfFindingAsync(Thread.Finding.Id, cancel);
        History = Thread.Finding.Source.IsRestricted ? [] : await HistoryAsync(cancel);
        return Page();
    }

    /// <summary>The classes of one station: dashed where it is missing, and the line to a missing next one.</summary>
    public string? Classes(int place) =>
        !Stops[place].Exists ? "todo"
        : place + 1 < Stops.Count && !Stops[place + 1].Exists ? "next-todo"
        : null;

    private Task<IReadOnlyList<HistoryLine>> HistoryAsync(CancellationToken cancel) =>
        histories.OfAsync(
            cancel,
            [
                Thread.Finding.Id,
                .. Thread.Recommendations.Select(one => one.Id),
                .. Thread.Actions.Select(action => action.Id),
            ]
        );
}
