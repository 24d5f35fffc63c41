using Goldthread.Features.Improvement;
using Goldthread.Features.Improvement.HandingOver;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Improvement;

/// <summary>Nothing that a leaver answers for is lost, also where whoever lets them go may not look.</summary>
public sealed class HandingOverTests
{
    private const string Leaver = "Section 11 lead, police";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_leavers_duties_are_shown_and_go_to_whoever_takes_over(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var admin = await site.AsAsync("System administrator");
        var leaver = await PersonAsync(site, Leaver);
        var next = await PersonAsync(site, "Assistant chief constable");
        var page = await admin.GetAsync($"/admin/people/{leaver}/leave");
        Assert.Contains("A-0001", page.Html, StringComparison.Ordinal);
        var done = await admin.FillAsync(page, ("Successors[0]", next), ("LastDay", new DateOnly(2026, 11, 24)));
        Assert.DoesNotContain("There is a problem", done.Html, StringComparison.Ordinal);
        var owner = await OwnerAsync(site);
        Assert.Equal(next, owner.PersonId);
        Assert.Equal(Leaver, owner.Title);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_post_that_ends_leaves_its_duties_to_another_once_it_has_ended(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var other = await site.LookAsync(db => db.Posts.SingleAsync(post => post.Title == "Assistant chief constable"));
        await ChangeAsync(
            site,
            async db =>
            {
                var post = await db.Posts.SingleAsync(known => known.Title == Leaver, Cancel);
                post.LeaveDutiesTo(await db.Posts.SingleAsync(known => known.Id == other.Id, Cancel));
                post.End(new DateOnly(2026, 11, 25));
            }
        );
        await HandOnAsync(site);
        Assert.Equal(Leaver, (await OwnerAsync(site)).Title);
        site.Services.GetRequiredService<MovableTime>().MoveTo(TestWorld.Morning.AddDays(2));
        await HandOnAsync(site);
        Assert.Equal(other.Id, (await OwnerAsync(site)).Id);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_successor_who_never_began_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var person = await PersonAsync(site, "Assistant chief constable");
        Post next = null!;
        await ChangeAsync(
            site,
            async db =>
            {
                var post = await db.Posts.SingleAsync(known => known.Title == Leaver, Cancel);
                db.Add(next = post.HandTo(person, new DateOnly(2026, 12, 1)));
            }
        );
        Assert.Equal(next.Id, (await OwnerAsync(site)).Id);
        await using var scope = site.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<IDirectory>().PartnershipsAsync(Cancel);
        scope.ServiceProvider.GetRequiredService<Scope>().To(all.Select(there => there.Id));
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        var taken = await db.Posts.SingleAsync(post => post.Id == next.Id, Cancel);
        await scope.ServiceProvider.GetRequiredService<Posts>().EndByAsync(taken, new DateOnly(2026, 11, 24), Cancel);
        await db.SaveChangesAsync(this, Cancel);
        Assert.Null(
            await site.LookAsync(look =>
                look.Actions.Where(a => a.Reference == "A-0001").Select(a => a.OwnerPostId).SingleAsync()
            )
        );
        Assert.Null(
            await site.LookAsync(look =>
                look.Posts.Where(post => post.Title == Leaver).Select(post => post.SuccessorId).SingleAsync()
            )
        );
    }

    private static async Task HandOnAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<IDirectory>().PartnershipsAsync(Cancel);
        scope.ServiceProvider.GetRequiredService<Scope>().To(all.Select(there => there.Id));
        await scope.ServiceProvider.GetRequiredService<HandOnDuties>().RunAsync(Cancel);
    }

    private static async Task ChangeAsync(Site site, Func<GoldthreadDb, Task> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<IDirectory>().PartnershipsAsync(Cancel);
        scope.ServiceProvider.GetRequiredService<Scope>().To(all.Select(there => there.Id));
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        await change(db);
        await db.SaveChangesAsync(new HandingOverTests(), Cancel);
    }

    private static Task<Post> OwnerAsync(Site site) =>
        site.LookAsync(async db =>
        {
            var owner = await db
                .Actions.Where(action => action.Reference == "A-0001")
                .Select(a => a.OwnerPostId)
                .SingleAsync();
            return await db.Posts.SingleAsync(post => post.Id == owner);
        });

    private static Task<Guid> PersonAsync(Site site, string title) =>
        site.LookAsync(db => db.Posts.Where(post => post.Title == title).Select(post => post.PersonId).SingleAsync());
}
