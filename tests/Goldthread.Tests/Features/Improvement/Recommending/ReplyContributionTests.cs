using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Goldthread.Tests.Features.Improvement.Recommending.RecommendationSite;

namespace Goldthread.Tests.Features.Improvement.Recommending;

/// <summary>What Home, the calendar and the list of debts are told about replies.</summary>
public sealed class ReplyContributionTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_is_told_what_it_owes_in_every_partnership_it_works_in(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ChallengeInPortsmouthAsync(site);
        var board = await DutiesAsync(site, Board);
        var late = Assert.Single(board);
        Assert.Equal(
            (WorkSection.Overdue, "R-001", $"{First}/reply/integrated-care-board", Late, "Reply late"),
            (late.Section, late.Reference, late.Path, late.Due, late.Status)
        );
        var police = await DutiesAsync(site, Police);
        Assert.Equal(
            ["/hampshire/challenges/C-001/reply", "/portsmouth/challenges/C-001/reply"],
            police.Select(item => item.Path).Order(StringComparer.Ordinal)
        );
        Assert.Contains(police, item => item.Section == WorkSection.DueThisWeek && item.Status == "Reply owed");
        Assert.Empty(await DutiesAsync(site, "Safeguarding lead, community health"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_team_is_told_what_to_judge_and_how_many_are_late(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var before = await DutiesAsync(site, Team);
        Assert.Equal(
            (
                WorkSection.WaitingForOthers,
                "1 reply to recommendations is late",
                "/hampshire/recommendations?view=late"
            ),
            before.Select(item => (item.Section, item.Text, item.Path)).Single()
        );
        var board = await site.AsAsync(Board);
        await board.FillAsync($"{First}/reply/integrated-care-board", ("Answer", "Rejected"), ("WhyNot", "No money."));
        const string path = $"{First}/judge/integrated-care-board";
        var judge = Assert.Single(await DutiesAsync(site, Team));
        Assert.Equal((WorkSection.ToDecide, path, "Not accepted, today"), (judge.Section, judge.Path, judge.Detail));
        Assert.Equal(path, Assert.Single(await DutiesAsync(site, Chair)).Path);
        Assert.Empty(await DutiesAsync(site, ScrutinyChair));
        var team = await site.AsAsync(Team);
        await team.FillAsync(path, ("Verdict", "Escalated"), ("Because", "Too little."));
        Assert.Empty(await DutiesAsync(site, Team));
        Assert.Equal(path, Assert.Single(await DutiesAsync(site, Chair)).Path);
        await team.FillAsync($"{First}/withdraw", ("Because", "Not needed."));
        Assert.Empty(await DutiesAsync(site, Chair));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_challenge_that_was_answered_waits_for_its_outcome(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await (await site.AsAsync(Police)).FillAsync("/hampshire/challenges/C-001/reply", ("Reply", "By phone."));
        var items = await DutiesAsync(site, Team);
        Assert.Contains(
            items,
            item => item.Section == WorkSection.ToDecide && item.Path == "/hampshire/challenges/C-001"
        );
        Assert.Empty(await DutiesAsync(site, Police));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_late_challenge_is_counted_for_the_team(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.LookAsync(async db =>
        {
            var police = await db.Agencies.SingleAsync(one => one.Slug == "constabulary");
            var hampshire = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            var day = Today.AddDays(-20);
            var question = new ChallengeQuestion("Who?", day, null, null);
            db.Add(new Challenge(hampshire.Id, "C-090", police.Id, question, day, Chair));
            await db.SaveChangesAsync(new ReplyContributionTests(), default);
            return true;
        });
        var items = await DutiesAsync(site, Team);
        Assert.Contains(
            items,
            item => item is { Text: "1 reply to challenges is late", Path: "/hampshire/challenges?view=late" }
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_calendar_shows_reply_days_with_references_alone_in_its_feed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var due = Today.AddDays(10);
        var team = await DatesAsync(site, Team, Late, due);
        Assert.Equal(
            [("reply-R-001-integrated-care-board-hampshire", Late), ("challenge-C-001-hampshire", due)],
            team.Select(item => (item.Key, item.Day))
        );
        Assert.Equal(["R-001 reply due", "C-001 reply due"], team.Select(item => item.FeedText));
        Assert.Empty(await DatesAsync(site, Team, Late.AddDays(1), due.AddDays(-1)));
        Assert.Equal("C-001", Assert.Single(await DatesAsync(site, Police, Late, due)).Reference);
        Assert.Equal("R-001", Assert.Single(await DatesAsync(site, Board, Late, due)).Reference);
        Assert.Empty(await DatesAsync(site, "Training facilitator, Hampshire", Late, due));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_debts_name_the_agency_and_the_post_that_answers_for_it(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var debts = await WorkAsync(
            site,
            Team,
            (services, _) => services.GetServices<IOutstanding>().OfType<RepliesOwed>().Single().HereAsync(default),
            inHampshire: true
        );
        Assert.Equal(
            [
                ("Reply to a recommendation", "R-001", Board, First),
                ("Reply to a challenge", "C-001", Police, "/hampshire/challenges/C-001"),
            ],
            debts.Select(debt => (debt.Kind, debt.Reference, debt.Owner, debt.Path))
        );
        Assert.Equal([Late, Today.AddDays(10)], debts.Select(debt => debt.Due));
    }

    private static Task<List<WorkItem>> DutiesAsync(Site site, string post) =>
        WorkAsync(
            site,
            post,
            async (services, user) =>
            {
                List<WorkItem> items = [];
                foreach (var list in services.GetServices<IWorkList>())
                {
                    if (list is RecommendationDuties or ChallengeDuties)
                    {
                        items.AddRange(await list.ForAsync(user, default));
                    }
                }

                return items;
            }
        );

    private static Task<IReadOnlyList<CalendarItem>> DatesAsync(Site site, string post, DateOnly from, DateOnly to) =>
        WorkAsync(
            site,
            post,
            (services, user) =>
                services
                    .GetServices<ICalendarItems>()
                    .OfType<ReplyDates>()
                    .Single()
                    .BetweenAsync(user, from, to, default)
        );

    private static Task ChallengeInPortsmouthAsync(Site site) =>
        site.LookAsync(async db =>
        {
            var police = await db.Agencies.SingleAsync(one => one.Slug == "constabulary");
            var portsmouth = await db.Partnerships.SingleAsync(one => one.Slug == "portsmouth");
            var question = new ChallengeQuestion("Who?", Today.AddDays(6), null, null);
            db.Add(new Challenge(portsmouth.Id, "C-001", police.Id, question, Today, "Chair"));
            await db.SaveChangesAsync(new ReplyContributionTests(), default);
            return true;
        });
}
