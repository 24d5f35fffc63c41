using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Partnership;

public sealed class DemonstrationTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_second_time_it_does_nothing(DatabaseKind kind)
    {
        using var world = await TestWorld.CopyAsync(kind, empty: false);
        var (code, output, _) = await world.RunAsync("demonstration", "--today", "2027-01-01");
        Assert.Equal(Terminal.Done, code);
        Assert.Contains("The demonstration is already here.", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_database_that_is_not_its_own_it_leaves_alone(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, empty: true);
        await site.LookAsync(async db =>
        {
            db.Add(new Person("Somebody real", "real@north.example"));
            await db.SaveChangesAsync(new DemonstrationTests(), default);
            return true;
        });
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error, IsInteractive: false);
        var code = await new CommandLineRunner(site.Services.GetRequiredService<Product>(), terminal).RunAsync([
            "demonstration",
        ]);
        Assert.Equal(Terminal.Refused, code);
        Assert.Contains("This database is not a demonstration.", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await site.LookAsync(db => db.People.CountAsync()));
        Assert.False(await site.LookAsync(db => db.Installations.AnyAsync()));
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-02-30")]
    [InlineData("24/11/2026")]
    public async Task A_day_that_is_none_is_wrong_use(string day)
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var (code, _, error) = await world.RunAsync("demonstration", "--today", day);
        Assert.Equal(Terminal.WrongUse, code);
        Assert.Contains("--today 2026-11-24", error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task It_holds_four_partnerships_a_joint_body_and_a_post_for_every_role(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        Assert.Equal(
            4,
            await site.LookAsync(db => db.Partnerships.CountAsync(one => one.Kind == PartnershipKind.Local))
        );
        Assert.Equal(
            1,
            await site.LookAsync(db => db.Partnerships.CountAsync(one => one.Kind == PartnershipKind.Joint))
        );
        Assert.Equal(4, await site.LookAsync(db => db.JointMembers.CountAsync()));
        var roles = await site.LookAsync(db => db.Posts.Select(post => post.Role).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<Role>().Order(), roles.Order());
        var addresses = await site.LookAsync(db => db.People.Select(person => person.Email).ToListAsync());
        Assert.All(addresses, one => Assert.EndsWith("@demonstration.example", one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_post_signs_in_and_every_page_it_sees_says_what_is_made_up()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var posts = await site.LookAsync(db => db.Posts.Select(post => post.Title).ToListAsync());
        foreach (var post in posts)
        {
            var home = await (await site.AsAsync(post)).GetAsync("/home");
            Assert.Equal("/home", home.Path);
            Assert.Contains(
                "every local record is made up",
                home.Document.QuerySelector("[aria-label='Demonstration data']")!.TextContent,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_post_in_an_agency_reaches_where_its_predecessors_worked(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var health = await site.AsAsync("Safeguarding lead, community health");
        Assert.Equal("5 groups", (await health.GetAsync("/portsmouth/groups")).Heading);
        var children = await site.AsAsync("Head of quality, Isle of Wight children’s services");
        await SameAbsence.AssertAsync(children, "/portsmouth/groups", "/nowhere/groups");
    }

    [Fact]
    public async Task Membership_of_the_joint_body_alone_opens_nothing()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await SameAbsence.AssertAsync(
            await site.AsAsync("Business manager, Hampshire"),
            "/hips/groups",
            "/nowhere/groups"
        );
        var officer = await site.AsAsync("HIPS officer");
        Assert.Equal("2 groups", (await officer.GetAsync("/hips/groups")).Heading);
        await SameAbsence.AssertAsync(officer, "/hampshire/groups", "/nowhere/groups");
    }
}
