using System.Net;
using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Partnership;

public sealed class PersonPagesTests
{
    private const string Manager = "Business manager, Hampshire";
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_person_is_added_given_a_post_and_found_by_name_and_role(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var page = await AddAsync(team, "Kim Reed", " KIM@Trust.example ");
        Assert.EndsWith("/posts/new", page.Path, StringComparison.Ordinal);
        Assert.Equal("Person added. Give them a post", page.Banner);
        page = await team.FillAsync(
            page,
            ("Title", "Safeguarding lead"),
            ("Role", "AgencyLead"),
            ("Place", await PlaceAsync(site, "hampshire-hospitals")),
            ("From", Today)
        );
        Assert.Equal("Post added", page.Banner);
        Assert.Contains("kim@trust.example", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Safeguarding lead RoleAgency safeguarding lead WhereHampshire Hospitals",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Post added.", page.Text, StringComparison.Ordinal);
        var found = await team.GetAsync("/admin/people?words=kim&role=AgencyLead");
        Assert.Equal("1 person", found.Heading);
        Assert.Equal("0 people", (await team.GetAsync("/admin/people?words=kim&role=Trainer")).Heading);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_first_post_can_come_with_an_invitation(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        (string, object?)[] post =
        [
            ("Title", "Safeguarding lead"),
            ("Role", "AgencyLead"),
            ("Place", await PlaceAsync(site, "hampshire-hospitals")),
            ("From", Today),
            ("AsksIn", "true"),
        ];
        var page = await AddAsync(team, "Kim Reed", "kim@trust.example");
        var refused = await team.FillAsync(page, [.. post, ("Title", "")]);
        Assert.Equal("Enter the title of the post.", Assert.Single(refused.Errors));
        Assert.Empty(await site.LookAsync(db => db.Invitations.ToListAsync()));
        page = await team.FillAsync(refused, post);
        Assert.Equal("Post added and invitation sent. It works for 3 days", page.Banner);
        var invitation = Assert.Single(await site.LookAsync(db => db.Invitations.ToListAsync()));
        var kim = await site.LookAsync(db => db.People.SingleAsync(person => person.Email == "kim@trust.example"));
        Assert.Equal((kim.Id, "kim@trust.example"), (invitation.PersonId, invitation.Address));
        await site.LookAsync(async db =>
        {
            db.Add(new Account(kim.Id, new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc)));
            await db.SaveChangesAsync(this, TestContext.Current.CancellationToken);
            return true;
        });
        var again = await team.GetAsync($"/admin/people/{kim.Id}/posts/new");
        Assert.Equal("Add this post", Assert.Single(again.Document.QuerySelectorAll("main button")).TextContent);
        await team.FillAsync(again, [.. post, ("Title", "Named nurse")]);
        Assert.Single(await site.LookAsync(db => db.Invitations.ToListAsync()));
    }

    [Theory]
    [InlineData("", "kim@trust.example", "Enter the person’s name.")]
    [InlineData("Kim", "", "Enter a work email address.")]
    [InlineData("Kim", "kim", "Enter an email address in the correct format, like name@example.com.")]
    public async Task What_is_wrong_is_said_and_kept(string name, string email, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Manager);
        var page = await AddAsync(team, name, email);
        Assert.Equal(sentence, Assert.Single(page.Errors));
        Assert.Equal((name, email), (page.ValueOf("Name"), page.ValueOf("Email")));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task One_address_belongs_to_one_person_whatever_its_capitals(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        await AddAsync(team, "Kim Reed", "kim@trust.example");
        var page = await AddAsync(team, "Kim Other", "Kim@TRUST.example");
        Assert.StartsWith(
            "Somebody with this email address is here already.",
            Assert.Single(page.Errors),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nobody_makes_themselves_or_a_friend_more_than_they_are(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var own = await IdAsync(site, Manager);
        var constabulary = await PlaceAsync(site, "constabulary");
        var mine = await GrantAsync(team, own, "BoardMember", constabulary);
        Assert.StartsWith("You cannot give yourself a post.", Assert.Single(mine.Errors), StringComparison.Ordinal);

        await AddAsync(team, "A friend", "friend@north.example");
        var friend = await IdAsync(site, "A friend");
        var everywhere = await GrantAsync(team, friend, "PartnershipTeam", constabulary);
        Assert.Equal(
            "A post of the partnership team stands in the team of a partnership.",
            Assert.Single(everywhere.Errors)
        );
        var administrator = await GrantAsync(team, friend, "Administrator", "installation");
        Assert.Equal("Only a system administrator can make another.", Assert.Single(administrator.Errors));
        var portsmouth = await site.LookAsync(db => db.Partnerships.SingleAsync(one => one.Slug == "portsmouth"));
        var elsewhere = await GrantAsync(team, friend, "PartnershipTeam", $"team:{portsmouth.Id}");
        Assert.Equal("Choose where the post stands from the list.", Assert.Single(elsewhere.Errors));
        var odd = await GrantAsync(team, friend, "BoardMember", "team:not-an-id");
        Assert.Equal("Choose where the post stands from the list.", Assert.Single(odd.Errors));
        Assert.Equal(0, await site.LookAsync(db => db.Posts.CountAsync(post => post.PersonId == friend)));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Somebody_known_to_two_partnerships_is_not_taken_over_by_one(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var administrator = await site.AsAsync("System administrator");
        var shared = await IdAsync(site, "Board member, Portsmouth");
        var hampshire = await site.LookAsync(db => db.Partnerships.SingleAsync(one => one.Slug == "hampshire"));
        await GrantAsync(administrator, shared, "BoardMember", $"team:{hampshire.Id}");

        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync($"/admin/people/{shared}");
        Assert.Single(page.Document.QuerySelectorAll("a[href*='/posts/'][href$='/end']"));
        var moved = await team.FillAsync($"/admin/people/{shared}/change", ("Email", "mine@hampshire.example"));
        Assert.Contains(
            "holds a post that you do not look after",
            Assert.Single(moved.Errors),
            StringComparison.Ordinal
        );
        var gone = await team.FillAsync($"/admin/people/{shared}/leave", ("LastDay", Today));
        Assert.Contains(
            "holds a post that you do not look after",
            Assert.Single(gone.Errors),
            StringComparison.Ordinal
        );
        var theirs = await site.LookAsync(db =>
            db.Posts.SingleAsync(post => post.PersonId == shared && post.GroupId != null)
        );
        var ended = await team.FillAsync(
            $"/admin/people/{shared}/posts/{theirs.Id}/end",
            ("To", Today),
            ("Reason", "Ours")
        );
        Assert.StartsWith(
            "This post stands in a place that you do not look after.",
            Assert.Single(ended.Errors),
            StringComparison.Ordinal
        );
        var named = await team.FillAsync($"/admin/people/{shared}/change", ("Name", "Board member, both"));
        Assert.Equal("Changes saved", named.Banner);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_post_that_has_not_begun_is_taken_back_and_a_last_day_is_corrected(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await NoThreads.ClearAsync(site);
        var team = await site.AsAsync(Manager);
        await AddAsync(team, "Kim Reed", "kim@trust.example");
        var kim = await IdAsync(site, "Kim Reed");
        var place = await PlaceAsync(site, "hampshire-hospitals");
        await GrantAsync(team, kim, "AgencyLead", place, Today.AddDays(30));
        var future = await site.LookAsync(db => db.Posts.SingleAsync(post => post.PersonId == kim));
        var back = await team.FillAsync(
            $"/admin/people/{kim}/posts/{future.Id}/end",
            ("To", Today),
            ("Reason", "Mistake")
        );
        Assert.Contains("They hold no post", back.Text, StringComparison.Ordinal);

        await GrantAsync(team, kim, "AgencyLead", place, Today);
        var post = await site.LookAsync(db => db.Posts.SingleAsync(one => one.PersonId == kim));
        var end = $"/admin/people/{kim}/posts/{post.Id}/end";
        await team.FillAsync(end, ("To", Today.AddYears(10)), ("Reason", "Secondment"));
        var sooner = await team.FillAsync(end, ("To", Today.AddDays(7)), ("Reason", "Wrong year"));
        Assert.Contains("24 Nov 2026 to 1 Dec 2026", sooner.Text, StringComparison.Ordinal);
        var home = await team.GetAsync("/home");
        Assert.Contains(
            "The next thing is A post ends, on Tuesday 1 December 2026.",
            home.Text,
            StringComparison.Ordinal
        );
        var early = await team.FillAsync(end, ("To", Today.AddDays(-1)), ("Reason", "Wrong year"));
        Assert.Equal("The last day must be on or after the first day.", Assert.Single(early.Errors));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_leaver_s_posts_are_handed_on_or_ended_and_they_may_come_back(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var leaver = await IdAsync(site, "Peer scrutineer, Hampshire");
        var next = await IdAsync(site, "Scrutiny Group chair, Hampshire");
        var page = await team.GetAsync($"/admin/people/{leaver}/leave");
        var left = await team.FillAsync(page, ("Successors[0]", next), ("LastDay", Today));
        Assert.Equal("Recorded that they are leaving", left.Banner);
        Assert.Contains("Left24 November 2026", left.Text, StringComparison.Ordinal);
        var handed = await team.GetAsync($"/admin/people/{next}");
        Assert.Contains("Peer scrutineer, Hampshire RoleScrutineer", handed.Text, StringComparison.Ordinal);
        Assert.Contains("Since 25 Nov 2026", handed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{leaver}", (await team.GetAsync("/admin/people")).Html, StringComparison.Ordinal);
        Assert.Contains(
            "Left on 24 November 2026",
            (await team.GetAsync("/admin/people?state=left")).Text,
            StringComparison.Ordinal
        );
        var again = await team.FillAsync($"/admin/people/{leaver}/leave", ("LastDay", Today));
        Assert.Equal("This person has left already.", Assert.Single(again.Errors));

        var back = await team.FillAsync($"/admin/people/{leaver}/return", ("Reason", "Came back"));
        Assert.EndsWith("/posts/new", back.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync($"/admin/people/{leaver}/return")).Status);
    }

    [Fact]
    public async Task Nobody_leaves_before_their_last_day_or_lets_themselves_go()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Manager);
        var leaver = await IdAsync(site, "Peer scrutineer, Hampshire");
        var early = await team.FillAsync($"/admin/people/{leaver}/leave", ("LastDay", Today.AddDays(1)));
        Assert.StartsWith(
            "Record it on the last day or after it.",
            Assert.Single(early.Errors),
            StringComparison.Ordinal
        );
        var own = await team.FillAsync($"/admin/people/{await IdAsync(site, Manager)}/leave", ("LastDay", Today));
        Assert.StartsWith("You cannot let yourself go.", Assert.Single(own.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var administrator = await site.AsAsync("System administrator");
        var own = await IdAsync(site, "System administrator");
        var post = await site.LookAsync(db => db.Posts.SingleAsync(one => one.PersonId == own));
        var page = await administrator.FillAsync(
            $"/admin/people/{own}/posts/{post.Id}/end",
            ("To", Today),
            ("Reason", "Done")
        );
        Assert.Equal("This is the only system administrator. Add another first.", Assert.Single(page.Errors));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_people_who_change_one_person_both_keep_their_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var one = await site.AsAsync(Manager);
        var other = await site.AsAsync("Quality officer, Hampshire");
        var path = $"/admin/people/{await IdAsync(site, "Peer scrutineer, Hampshire")}/change";
        var first = await one.GetAsync(path);
        var second = await other.GetAsync(path);
        await one.FillAsync(first, ("Telephone", "01632 960 001"));
        var conflict = await other.FillAsync(second, ("Telephone", "01632 960 002"));
        Assert.Contains("01632 960 001", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("01632 960 002", conflict.ValueOf("Telephone"));
        Assert.Equal("Changes saved", (await other.FillAsync(conflict)).Banner);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_person_of_another_partnership_is_the_same_404_as_nobody_at_all(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var theirs = await IdAsync(site, "Business manager, Portsmouth");
        foreach (var page in new[] { "", "/change", "/leave", "/posts/new", "/invite", "/return" })
        {
            await SameAbsence.AssertAsync(
                team,
                $"/admin/people/{theirs}{page}",
                $"/admin/people/{Guid.CreateVersion7()}{page}"
            );
        }
    }

    private static Task<ShownPage> AddAsync(Visitor team, string name, string email) =>
        team.FillAsync("/admin/people/new", ("Name", name), ("Email", email), ("Telephone", "01632 960 000"));

    private static async Task<ShownPage> GrantAsync(
        Visitor team,
        Guid person,
        string role,
        string place,
        DateOnly? from = null
    ) =>
        await team.FillAsync(
            $"/admin/people/{person}/posts/new",
            ("Title", "A post"),
            ("Role", role),
            ("Place", place),
            ("From", from ?? Today)
        );

    private static Task<Guid> IdAsync(Site site, string name) =>
        site.LookAsync(db => db.People.Where(person => person.Name == name).Select(person => person.Id).SingleAsync());

    private static async Task<string> PlaceAsync(Site site, string agency) =>
        $"agency:{await site.LookAsync(db => db.Agencies.Where(one => one.Slug == agency).Select(one => one.Id).SingleAsync())}";
}
