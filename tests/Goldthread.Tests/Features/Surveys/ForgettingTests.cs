using Goldthread.Features.Surveys;
using Goldthread.Features.Surveys.RunningSurveys;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>What is not needed any more goes: part answers after the day of grace, the salt of networks within minutes.</summary>
public sealed class ForgettingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Part_answers_are_kept_until_the_day_of_grace_is_over_and_answers_for_good(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        await stage.AddAsync(stage.SurveyId, null, "A1", "a", 20);
        var before = (await stage.AnswersAsync()).Select(answer => answer.Key).Order().ToList();
        var visitor = stage.Site.Nobody();
        var last = await SurveyStage.AnswerAsync(visitor, stage.Code, null, "a", "a");
        await SurveyStage.NextAsync(visitor, last, null, press: "keep");
        await ForgetAsync(stage);
        Assert.Equal(1, await stage.Site.LookAsync(db => db.PartAnswers.CountAsync(Stop)));
        stage.MoveTo(SurveyStage.Over);
        await ForgetAsync(stage);
        Assert.Equal(0, await stage.Site.LookAsync(db => db.PartAnswers.CountAsync(Stop)));
        Assert.Equal(before, (await stage.AnswersAsync()).Select(answer => answer.Key).Order());
    }

    [Fact]
    public void A_network_has_another_name_ten_minutes_later_and_never_its_own()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        var networks = new SaltedNetworks(time);
        var name = networks.Of("192.0.2.7");
        Assert.Equal(name, networks.Of("192.0.2.7"));
        Assert.NotEqual(name, networks.Of("192.0.2.8"));
        Assert.DoesNotContain("192.0.2.7", name, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.NotEqual(name, networks.Of("192.0.2.7"));
        Assert.NotEqual(name, new SaltedNetworks(time).Of("192.0.2.7"));
    }

    private static Task ForgetAsync(SurveyStage stage) =>
        stage.WorkAsync((work, _) => work.Get<ForgetPartAnswers>().RunAsync(Stop));
}
