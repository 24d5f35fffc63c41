using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>
/// The same actions as four lists side by side. Nothing is dragged: each card leads to the page on which its status
/// changes, because a status follows from what happened.
/// </summary>
public sealed class ActionBoardModel(GoldthreadDb db, ActionRowsQuery rows, Address address, TimeProvider time)
    : GoldthreadPage
{
    /// <summary>What was signed off within so many days is done lately.</summary>
    public const int LatelyDays = 30;

    private const int MostCards = 20;

    public string Partnership => address.Here.Slug;

    public DateOnly Today => time.Today();

    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (here, lately) = (address.Here.Id, Today.AddDays(-LatelyDays));
        var all = db.Actions.AsNoTracking().Where(action => action.PartnershipId == here);
        var open = all.Where(ActionConditions.Open);
        Columns =
        [
            await ColumnAsync(
                "Proposed or agreed",
                open.Where(action =>
                    action.EvidenceSentOn == null
                    && (
                        action.AgreedOn == null
                        || (action.StartedOn == null && action.Due >= Today.AddDays(ActionDates.Week))
                    )
                ),
                cancel
            ),
            await ColumnAsync(
                "In progress",
                all.Where(ActionConditions.Owed)
                    .Where(action => action.StartedOn != null || action.Due < Today.AddDays(ActionDates.Week)),
                cancel
            ),
            await ColumnAsync("Evidence sent", open.Where(action => action.EvidenceSentOn != null), cancel),
            await ColumnAsync("Done lately", all.Where(action => action.SignedOffOn >= lately), cancel),
        ];
    }

    private async Task<BoardColumn> ColumnAsync(
        string name,
        IQueryable<AgencyAction> actions,
        CancellationToken cancel
    ) =>
        new(
            name,
            await actions.CountAsync(cancel),
            await rows.ReadAsync(
                actions.OrderBy(action => action.Due).ThenBy(action => action.Reference).Take(MostCards),
                cancel
            )
        );
}

/// <summary>One list of the board; at most twenty cards of however many there are.</summary>
public sealed record BoardColumn(string Name, int Count, IReadOnlyList<ActionRow> Rows);
