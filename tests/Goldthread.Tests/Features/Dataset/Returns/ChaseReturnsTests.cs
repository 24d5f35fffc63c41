using Goldthread.Features.Dataset;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset.Returns;

/// <summary>Figures that are owed are asked for again: by people up the ladder, by the schedule four times at most.</summary>
public sealed class ChaseReturnsTests
{
    private const string Lead = "section-11-lead-police@demonstration.example";
    private const string Executive = "assistant-chief-constable@demonstration.example";
    private const string Chair = "independent-chair-hampshire@demonstration.example";

    private static readonly string Path =
        DatasetPaths.ChaseReturns("hampshire", ReturnsStage.Slug) + "?agency=" + ReturnsStage.Constabulary;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_lead_is_asked_first_then_the_executive_then_the_chair_once_a_day(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "2.4");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await stage.AskAsync(team);
        await ExpectAsync(stage, new DateOnly(2026, 12, 1), Lead);
        await ExpectAsync(stage, new DateOnly(2026, 12, 17), Lead);
        var again = await (await stage.Site.AsAsync(ReturnsStage.OtherTeam)).GetAsync(Path);
        Assert.Contains("it was asked again today already", again.Text, StringComparison.Ordinal);
        await ExpectAsync(stage, new DateOnly(2026, 12, 21), Executive, Lead);
        await ExpectAsync(stage, new DateOnly(2027, 1, 5), Chair);
        var one = await stage.ReturnAsync(ReturnsStage.Constabulary);
        Assert.Equal(3, one.Chased);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_letter_is_read_before_it_is_sent_and_a_second_press_sends_nothing(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        var other = await stage.Site.AsAsync(ReturnsStage.OtherTeam);
        await stage.AskAsync(team);
        team = await stage.TeamOnAsync(new DateOnly(2026, 12, 17));
        other = await stage.Site.AsAsync(ReturnsStage.OtherTeam);
        var before = (await stage.MailsAsync("M5")).Count;
        var (mine, theirs) = (await team.GetAsync(Path), await other.GetAsync(Path));
        Assert.Contains("We have not received", mine.Text, StringComparison.Ordinal);
        Assert.Contains("They were due Tuesday 15 December 2026", mine.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await stage.MailsAsync("M5")).Count);
        var done = await team.SubmitAsync(mine.Form());
        Assert.Equal("1 agency has been asked again", done.Banner);
        await team.SubmitAsync(mine.Form());
        var late = await other.SubmitAsync(theirs.Form());
        Assert.Equal(["None of the agencies you chose can be asked again now."], late.Errors);
        Assert.Equal(before + 1, (await stage.MailsAsync("M5")).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_schedule_reminds_early_late_and_after_the_day_and_never_of_what_was_sent(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "2.4");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await stage.AskAsync(team);
        List<string> sent = [];
        for (var day = new DateOnly(2026, 11, 25); day < new DateOnly(2027, 1, 20); day = day.AddDays(1))
        {
            stage.MoveTo(day);
            await stage.RunAsync("remind of returns");
            await stage.RunAsync("remind of returns");
            sent.AddRange(
                Enumerable.Repeat(
                    $"{day:yyyy-MM-dd}",
                    (await stage.MailsAsync("M5")).Count(mail => mail.Address == Lead) - 1 - sent.Count
                )
            );
            if (day == new DateOnly(2026, 12, 10))
            {
                await stage.SendAsync(ReturnsStage.Council, ("2.4", 1, 2));
            }
        }

        // Due on Tuesday 15 December: ten days before is a Saturday, two days before a Sunday.
        Assert.Equal(["2026-12-07", "2026-12-14", "2026-12-16"], sent);
        Assert.Equal(1, (await stage.ReturnAsync(ReturnsStage.Constabulary)).Chased);
        var council = (await stage.MailsAsync("M5")).Where(mail =>
            mail.Address.StartsWith("head-of-quality-hampshire", StringComparison.Ordinal)
        );
        Assert.Equal(2, council.Count());
    }

    private static async Task ExpectAsync(ReturnsStage stage, DateOnly day, params string[] addresses)
    {
        var team = await stage.TeamOnAsync(day);
        var before = (await stage.MailsAsync("M5")).Count;
        var page = await team.GetAsync(Path);
        var done = await team.SubmitAsync(page.Form());
        Assert.Equal("1 agency has been asked again", done.Banner);
        var mails = await stage.MailsAsync("M5");
        Assert.Equal(addresses.Order(), mails.Skip(before).Select(mail => mail.Address).Order());
    }
}
