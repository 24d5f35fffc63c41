using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.LaunchingCycles;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>
/// The cycle that the joint body runs for its four areas, and the two years before it: a whole self-assessment and its
/// update, which every agency answered. This year some have sent theirs, one waits for its executive, one was returned, some
/// have begun and some are late. All answers are made up.
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
    private const int DaysToAnswer = 25;
    private const int DaysSpread = 20;

    public int Order => 600;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        if (stage.IsShort)
        {
            return;
        }

        await PlayEarlierAsync(stage, (CycleKind.FullAssessment, YearsAgo: 2), cancel);
        await PlayEarlierAsync(stage, (CycleKind.Update, YearsAgo: 1), cancel);
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
        var (year, _) = await LaunchAsync(
            stage,
            CycleKind.FullAssessment,
            (opens, stage.Today.AddDays(-DaysSinceDue)),
            cancel
        );
        await play.SubmitAsync(stage, (year, CycleStage.CareBoard), opens.AddDays(20), cancel);
        await play.BeginAsync(stage, (year, CycleStage.CommunityHealth), opens.AddDays(30), 3, cancel);
        await play.WaitAsync(stage, (year, CycleStage.Police), opens.AddDays(52), cancel);
        return (year, opens);
    }

    /// <summary>A cycle of some years ago, which every agency has answered.</summary>
    private async Task PlayEarlierAsync(SceneStage stage, (CycleKind Kind, int YearsAgo) of, CancellationToken cancel)
    {
        var opens = stage.Today.AddYears(-of.YearsAgo).AddDays(-DaysOpenBefore);
        CycleStage.MoveTo(stage, opens);
        await play.AddPeopleAsync(stage, cancel);
        var days = (opens, opens.AddDays(DaysOpen - DaysSinceDue));
        var (year, agencies) = await LaunchAsync(stage, of.Kind, days, cancel);
        foreach (var (at, agency) in agencies.Index())
        {
            await play.SubmitAsync(stage, (year, agency), opens.AddDays(DaysToAnswer + (at % DaysSpread)), cancel);
        }
    }

    /// <summary>Launches a cycle of all agencies, and lets the areas open it.</summary>
    private async Task<(int Year, IReadOnlyList<string> Agencies)> LaunchAsync(
        SceneStage stage,
        CycleKind kind,
        (DateOnly Opens, DateOnly Due) days,
        CancellationToken cancel
    )
    {
        var joint = await stage.Db.Partnerships.AsNoTracking().SingleAsync(one => one.Slug == Place, cancel);
        CycleStage.MoveTo(stage, days.Opens);
        await play.EnterAsync(stage, "HIPS officer", cancel);
        stage.Scope.To(joint.Id);
        address.Partnership = new NamedPartnership(joint.Id, joint.Slug, joint.Name, true);
        var year = await start.RunAsync(cancel);
        var cycle = await stage
            .Db.Cycles.AsNoTracking()
            .SingleAsync(one => one.RunById == joint.Id && one.Year == year, cancel);
        var set = await play.SetAsync(joint.Id, kind, cancel);
        var agencies = await play.AllAgenciesAsync(joint.Id, days.Opens, cancel);
        await describe.RunAsync(year, new CycleText(cycle.Name, kind, set), cancel);
        await choose.RunAsync(year, agencies, cancel);
        var due = days.Due;
        var dated = new CycleDates(days.Opens, due, due.AddDays(7), due.AddDays(35), due.AddDays(60));
        await dates.RunAsync(year, dated, cancel);
        await launch.RunAsync(year, cancel);
        stage.Clock.MoveTo(stage.Clock.GetUtcNow().AddMinutes(Cycle.MinutesToStop + 1));
        await play.OpenAsync(stage, cancel);
        address.Partnership = null;
        return (year, agencies);
    }
}
