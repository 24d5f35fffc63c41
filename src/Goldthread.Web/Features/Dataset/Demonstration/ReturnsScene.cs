using System.Globalization;
using System.Text;
using Goldthread.Features.Dataset.ImportingHistory;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Demonstration;

/// <summary>
/// Hampshire’s figures: earlier quarters brought in, three quarters asked for, answered, queried, locked and once restated,
/// and the newest open with everything that can stand in a list. All figures are made up.
/// </summary>
public sealed class ReturnsScene(
    TakeInHistory takeIn,
    AskedIndicatorsQuery indicators,
    KeepingSteps team,
    SupplySteps agencies,
    IDirectory directory,
    Address address,
    CurrentUser user
) : IScene
{
    private const int Earlier = 14;
    private const int Asked = 3;
    private const int EarlierTerms = 6;
    private const int EarlierYears = 3;
    private const int DaysToSupply = 15;
    private const int DaysOpen = 20;

    private const string Police = "constabulary";
    private const string Council = "hampshire-childrens-services";

    public int Order => 320;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        var all = await directory.PartnershipsAsync(cancel);
        var hampshire = all.Single(one => one.Slug == "hampshire");
        stage.Scope.To(hampshire.Id);
        if (await stage.Db.Indicators.AnyAsync(one => one.PartnershipId == hampshire.Id, cancel))
        {
            address.Partnership = hampshire;
            await PlayHampshireAsync(stage, hampshire.Id, cancel);
            address.Partnership = null;
            user.ActAs("Command: demonstration");
        }

        stage.Scope.To(all.Select(one => one.Id));
    }

    private async Task PlayHampshireAsync(SceneStage stage, Guid here, CancellationToken cancel)
    {
        // The newest has been open for some days, whatever day the demonstration ends on.
        List<Period> quarters = [ReturnPeriods.OverBefore(stage.Today.AddDays(-DaysOpen), 1)[0]];
        while (quarters.Count < Earlier + Asked + 1)
        {
            quarters.Insert(0, quarters[0].Before());
        }

        await BringInAsync(stage, here, [.. quarters.Take(Earlier)], cancel);
        for (var at = Earlier; at < Earlier + Asked; at++)
        {
            if (at == Earlier + Asked - 1)
            {
                await RestateAsync(stage, quarters[Earlier], cancel);
            }

            await PlayQuarterAsync(stage, quarters[at], at, cancel);
        }

        await PlayNewestAsync(stage, quarters[^1], cancel);
    }

    /// <summary>The quarters before, with the school terms and years that go with them, in one file.</summary>
    private async Task BringInAsync(SceneStage stage, Guid here, List<Period> quarters, CancellationToken cancel)
    {
        MoveTo(stage, quarters[^1].LastDay.AddDays(20));
        user.ActAs("Quality officer, Hampshire");
        var day = quarters[^1].LastDay;
        var others = ReturnPeriods.OverBefore(day, 1).Skip(1).ToList();
        List<(Period Period, int At)> periods =
        [
            .. quarters.Select((quarter, at) => (quarter, at)),
            .. Backwards(others.First(period => period.Kind == PeriodKind.Term), EarlierTerms),
            .. Backwards(others.First(period => period.Kind == PeriodKind.FinancialYear), EarlierYears),
        ];
        var names = await stage.Db.Agencies.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Slug, cancel);
        var text = new StringBuilder().AppendJoin(',', HistoryColumns.All).Append('\n');
        foreach (var (period, at) in periods)
        {
            foreach (var asked in await indicators.OfAsync(here, period, day, cancel))
            {
                foreach (var agency in asked.Agencies)
                {
                    var figure = InventedFigures.Of(asked.Definition, names[agency], asked.Agencies.Count, at);
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{asked.Definition.Number},{names[agency]},{period.Slug()},{(figure is null ? "[x]" : figure.Value.Top)},{figure?.Bottom},,\n"
                    );
                }
            }
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var plan = await takeIn.RunAsync("figures-before-goldthread.csv", content, cancel);
        if (plan.Faults.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, plan.Faults));
        }
    }

    private static IEnumerable<(Period Period, int At)> Backwards(Period last, int count)
    {
        var period = last;
        for (var at = count - 1; at >= 0; at--)
        {
            yield return (period, at);
            period = period.Before();
        }
    }

    /// <summary>A quarter from the asking to the locking; in the second one a figure is queried, in the third one agency is late.</summary>
    private async Task PlayQuarterAsync(SceneStage stage, Period quarter, int at, CancellationToken cancel)
    {
        var opens = quarter.LastDay.AddDays(6);
        var window = await AskAsync(stage, quarter, opens, cancel);
        var asked = await AgenciesAsync(stage, window, cancel);
        for (var i = 0; i < asked.Count; i++)
        {
            var isLate = at == Earlier + Asked - 1 && i == asked.Count - 1;
            MoveTo(stage, isLate ? window.DueOn.AddDays(6) : opens.AddDays(7 + i));
            await agencies.FillAsync(quarter.Slug(), asked[i], at, 1, cancel);
            await agencies.SendAsync(quarter.Slug(), asked[i], cancel);
        }

        if (at == Earlier + 1 && asked.Contains(Police))
        {
            MoveTo(stage, window.DueOn.AddDays(1));
            await team.QueryAsync(window, Police, "10.1", "Are episodes of children from other areas counted?", cancel);
            MoveTo(stage, window.DueOn.AddDays(4));
            await agencies.ChangeAsync(quarter.Slug(), Police, "10.1", -19, cancel);
            await agencies.SendAsync(quarter.Slug(), Police, cancel);
        }

        MoveTo(stage, window.DueOn.AddDays(8));
        await team.AcceptAsync(window, cancel);
        MoveTo(stage, window.DueOn.AddDays(12));
        await team.LockAsync(window, cancel);
    }

    /// <summary>The council finds conferences that it had left out, before the third quarter is asked for.</summary>
    private async Task RestateAsync(SceneStage stage, Period quarter, CancellationToken cancel)
    {
        var window = await WindowAsync(stage, quarter, cancel);
        var day = window.DueOn.AddDays(130);
        MoveTo(stage, day);
        const string because = "Conferences held by the out-of-hours team had been left out.";
        await team.OpenAgainAsync(window, Council, (day.AddDays(10), because), cancel);
        MoveTo(stage, day.AddDays(3));
        await agencies.ChangeAsync(quarter.Slug(), Council, "3.2", -14, cancel);
        await agencies.SendAsync(quarter.Slug(), Council, cancel);
        MoveTo(stage, day.AddDays(5));
        await team.AcceptAsync(window, cancel);
    }

    /// <summary>The newest: some have sent, one was asked about a figure, some have begun, some have not.</summary>
    private async Task PlayNewestAsync(SceneStage stage, Period quarter, CancellationToken cancel)
    {
        const int at = Earlier + Asked;
        var opens = stage.Today.AddDays(-DaysOpen);
        var window = await AskAsync(stage, quarter, opens, cancel);
        var asked = await AgenciesAsync(stage, window, cancel);
        for (var i = 0; i < asked.Count; i++)
        {
            MoveTo(stage, opens.AddDays(5 + i));
            if (asked[i] is Police or Council || i % 3 == 0)
            {
                await agencies.FillAsync(quarter.Slug(), asked[i], at, 1, cancel);
                await agencies.SendAsync(quarter.Slug(), asked[i], cancel);
            }
            else if (i % 3 == 1)
            {
                await agencies.FillAsync(quarter.Slug(), asked[i], at, 0.4, cancel);
            }
        }

        MoveTo(stage, stage.Today.AddDays(-1));
        await team.QueryAsync(window, Council, "3.2", "Is the out-of-hours team counted this time?", cancel);
    }

    private async Task<ReturnWindow> AskAsync(
        SceneStage stage,
        Period quarter,
        DateOnly opens,
        CancellationToken cancel
    )
    {
        MoveTo(stage, opens);
        await team.AskAsync(quarter.Slug(), new WorkingDays(BankHolidays.Shipped).Add(opens, DaysToSupply), cancel);
        return await WindowAsync(stage, quarter, cancel);
    }

    private static Task<ReturnWindow> WindowAsync(SceneStage stage, Period quarter, CancellationToken cancel)
    {
        var identifier = quarter.Identifier.Label;
        return stage
            .Db.ReturnWindows.AsNoTracking()
            .SingleAsync(window => window.Year == quarter.Year && window.TimeIdentifier == identifier, cancel);
    }

    private static Task<List<string>> AgenciesAsync(SceneStage stage, ReturnWindow window, CancellationToken cancel) =>
        stage
            .Db.DataReturns.AsNoTracking()
            .Where(one => one.WindowId == window.Id)
            .Join(stage.Db.Agencies, one => one.AgencyId, agency => agency.Id, (_, agency) => agency.Slug)
            .Order()
            .ToListAsync(cancel);

    private static void MoveTo(SceneStage stage, DateOnly day)
    {
        stage.Db.ChangeTracker.Clear();
        stage.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.Zero));
    }
}
