using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.LaunchingCycles;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>
/// The cycle that the joint body runs for its four areas, and the one two years before: some agencies have sent theirs, one
/// waits for its executive, one was returned, some have begun and some are late. All answers are made up.
/// </summary>
public sealed class CycleScene(
    StartCycle start,
    DescribeCycle describe,
    ChooseCycleAgencies choose,
    KeepCycleDates dates,
    LaunchCycle launch,
    CycleStage play,
    Address address
) : IScene
{
    private const string Place = "hips";
    private const int DaysOpen = 60;
    private const int DaysSinceDue = 4;
    private const int DaysOpenBefore = 30;
    private const int YearsBefore = 2;

    public int Order => 600;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        if (stage.IsShort)
        {
            return;
        }

        await play.AddExecutivesAsync(stage, cancel);
        await PlayEarlierAsync(stage, cancel);
        var (year, opens) = await PlayThisYearAsync(stage, cancel);
        await play.SubmitAsync(stage, (year, CycleStage.Council), opens.AddDays(35), cancel);
        await play.GiveBackAsync(stage, (year, CycleStage.Probation), opens.AddDays(45), cancel);
        await play.BeginAsync(stage, (year, CycleStage.Island), opens.AddDays(50), 6, cancel);
        await play.EndAsync(stage, cancel);
    }

    /// <summary>This year with one agency in each state: one has sent, one waits for its executive, one has begun.</summary>
    public async Task<(int Year, DateOnly Opens)> PlayThisYearAsync(SceneStage stage, CancellationToken cancel)
    {
        var opens = stage.Today.AddDays(-DaysOpen);
        var year = await LaunchAsync(stage, opens, stage.Today.AddDays(-DaysSinceDue), null, cancel);
        await play.SubmitAsync(stage, (year, CycleStage.CareBoard), opens.AddDays(20), cancel);
        await play.BeginAsync(stage, (year, CycleStage.CommunityHealth), opens.AddDays(30), 3, cancel);
        await play.WaitAsync(stage, (year, CycleStage.Police), opens.AddDays(52), cancel);
        return (year, opens);
    }

    private async Task PlayEarlierAsync(SceneStage stage, CancellationToken cancel)
    {
        var opens = stage.Today.AddYears(-YearsBefore).AddDays(-DaysOpenBefore);
        string[] asked = [CycleStage.Police, CycleStage.CommunityHealth, CycleStage.Council];
        var year = await LaunchAsync(stage, opens, opens.AddDays(DaysOpen - DaysSinceDue), asked, cancel);
        foreach (var (agency, at) in asked.Select((agency, at) => (agency, at)))
        {
            await play.SubmitAsync(stage, (year, agency), opens.AddDays(30 + at), cancel);
        }
    }

    /// <summary>Launches a full self-assessment of all agencies, or of some, and lets the areas open it.</summary>
    private async Task<int> LaunchAsync(
        SceneStage stage,
        DateOnly opens,
        DateOnly due,
        IReadOnlyList<string>? asked,
        CancellationToken cancel
    )
    {
        var joint = await stage.Db.Partnerships.AsNoTracking().SingleAsync(one => one.Slug == Place, cancel);
        CycleStage.MoveTo(stage, opens);
        await play.EnterAsync(stage, "HIPS officer", cancel);
        stage.Scope.To(joint.Id);
        address.Partnership = new NamedPartnership(joint.Id, joint.Slug, joint.Name, true);
        var year = await start.RunAsync(cancel);
        var cycle = await stage
            .Db.Cycles.AsNoTracking()
            .SingleAsync(one => one.RunById == joint.Id && one.Year == year, cancel);
        var set = await play.FullSetAsync(joint.Id, cancel);
        await describe.RunAsync(year, new CycleText(cycle.Name, CycleKind.FullAssessment, set), cancel);
        await choose.RunAsync(year, asked ?? await play.AllAgenciesAsync(joint.Id, opens, cancel), cancel);
        var days = new CycleDates(opens, due, due.AddDays(7), due.AddDays(35), due.AddDays(60));
        await dates.RunAsync(year, days, cancel);
        await launch.RunAsync(year, cancel);
        stage.Clock.MoveTo(stage.Clock.GetUtcNow().AddMinutes(Cycle.MinutesToStop + 1));
        await play.OpenAsync(stage, cancel);
        address.Partnership = null;
        return year;
    }
}
