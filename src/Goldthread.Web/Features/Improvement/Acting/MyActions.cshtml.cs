using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Everything this person answers for, in whichever partnership, in the order in which it is due.</summary>
public sealed class MyActionsModel(GoldthreadDb db, ActionRowsQuery rows, CurrentUser user, TimeProvider time)
    : GoldthreadPage
{
    private const int Most = 100;

    public IReadOnlyList<ActionRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public DateOnly Today => time.Today();

    public bool MayAnswer(ActionRow row) =>
        row.Status is not (ActionStatus.Proposed or ActionStatus.EvidenceSent) && user.May(ImprovementPolicy.Answer);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var posts = user.Posts.Select(post => post.PostId).ToList();
        var mine = db
            .Actions.AsNoTracking()
            .Where(ActionConditions.Open)
            .Where(action => action.OwnerPostId != null && posts.Contains(action.OwnerPostId.Value));
        Total = await mine.CountAsync(cancel);
        Rows = await rows.ReadAsync(
            mine.OrderBy(action => action.Due).ThenBy(action => action.Reference).Take(Most),
            cancel
        );
    }
}
