using System.Net;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Partnership;

/// <summary>Groups, themes and priorities: the records of one partnership.</summary>
public sealed class OwnedRecordPagesTests
{
    private const string Manager = "Business manager, Hampshire";
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_group_is_formed_changed_and_ended(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var board = await GroupIdAsync(site, "board");
        var page = await team.FillAsync(
            "/hampshire/groups/new",
            ("Name", "Exploitation Group"),
            ("Purpose", "Plans."),
            ("ReportsTo", board),
            ("From", new DateOnly(2026, 1, 5))
        );
        Assert.Equal(("Group added", "/hampshire/groups/exploitation-group"), (page.Banner, page.Path));
        Assert.Contains("Reports toBoard", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody holds a post in this group today.", page.Text, StringComparison.Ordinal);
        page = await team.FillAsync("/hampshire/groups/exploitation-group/change", ("Name", "Missing children Group"));
        Assert.Contains("“Exploitation Group” became “Missing children Group”", page.Text, StringComparison.Ordinal);
        page = await team.FillAsync(
            "/hampshire/groups/exploitation-group/end",
            ("To", Today.AddDays(-1)),
            ("Reason", "Merged")
        );
        Assert.Contains("Reason: Merged", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Missing children Group",
            (await team.GetAsync("/hampshire/groups")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Missing children Group",
            (await team.GetAsync("/hampshire/groups?state=ended")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Groups_do_not_report_in_a_circle(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var below = await GroupIdAsync(site, "scrutiny-group");
        var page = await team.FillAsync("/hampshire/groups/board/change", ("ReportsTo", below));
        Assert.StartsWith("That group reports to this one", Assert.Single(page.Errors), StringComparison.Ordinal);
        var elsewhere = await site.LookAsync(db =>
            db.Groups.Where(group => group.Slug == "hips-executive").Select(group => group.Id).SingleAsync()
        );
        page = await team.FillAsync("/hampshire/groups/board/change", ("ReportsTo", elsewhere));
        Assert.Equal("Choose a group from the list.", Assert.Single(page.Errors));
        page = await team.FillAsync("/hampshire/groups/board/end", ("To", Today), ("Reason", "Done"));
        Assert.StartsWith("Other groups report to this one.", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_group_with_a_name_of_300_characters_has_an_address(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var name = $"{new string('g', 100)} {new string('h', 199)}";
        var page = await team.FillAsync("/hampshire/groups/new", ("Name", name), ("From", Today));
        Assert.Equal((HttpStatusCode.OK, name), (page.Status, page.Heading));
        page = await team.FillAsync("/hampshire/groups/new", ("Name", "—"), ("From", Today));
        Assert.Equal("Use at least one letter from a to z, or a number.", Assert.Single(page.Errors));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_theme_is_coined_reworded_and_retired(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var page = await team.FillAsync("/hampshire/themes/new", ("Name", "Curiosity"), ("Meaning", "Asking why."));
        Assert.Equal("Theme added", page.Banner);
        var again = await team.FillAsync("/hampshire/themes/new", ("Name", "curiosity"));
        Assert.Equal("A theme with this name exists already. Choose another name.", Assert.Single(again.Errors));
        page = await team.FillAsync("/hampshire/themes/curiosity/change", ("Synonyms", "Professional curiosity"));
        Assert.Contains("Professional curiosity", page.Text, StringComparison.Ordinal);
        page = await team.FillAsync("/hampshire/themes/curiosity/retire", ("Reason", "Merged"));
        Assert.Contains("Retired on 24 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reason: Merged", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync("/hampshire/themes/curiosity/retire")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_priority_is_set_and_revised_and_two_people_both_keep_their_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var other = await site.AsAsync("Quality officer, Hampshire");
        var page = await team.FillAsync(
            "/hampshire/priorities/new",
            ("Title", "Babies are safe"),
            ("FromYear", 2026),
            ("ToYear", 2027)
        );
        Assert.Contains("Babies are safe", page.Text, StringComparison.Ordinal);
        Assert.Contains("2026 to 2028", page.Text, StringComparison.Ordinal);
        var link = page
            .Document.QuerySelectorAll("tr")
            .Single(row => row.TextContent.Contains("Babies", StringComparison.Ordinal))
            .QuerySelector("a")!
            .GetAttribute("href")!;
        var first = await team.GetAsync(link);
        var second = await other.GetAsync(link);
        await team.FillAsync(first, ("Title", "Babies are safe and heard"));
        var conflict = await other.FillAsync(second, ("Title", "Babies thrive"));
        Assert.Contains("Babies are safe and heard", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Babies thrive", conflict.ValueOf("Title"));
        await other.FillAsync(conflict);
        Assert.Contains("became “Babies thrive”", (await team.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2026", "2027", "Enter the priority.")]
    [InlineData("Babies", "", "2027", "Enter the first year as four numbers, like 2026.")]
    [InlineData("Babies", "2027", "2026", "The last year must be the first year or up to ten years later.")]
    public async Task A_priority_that_cannot_be_is_refused_and_kept(
        string title,
        string from,
        string to,
        string sentence
    )
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Manager);
        var page = await team.FillAsync(
            "/hampshire/priorities/new",
            ("Title", title),
            ("Description", "Long words."),
            ("FromYear", from),
            ("ToYear", to)
        );
        Assert.Equal(sentence, Assert.Single(page.Errors));
        Assert.Equal(
            (title, "Long words.", from, to),
            (page.ValueOf("Title"), page.ValueOf("Description"), page.ValueOf("FromYear"), page.ValueOf("ToYear"))
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_record_of_another_partnership_is_the_same_404_as_one_that_never_was(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var theirs = await site.LookAsync(db =>
            db.Priorities.Where(priority =>
                    db.Set<SafeguardingPartnership>()
                        .Any(one => one.Id == priority.PartnershipId && one.Slug == "portsmouth")
                )
                .Select(priority => priority.Id)
                .FirstAsync()
        );
        await SameAbsence.AssertAsync(
            team,
            $"/hampshire/priorities/{theirs}/change",
            $"/hampshire/priorities/{Guid.CreateVersion7()}/change"
        );
        foreach (
            var page in new[] { "groups", "groups/board", "groups/new", "themes", "priorities", "groups/board/change" }
        )
        {
            await SameAbsence.AssertAsync(team, $"/portsmouth/{page}", $"/nowhere/{page}");
        }

        await SameAbsence.AssertAsync(team, "/hampshire/groups/hips-executive", "/hampshire/groups/never-was");
        await SameAbsence.AssertAsync(team, "/admin/partnerships/portsmouth", "/admin/partnerships/nowhere");
    }

    [Theory]
    [InlineData("Board member, Hampshire")]
    [InlineData("Section 11 lead, police")]
    [InlineData("Training facilitator, Hampshire")]
    public async Task Those_who_look_do_not_change(string post)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.AsAsync(post);
        foreach (
            var open in new[]
            {
                "/hampshire/groups",
                "/hampshire/groups/board",
                "/hampshire/themes",
                "/hampshire/priorities",
                "/admin/agencies",
                "/admin/agencies/hart",
            }
        )
        {
            var page = await visitor.GetAsync(open);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Empty(
                page.Document.QuerySelectorAll(
                    "main a[href$='/new'], main a[href$='/change'], main a[href$='/end'], main a[href$='/retire']"
                )
            );
        }

        foreach (
            var closed in new[]
            {
                "/admin",
                "/admin/people",
                "/admin/people.csv",
                "/admin/partnerships",
                "/admin/agencies/new",
                "/admin/agencies/hart/change",
                "/hampshire/groups/new",
                "/hampshire/groups/board/change",
                "/hampshire/themes/new",
                "/hampshire/priorities/new",
            }
        )
        {
            var page = await visitor.GetAsync(closed);
            Assert.Equal(
                (HttpStatusCode.Forbidden, "You do not have access to this page"),
                (page.Status, page.Heading)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_partnership_s_names_and_contact_are_changed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var wrong = await team.FillAsync("/admin/partnerships/hampshire", ("AreaCode", "Hants"), ("Email", "x"));
        Assert.Equal(2, wrong.Errors.Count);
        Assert.Equal(("Hants", "x"), (wrong.ValueOf("AreaCode"), wrong.ValueOf("Email")));
        var page = await team.FillAsync("/admin/partnerships/hampshire", ("Telephone", "01632 960 123"));
        Assert.Equal("Changes saved", page.Banner);
        Assert.Contains("01632 960 123", (await site.Nobody().GetAsync("/contact")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "became “01632 960 123”",
            (await team.GetAsync("/admin/partnerships/hampshire")).Text,
            StringComparison.Ordinal
        );
    }

    private static Task<Guid> GroupIdAsync(Site site, string slug) =>
        site.LookAsync(db =>
            db.Groups.Where(group =>
                    group.Slug == slug
                    && db.Set<SafeguardingPartnership>()
                        .Any(one => one.Id == group.PartnershipId && one.Slug == "hampshire")
                )
                .Select(group => group.Id)
                .SingleAsync()
        );
}
