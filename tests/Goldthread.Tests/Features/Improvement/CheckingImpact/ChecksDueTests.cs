using Goldthread.Features.Improvement;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Features.Improvement.Evidencing;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Improvement.CheckingImpact;

/// <summary>Impact checks on Home and in the calendar.</summary>
public sealed class ChecksDueTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateOnly Planned = new(2027, 2, 27);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_calendar_holds_them_for_the_team_and_whoever_looks(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var action = await site.ActionAsync();
        var team = Holding(Role.PartnershipTeam, action.PartnershipId);
        var item = Assert.Single(await CalendarAsync(site, team, Planned, Planned));
        Assert.Equal(("check-I-0001-hampshire", Planned, "Impact check"), (item.Key, item.Day, item.Kind));
        Assert.Equal("Impact check I-0001 of A-0001: Does every agency act on the same plan?", item.Text);
        Assert.Equal(("I-0001 impact check", "/hampshire/impact/I-0001"), (item.FeedText, item.Path));
        Assert.Equal("Constabulary", item.Agency);
        Assert.Empty(await CalendarAsync(site, team, Planned.AddDays(1), Planned.AddDays(9)));
        Assert.Empty(await CalendarAsync(site, team, Planned.AddDays(-9), Planned.AddDays(-1)));
        Assert.Empty(await CalendarAsync(site, Holding(Role.PartnershipTeam, Guid.CreateVersion7()), Planned, Planned));
        var member = Holding(Role.BoardMember, action.PartnershipId);
        Assert.Empty(await CalendarAsync(site, member, Planned, Planned));
        var post = await site.PostAsync(EvidenceSite.Chair);
        await site.ChangeAsync(this, async (db, _) => (await db.ImpactChecks.SingleAsync(Cancel)).HandTo(post));
        var looks = Holding(Role.Scrutineer, action.PartnershipId, post);
        Assert.Single(await CalendarAsync(site, looks, Planned, Planned));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Home_holds_them_once_the_action_is_done(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = Holding(Role.PartnershipTeam, (await site.ActionAsync()).PartnershipId);
        await MoveAsync(site, Today);
        Assert.Empty(await HomeAsync(site, team));
        await site.ChangeAsync(
            this,
            (_, action) =>
            {
                action.SignOff(new SigningOff(Today, "Chair", false, EvidenceRung.Shown, true));
                return Task.CompletedTask;
            }
        );
        foreach (
            var (days, section) in new (int, WorkSection?)[]
            {
                (-1, WorkSection.Overdue),
                (0, WorkSection.DueThisWeek),
                (6, WorkSection.DueThisWeek),
                (7, WorkSection.ComingUp),
                (28, WorkSection.ComingUp),
                (29, null),
            }
        )
        {
            await MoveAsync(site, Today.AddDays(days));
            Assert.Equal(section, (await HomeAsync(site, team)).SingleOrDefault()?.Section);
        }
    }

    private Task<int> MoveAsync(Site site, DateOnly due) =>
        site.ChangeAsync(
            this,
            async (db, _) => (await db.ImpactChecks.SingleAsync(Cancel)).CountFrom(due.AddMonths(-3))
        );

    private static Task<IReadOnlyList<CalendarItem>> CalendarAsync(
        Site site,
        CurrentUser user,
        DateOnly from,
        DateOnly to
    ) => site.LookAsync(db => Due(site, db).BetweenAsync(user, from, to, Cancel));

    private static Task<IReadOnlyList<WorkItem>> HomeAsync(Site site, CurrentUser user) =>
        site.LookAsync(db => Due(site, db).ForAsync(user, Cancel));

    private static ChecksDue Due(Site site, GoldthreadDb db) =>
        new(db, site.Services.GetRequiredService<TimeProvider>());

    private static CurrentUser Holding(Role role, Guid place, Guid? post = null)
    {
        var (id, user) = (post ?? Guid.CreateVersion7(), new CurrentUser());
        user.SignIn(
            new SignedInPerson(id, id, id, "Somebody", "somebody@goldthread.example"),
            [new HeldPost(id, role, "Somebody", null, [place])]
        );
        return user;
    }
}
