using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.KeepingIndicators;
using Goldthread.Features.Dataset.SettingTargets;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Demonstration;

/// <summary>
/// Hampshire took the whole catalogue into its set, agreed it at a meeting in March 2023 and has its agencies supply it; the
/// refresh for the coming year is begun. The other partnerships have no set yet.
/// </summary>
public sealed class IndicatorSetScene(
    AdoptIndicators adopt,
    AssignSuppliers assign,
    RefreshSteps refreshes,
    RecordTarget target,
    IDirectory directory,
    Address address,
    CurrentUser user
) : IScene
{
    /// <summary>What is aimed for: some of it reached, some now and then, some not.</summary>
    private static readonly (string Number, double Value, double Tolerance)[] Aims =
    [
        ("2.3", 20, 1),
        ("2.4", 85, 2),
        ("2.5", 90, 2),
        ("3.2", 85, 2),
        ("4.3", 80, 3),
        ("9.2", 80, 2),
        ("10.3", 85, 3),
    ];

    private const string Community = "Community health trust";
    private const string CommunityBefore = "Solent NHS Trust";

    private static readonly string[] Hospitals =
    [
        "Hampshire Hospitals",
        "Portsmouth Hospitals",
        "University Hospital Southampton",
        "Frimley Health",
    ];

    /// <summary>Who supplies what is not supplied by every agency of the usual kind.</summary>
    private static readonly (string[] Numbers, string[] Agencies)[] Supplied =
    [
        (["1.6", "4.3", "4.4", "4.5", "12.2", "13.4", "13.5"], [Community]),
        (["13.2", "13.3"], Hospitals),
        (["3.9", "8.3"], [Community, .. Hospitals]),
        (["8.2"], ["Hampshire children’s services", Community, "Hampshire youth justice"]),
        (
            ["6.5"],
            ["Constabulary", "Hampshire children’s services", Community, "Probation service", "Hampshire youth justice"]
        ),
        (
            ["2.7"],
            [
                "Hampshire children’s services",
                "Integrated care board",
                "Constabulary",
                Community,
                .. Hospitals,
                "Ambulance service",
                "Probation service",
                "Hampshire youth justice",
                "Cafcass",
            ]
        ),
    ];

    public int Order => 305;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        if (stage.IsShort)
        {
            return;
        }

        var all = await directory.PartnershipsAsync(cancel);
        var hampshire = all.Single(one => one.Slug == "hampshire");
        address.Partnership = hampshire;
        stage.Scope.To(hampshire.Id);
        Enter(stage, new DateOnly(2023, 1, 16));
        await adopt.RunAsync(AdoptedChoice.All, cancel);
        await SupplyAsync(stage, CommunityBefore, cancel);
        await refreshes.BeginAsync(2023, RefreshChoice.Add, "A first set, from the catalogue.", cancel);
        Enter(stage, new DateOnly(2023, 3, 15));
        await refreshes.SignOffAsync(2023, "Scrutiny Group, 15 March 2023", cancel);
        foreach (var (number, value, tolerance) in Aims)
        {
            await target.RunAsync(
                number,
                new TargetText(
                    value,
                    tolerance,
                    new DateOnly(2023, 4, 1),
                    "Scrutiny Group",
                    "Agreed with the first set."
                ),
                cancel
            );
        }

        Enter(stage, new DateOnly(2024, 10, 1));
        await SupplyAsync(stage, Community, cancel);
        Enter(stage, stage.Today.AddDays(-12));
        var coming = FinancialYear.Of(stage.Today).Next.Start;
        await refreshes.BeginAsync(coming, null, null, cancel);
        await refreshes.DecideThemeAsync(coming, 1, cancel);
        address.Partnership = null;
        user.ActAs("Command: demonstration");
        stage.Scope.To(all.Select(one => one.Id));
    }

    private void Enter(SceneStage stage, DateOnly day)
    {
        stage.Db.ChangeTracker.Clear();
        stage.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));
        user.ActAs("Quality officer, Hampshire");
    }

    private async Task SupplyAsync(SceneStage stage, string community, CancellationToken cancel)
    {
        var names = await stage
            .Db.Agencies.AsNoTracking()
            .ToDictionaryAsync(agency => agency.ShortName, agency => agency.Id, StringComparer.Ordinal, cancel);
        foreach (var (numbers, agencies) in Supplied)
        {
            var ids = agencies.Select(name => names[name == Community ? community : name]).ToList();
            foreach (var number in numbers)
            {
                await assign.RunAsync(number, ids, cancel);
            }
        }
    }
}
