using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.Returns;

/// <summary>The demonstration of returns, played through the real use cases, shows each kind of return there is.</summary>
public sealed class ReturnsSceneTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_history_three_quarters_a_restatement_and_an_open_quarter()
    {
        await using var stage = await ReturnsStage.OpenAsync(
            DatabaseKind.Sqlite,
            "2.2",
            "2.3",
            "3.2",
            "4.3",
            "6.6",
            "9.2",
            "10.1",
            "5.6"
        );
        await PlayAsync(stage);
        var windows = await stage.Site.LookAsync(db => db.ReturnWindows.ToListAsync(Stop));
        Assert.Equal((14, 4), (windows.Count(one => one.IsHistory), windows.Count(one => !one.IsHistory)));
        Assert.Equal(17, windows.Count(one => one.IsLocked));
        var restated = await stage.Site.LookAsync(db => db.FigureIssues.SingleAsync(issue => issue.Number == 2, Stop));
        Assert.Equal("Conferences held by the out-of-hours team had been left out.", restated.Because);
        var newest = windows.MaxBy(one => one.FirstDay)!;
        var states = await stage.Site.LookAsync(db =>
            db.DataReturns.Where(one => one.WindowId == newest.Id).Select(one => one.State).Distinct().ToListAsync(Stop)
        );
        Assert.Contains(ReturnState.Queried, states);
        Assert.Contains(ReturnState.Submitted, states);
        Assert.Contains(ReturnState.Draft, states);
        Assert.Contains(ReturnState.Requested, states);
        var sums = await stage.Site.LookAsync(db =>
            db.IndicatorFigures.CountAsync(figure => figure.Numerator != null, Stop)
        );
        Assert.Equal(17 * 8, sums);
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        var page = await team.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "2.3"));
        Assert.Contains("April 2022 to June 2026", page.Text, StringComparison.Ordinal);
        var manage = await team.GetAsync(DatasetPaths.ManageReturns("hampshire"));
        Assert.Contains("Returned for changes", manage.Text, StringComparison.Ordinal);
    }

    private static async Task PlayAsync(ReturnsStage stage)
    {
        await using var work = new TestWork(stage.Site.Services, [], across: false);
        var clock = work.Get<MovableTime>();
        var today = clock.Today();
        var scene = work.Get<IEnumerable<IScene>>().Single(scene => scene.Order == 320);
        await scene.PlayAsync(new SceneStage(work.Db, work.Get<Scope>(), clock, today, IsShort: false), Stop);
        stage.MoveTo(today);
    }
}
