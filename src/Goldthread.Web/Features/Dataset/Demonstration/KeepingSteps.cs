using Goldthread.Features.Dataset.GivingTime;
using Goldthread.Features.Dataset.ManagingReturns;
using Goldthread.Features.Dataset.OpeningWindows;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Demonstration;

/// <summary>What the team does with returns in the demonstration, through the use cases of its pages.</summary>
[Scoped]
public sealed class KeepingSteps(
    GoldthreadDb db,
    AskForFigures ask,
    AcceptReturns accept,
    QueryFigures query,
    LockWindow lockWindow,
    OpenAgain openAgain,
    CurrentUser user
)
{
    private const string Officer = "Quality officer, Hampshire";

    public Task AskAsync(string period, DateOnly due, CancellationToken cancel)
    {
        Enter();
        return ask.RunAsync(period, due, cancel);
    }

    /// <summary>Accepts all that was sent.</summary>
    public async Task AcceptAsync(ReturnWindow window, CancellationToken cancel)
    {
        Enter();
        var sent = await db
            .DataReturns.AsNoTracking()
            .Where(one => one.WindowId == window.Id && one.State == ReturnState.Submitted)
            .Join(
                db.Agencies,
                one => one.AgencyId,
                agency => agency.Id,
                (one, agency) => new { agency.Slug, one.Version }
            )
            .ToDictionaryAsync(one => one.Slug, one => one.Version, StringComparer.Ordinal, cancel);
        await accept.RunAsync(window.Period.Slug(), sent, cancel);
    }

    /// <summary>Asks an agency about one figure.</summary>
    public async Task QueryAsync(
        ReturnWindow window,
        string agency,
        string number,
        string question,
        CancellationToken cancel
    )
    {
        Enter();
        var one = await OneAsync(window, agency, cancel);
        var indicator = await db.Indicators.AsNoTracking().SingleAsync(known => known.Number == number, cancel);
        await query.RunAsync(
            window.Period.Slug(),
            agency,
            one.Version,
            new Dictionary<Guid, string?> { [indicator.Id] = question },
            cancel
        );
    }

    public async Task LockAsync(ReturnWindow window, CancellationToken cancel)
    {
        Enter();
        var now = await db.ReturnWindows.AsNoTracking().SingleAsync(known => known.Id == window.Id, cancel);
        await lockWindow.RunAsync(window.Period.Slug(), now.Version, leaveOthers: true, cancel);
    }

    public async Task OpenAgainAsync(
        ReturnWindow window,
        string agency,
        (DateOnly Until, string? Because) again,
        CancellationToken cancel
    )
    {
        Enter();
        var one = await OneAsync(window, agency, cancel);
        await openAgain.RunAsync(window.Period.Slug(), agency, one.Version, again, cancel);
    }

    private Task<DataReturn> OneAsync(ReturnWindow window, string agency, CancellationToken cancel) =>
        db
            .DataReturns.AsNoTracking()
            .Where(one => one.WindowId == window.Id)
            .Join(
                db.Agencies.Where(known => known.Slug == agency),
                one => one.AgencyId,
                known => known.Id,
                (one, _) => one
            )
            .SingleAsync(cancel);

    private void Enter()
    {
        db.ChangeTracker.Clear();
        user.ActAs(Officer);
    }
}
