using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>What one area does differently in a cycle that several share, and the posts that it names.</summary>
public sealed class AreaPartTests
{
    private const int Next = 2027;
    private const string Sets = "/hampshire/question-sets";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_area_asks_questions_of_its_own_and_reads_the_answers_alone(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await LaunchingCyclesTests.LaunchAsync(await site.AsAsync(Section11Stage.Officer));
        Section11Stage.MoveOn(site, TimeSpan.FromMinutes(11));
        await Section11Stage.OpenCyclesAsync(site);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        await team.SubmitAsync((await team.GetAsync($"{Sets}/section-11-light/copy")).Form());
        var own = $"{Sets}/our-section-11-light/versions/1/publish";
        await team.SubmitAsync(
            (await team.GetAsync(own)).Form(),
            new Dictionary<string, string> { ["Input.Because"] = "Agreed here." }
        );
        var set = await site.LookAsync(db =>
            db.QuestionSetVersions.SingleAsync(one =>
                one.PublishedOn != null
                && db.Set<QuestionSet>().Any(kept => kept.Id == one.SetId && kept.KeeperId != null)
            )
        );

        var page = await team.GetAsync(Section11Paths.SetAreaPart("hampshire", Next));
        var saved = await team.SubmitAsync(
            page.Form(),
            new Dictionary<string, string> { ["Input.Extra"] = $"{set.Id}" }
        );
        Assert.Equal("Saved. Agencies see it at once", saved.Banner);
        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        var tasks = await lead.GetAsync(Section11Paths.AssessmentTasks(Section11Stage.Police, Next));
        Assert.Contains("Hampshire", tasks.Text, StringComparison.Ordinal);
        var sections = await SectionsAsync(site);
        Assert.True(sections["hampshire"] > sections["portsmouth"]);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_area_has_days_of_its_own_which_stay_in_order(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Section11Paths.SetAreaPart("hampshire", Section11Stage.Year));
        var refused = await team.SubmitAsync(page.Form(), LaunchingCyclesTests.Day("SignOff", 1, 11, 2026));
        Assert.Equal(["The sign-off cannot be before answers are due."], refused.Errors);
        await team.SubmitAsync(
            refused.Form(),
            LaunchingCyclesTests
                .Day("Due", 11, 12, 2026)
                .Concat(LaunchingCyclesTests.Day("SignOff", 19, 12, 2026))
                .ToDictionary()
        );
        var areas = await site.LookAsync(db => db.CycleAreas.Where(one => one.DueOn != null).ToListAsync());
        var area = Assert.Single(areas);
        Assert.Equal((new DateOnly(2026, 12, 11), new DateOnly(2026, 12, 21)), (area.DueOn, area.SignOffOn));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Posts_of_several_agencies_are_named_at_once_and_none_of_another_agency(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var path = Section11Paths.NameAgencyPosts("hampshire", Section11Stage.Year);
        var page = await team.GetAsync($"{path}?agency={Section11Stage.Probation}&agency={Section11Stage.Health}");
        var foreign = await Section11Stage.AskedAsync(site, Section11Stage.Police);
        var refused = await team.SubmitAsync(
            page.Form(),
            new Dictionary<string, string> { ["Named[1].Lead"] = $"{foreign.LeadPostId}" }
        );
        Assert.Equal(["Choose a post of the agency."], refused.Errors);
        var saved = await team.SubmitAsync(
            page.Form(),
            new Dictionary<string, string> { ["Named[0].Lead"] = "", ["Named[1].Lead"] = "" }
        );
        Assert.Equal("Saved", saved.Banner);
        Assert.Null((await Section11Stage.AskedAsync(site, Section11Stage.Probation)).LeadPostId);
        Assert.Null((await Section11Stage.AskedAsync(site, Section11Stage.Health)).LeadPostId);
        var nobody = await team.GetAsync(path);
        Assert.Contains("No agency is chosen.", nobody.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_address_that_our_mail_does_not_reach_is_flagged_until_one_arrives(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await MailAsync(site, arrives: false);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var path = Section11Paths.AgencyProgress("hampshire", Section11Stage.Year, Section11Stage.Probation);
        const string said = "Our last message could not be delivered";
        Assert.Contains(said, (await team.GetAsync(path)).Text, StringComparison.Ordinal);
        Section11Stage.MoveOn(site, TimeSpan.FromMinutes(1));
        await MailAsync(site, arrives: true);
        Assert.DoesNotContain(said, (await team.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    private static async Task MailAsync(Site site, bool arrives)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var person = await work
            .Db.Posts.Where(post => post.Title == Section11Stage.ProbationLead)
            .Join(work.Db.People, post => post.PersonId, one => one.Id, (_, one) => one)
            .SingleAsync(Cancel);
        var now = work.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        work.Db.Add(
            new MailMessage
            {
                PersonId = person.Id,
                Address = person.Email,
                Kind = "M7",
                Subject = "Section 11",
                Text = "{}",
                CreatedAt = now,
                NotBefore = now,
                SentAt = arrives ? now : null,
                GaveUpAt = arrives ? null : now,
            }
        );
        await work.Db.SaveChangesAsync(work, Cancel);
    }

    private static async Task<Dictionary<string, int>> SectionsAsync(Site site)
    {
        var rows = await site.LookAsync(db =>
            db.AreaReturns.Where(one =>
                    db.Set<Agency>().Any(agency => agency.Id == one.AgencyId && agency.Slug == Section11Stage.Police)
                    && db.Set<Cycle>().Any(cycle => cycle.Id == one.CycleId && cycle.Year == Next)
                )
                .Join(
                    db.Partnerships,
                    one => one.PartnershipId,
                    place => place.Id,
                    (one, place) => new { place.Slug, one.SectionsAsked }
                )
                .ToListAsync()
        );
        return rows.ToDictionary(row => row.Slug, row => row.SectionsAsked);
    }
}
