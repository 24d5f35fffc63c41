using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>One thread on one side of paper, for a meeting or an inspector: no more than its reader may see.</summary>
public sealed class ThreadStoryModel(ThreadQuery query, EvidenceLadderQuery ladders, Address address, TimeProvider time)
    : GoldthreadPage
{
    public WholeThread Thread { get; private set; } = null!;

    public IReadOnlyList<string> Story { get; private set; } = [];

    public EvidenceLadder Ladder { get; private set; } = EvidenceLadder.Of([], []);

    public string Place => address.Here.Slug;

    public string PartnershipName => address.Here.Name;

    public DateOnly Today => time.Today();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await query.ThreadOfAsync(reference, cancel) is { } finding)
        {
            return LocalRedirect(ImprovementPaths.ThreadStory(Place, finding));
        }

        Thread = await query.ReadAsync(reference, cancel);
        Story = ThreadStoryWords.Tell(Thread, Today);
        Ladder = await ladders.OfFindingAsync(Thread.Finding.Id, cancel);
        return Page();
    }
}
