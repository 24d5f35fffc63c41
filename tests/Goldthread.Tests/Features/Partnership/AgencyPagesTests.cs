using System.Net;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Partnership;

public sealed class AgencyPagesTests
{
    private const string Manager = "Business manager, Hampshire";
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_is_added_joined_renamed_and_ended_and_its_history_says_so(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var page = await AddAsync(team, "Northern Ambulance Service", "Northern ambulance");
        Assert.Equal(("Northern ambulance added", "/admin/agencies/northern-ambulance"), (page.Banner, page.Path));
        Assert.Contains("It works in none of your partnerships yet.", page.Text, StringComparison.Ordinal);

        page = await team.FillAsync(
            "/admin/agencies/northern-ambulance/memberships/new",
            ("Partnership", "hampshire"),
            ("Kind", "RelevantAgency"),
            ("From", Today)
        );
        Assert.Contains("Relevant agency", page.Text, StringComparison.Ordinal);

        page = await team.FillAsync(
            "/admin/agencies/northern-ambulance/change",
            ("Name", "Northern Ambulance Trust"),
            ("OtherNames", "NAS")
        );
        Assert.Equal("Northern Ambulance Trust", page.Document.QuerySelector("h1")!.LastChild!.TextContent.Trim());

        page = await team.FillAsync(
            "/admin/agencies/northern-ambulance/end",
            ("To", Today.AddDays(7)),
            ("Successor", "constabulary"),
            ("Reason", "Merged")
        );
        Assert.Equal("Recorded that the agency has ended", page.Banner);
        Assert.Contains(
            "Its work went to Hampshire and Isle of Wight Constabulary",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Reason: Merged", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "“Northern Ambulance Service” became “Northern Ambulance Trust”",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("24 Nov 2026 to 1 Dec 2026", page.Text, StringComparison.Ordinal);
        var after = await team.GetAsync("/admin/agencies/constabulary");
        Assert.Contains("Took over from Northern Ambulance Trust", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Trust", "NhsTrust", "Enter the agency’s name.")]
    [InlineData("Trust", "", "NhsTrust", "Enter a short name.")]
    [InlineData("Trust", "Trust", "", "Choose the kind of agency.")]
    [InlineData("Trust", "Constabulary", "Police", "An agency with this short name exists already. Choose another.")]
    [InlineData(
        "Trust",
        "New",
        "Police",
        "The service itself uses the word “new” in web addresses. Choose another name."
    )]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost(
        string name,
        string shortName,
        string kind,
        string sentence
    )
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Manager);
        var before = await site.LookAsync(db => db.Agencies.CountAsync());
        var page = await team.FillAsync(
            "/admin/agencies/new",
            ("Name", name),
            ("ShortName", shortName),
            ("Kind", kind),
            ("OtherNames", "Old; older"),
            ("From", new DateOnly(2019, 2, 28))
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(sentence, Assert.Single(page.Errors));
        Assert.Equal((name, shortName, kind, "Old; older"), Typed(page));
        Assert.Equal("28", page.ValueOf("From-day"));
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal(before, await site.LookAsync(db => db.Agencies.CountAsync()));
    }

    [Theory]
    [InlineData("31", "2", "2026")]
    [InlineData("", "2", "2026")]
    [InlineData("a", "b", "c")]
    public async Task A_day_that_is_none_is_refused_and_kept(string day, string month, string year)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Manager);
        var page = await team.FillAsync(
            "/admin/agencies/new",
            ("Name", "Trust"),
            ("ShortName", "Trust"),
            ("Kind", "NhsTrust"),
            ("From-day", day),
            ("From-month", month),
            ("From-year", year)
        );
        Assert.Single(page.Errors);
        Assert.Equal(
            (day, month, year),
            (page.ValueOf("From-day"), page.ValueOf("From-month"), page.ValueOf("From-year"))
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Long_names_and_long_words_are_kept_whole_on_both_databases(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var name = $"{new string('w', 100)} {new string('n', 199)}";
        var page = await AddAsync(team, name, "Long");
        Assert.Contains(name, page.Text, StringComparison.Ordinal);
        page = await AddAsync(team, name + "n", "Longer");
        Assert.Equal("Keep the name to 300 characters.", Assert.Single(page.Errors));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_people_who_change_one_agency_both_keep_their_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var one = await site.AsAsync(Manager);
        var other = await site.AsAsync("Quality officer, Hampshire");
        var path = "/admin/agencies/hart/change";
        var first = await one.GetAsync(path);
        var second = await other.GetAsync(path);
        Assert.Null((await one.FillAsync(first, ("Name", "Hart Council"))).Document.QuerySelector("#conflict-title"));
        var conflict = await other.FillAsync(second, ("Name", "Hart District"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.Status);
        Assert.Contains($"{Manager} saved changes at", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Hart Council", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Hart District", conflict.ValueOf("Name"));
        Assert.Equal("Hart Council", await NameAsync(site, "hart"));
        var decided = await other.FillAsync(conflict, ("Name", "Hart District"));
        Assert.Equal("Changes saved", decided.Banner);
        Assert.Equal("Hart District", await NameAsync(site, "hart"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_second_press_adds_nothing_twice_and_leads_to_the_same_page(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var form = (await team.GetAsync("/admin/agencies/new")).PostForm();
        var typed = Forms.Values(("Name", "Twice"), ("ShortName", "Twice"), ("Kind", "Other"), ("From", Today));
        Assert.Equal("/admin/agencies/twice", (await team.SubmitAsync(form, typed)).Path);
        Assert.Equal("/admin/agencies/twice", (await team.SubmitAsync(form, typed)).Path);
        Assert.Equal(1, await site.LookAsync(db => db.Agencies.CountAsync(agency => agency.Name == "Twice")));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_shared_agency_is_changed_only_by_those_who_keep_every_place_it_works_in(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var detail = await team.GetAsync("/admin/agencies/constabulary");
        Assert.Null(detail.Document.QuerySelector("a[href$='/change']"));
        Assert.Contains("the system administrator changes its name", detail.Text, StringComparison.Ordinal);
        var renamed = await team.FillAsync("/admin/agencies/constabulary/change", ("Name", "Ours now"));
        Assert.Contains(
            "also works in a partnership that you do not look after",
            Assert.Single(renamed.Errors),
            StringComparison.Ordinal
        );
        var ended = await team.FillAsync("/admin/agencies/constabulary/end", ("To", Today), ("Reason", "Because"));
        Assert.Contains(
            "also works in a partnership that you do not look after",
            Assert.Single(ended.Errors),
            StringComparison.Ordinal
        );
        Assert.Null(await site.LookAsync(db => ToOfAsync(db, "constabulary")));

        var administrator = await site.AsAsync("System administrator");
        var done = await administrator.FillAsync(
            "/admin/agencies/constabulary/end",
            ("To", Today),
            ("Reason", "Because")
        );
        Assert.Equal("Recorded that the agency has ended", done.Banner);
        var open = await site.LookAsync(db =>
            db.AgencyMemberships.CountAsync(membership =>
                membership.To == null
                && db.Set<Agency>().Any(agency => agency.Id == membership.AgencyId && agency.Slug == "constabulary")
            )
        );
        Assert.Equal(0, open);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Successors_that_cannot_be_are_refused(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync("System administrator");
        var end = "/admin/agencies/hart/end";
        var itself = await team.FillAsync(end, ("To", Today), ("Successor", "hart"), ("Reason", "Merged"));
        Assert.Equal("An agency cannot take over from itself.", Assert.Single(itself.Errors));
        var gone = await team.FillAsync(end, ("To", Today), ("Successor", "solent-nhs-trust"), ("Reason", "Merged"));
        Assert.Contains("must exist on the day after", Assert.Single(gone.Errors), StringComparison.Ordinal);
        var unknown = await team.FillAsync(end, ("To", Today), ("Successor", "nowhere"), ("Reason", "Merged"));
        Assert.Equal("Choose an agency from the list.", Assert.Single(unknown.Errors));
        var early = await team.FillAsync(end, ("To", new DateOnly(2001, 1, 1)), ("Reason", "Merged"));
        Assert.Equal("The last day must be on or after the first day.", Assert.Single(early.Errors));
        Assert.Null(await site.LookAsync(db => ToOfAsync(db, "hart")));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_works_in_a_partnership_once_at_a_time(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var twice = await team.FillAsync(
            "/admin/agencies/hart/memberships/new",
            ("Partnership", "hampshire"),
            ("Kind", "RelevantAgency"),
            ("From", Today)
        );
        Assert.Equal("It works in this partnership already.", Assert.Single(twice.Errors));
        var elsewhere = await team.FillAsync(
            "/admin/agencies/hart/memberships/new",
            ("Partnership", "portsmouth"),
            ("Kind", "RelevantAgency"),
            ("From", Today)
        );
        Assert.Equal("Choose a partnership from the list.", Assert.Single(elsewhere.Errors));
        var page = await team.GetAsync("/admin/agencies/hart");
        var link = page.Document.QuerySelector("a[href*='/memberships/'][href$='/end']")!.GetAttribute("href")!;
        var ended = await team.FillAsync(link, ("To", Today.AddDays(30)), ("Reason", "Moved"));
        Assert.Equal("Its work there has ended", ended.Banner);
        var sooner = await team.FillAsync(link, ("To", Today), ("Reason", "Sooner than thought"));
        Assert.Contains("29 Sep 2019 to 24 Nov 2026", sooner.Text, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await site.AsAsync("Business manager, Portsmouth")).GetAsync(link)).Status
        );
    }

    private static Task<ShownPage> AddAsync(Visitor team, string name, string shortName) =>
        team.FillAsync(
            "/admin/agencies/new",
            ("Name", name),
            ("ShortName", shortName),
            ("Kind", "NhsTrust"),
            ("From", new DateOnly(2020, 4, 1))
        );

    private static (string?, string?, string?, string?) Typed(ShownPage page) =>
        (page.ValueOf("Name"), page.ValueOf("ShortName"), page.ValueOf("Kind"), page.ValueOf("OtherNames"));

    private static Task<string> NameAsync(Site site, string slug) =>
        site.LookAsync(db =>
            db.Agencies.Where(agency => agency.Slug == slug).Select(agency => agency.Name).SingleAsync()
        );

    private static Task<DateOnly?> ToOfAsync(GoldthreadDb db, string slug) =>
        db.Agencies.Where(agency => agency.Slug == slug).Select(agency => agency.To).SingleAsync();
}
