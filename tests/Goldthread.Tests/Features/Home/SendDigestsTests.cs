using System.Net;
using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Jobs;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Home;

public sealed class SendDigestsTests
{
    private const string Manager = "Business manager, Hampshire";
    private const string Police = "Section 11 lead, police";
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 8, 15, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_digest_says_references_and_duties_and_never_what_a_record_says(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind, Three(), Manager);
        Assert.Equal(1, await RunAsync(site, Wednesday));
        var message = Assert.Single(await DigestsAsync(site));
        var text = MailText.FromJson(message.Text);
        var words = text.ToPlainText() + text.ToHtml(message.Subject) + message.Subject;
        Assert.Equal("3 things need you by Friday 27 November", message.Subject);
        Assert.Contains(
            "A-01: 15 days late\nA-02: due Friday 27 November\nand 1 other thing",
            text.ToPlainText(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Words of the record", words, StringComparison.Ordinal);
        Assert.DoesNotContain("One agency waits", words, StringComparison.Ordinal);
        Assert.Equal($"{TestWorld.Address}/home", text.Link!.Address);
        Assert.Contains($"{TestWorld.Address}/account/notifications", text.ToPlainText(), StringComparison.Ordinal);
        Assert.Equal("Hampshire Safeguarding Children Partnership", message.FromName);
        Assert.NotNull(message.PartnershipId);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Each_list_is_made_with_exactly_that_persons_posts_and_scope(DatabaseKind kind)
    {
        var planted = new PlantedWork
        {
            Work = user => [PlantedWork.Item(WorkSection.Overdue, $"A-{user.Posts.Count}-{user.Reach().Count()}")],
        };
        await using var site = await OpenAsync(kind, planted, Manager, Police);
        planted.Scopes.Clear();
        Assert.Equal(2, await RunAsync(site, Wednesday));
        var hampshire = await site.LookAsync(db => db.Partnerships.SingleAsync(one => one.Slug == "hampshire"));
        Assert.Equal([hampshire.Id], planted.Scopes[Manager]);
        Assert.Equal(4, planted.Scopes[Police].Count);
        Assert.Equal(2, planted.Scopes.Count);
        var bodies = (await DigestsAsync(site))
            .Select(message => MailText.FromJson(message.Text).Before[^1])
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            ["A-1-1: overdue", "A-1-4: overdue"],
            bodies.Select(body =>
                body.Replace(" (Hampshire Safeguarding Children Partnership)", "", StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nobody_gets_two_in_a_day_however_often_the_job_runs_and_the_clock_jumps(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind, Three(), Manager, Police);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(site, Wednesday), Cancel)));
        await RunAsync(site, Wednesday);
        Assert.Equal(2, (await DigestsAsync(site)).Count);
        await RunAsync(site, Wednesday.AddDays(-1));
        await RunAsync(site, Wednesday.AddHours(3));
        Assert.Equal(2, (await DigestsAsync(site)).Count);
        await RunAsync(site, Wednesday.AddDays(1));
        await RunAsync(site, Wednesday);
        Assert.Equal(4, (await DigestsAsync(site)).Count);
        Assert.All(
            (await DigestsAsync(site)).GroupBy(message => (message.PersonId, LondonTime.Day(message.CreatedAt))),
            day => Assert.Single(day)
        );
    }

    [Theory]
    [InlineData("2026-11-25T08:14:59Z", 0)]
    [InlineData("2026-11-25T17:59:00Z", 1)]
    [InlineData("2026-11-25T18:00:00Z", 0)]
    [InlineData("2026-11-28T08:30:00Z", 0)] // Saturday
    [InlineData("2026-12-25T08:30:00Z", 0)] // Christmas Day, a Friday
    [InlineData("2026-12-28T08:30:00Z", 0)] // stands in for Boxing Day
    [InlineData("2026-12-29T08:30:00Z", 1)]
    [InlineData("2027-06-02T07:14:59Z", 0)] // a quarter past seven by Greenwich is a quarter past eight in a London summer
    [InlineData("2027-06-02T07:15:00Z", 1)]
    public async Task Digests_come_in_working_hours_of_working_days(string now, int sent)
    {
        await using var site = await OpenAsync(DatabaseKind.Sqlite, Three(), Manager);
        Assert.Equal(
            sent,
            await RunAsync(site, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nothing_is_sent_when_nothing_needs_one(DatabaseKind kind)
    {
        var planted = new PlantedWork
        {
            Work = _ =>
                [
                    PlantedWork.Item(WorkSection.ComingUp, "A-01"),
                    PlantedWork.Item(WorkSection.WaitingForOthers, "A-02"),
                ],
        };
        await using var site = await OpenAsync(kind, planted, Manager);
        Assert.Equal(0, await RunAsync(site, Wednesday));
        Assert.Empty(await DigestsAsync(site));
    }

    [Fact]
    public async Task At_most_ten_lines_are_written_and_the_others_counted()
    {
        var planted = new PlantedWork
        {
            Work = _ => Enumerable.Range(10, 14).Select(one => PlantedWork.Item(WorkSection.ToDecide, $"A-{one}")),
        };
        await using var site = await OpenAsync(DatabaseKind.Sqlite, planted, Manager);
        await RunAsync(site, Wednesday);
        var lines = MailText.FromJson((await DigestsAsync(site))[0].Text).Before[^1].Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.Equal(("A-10: waiting for you to decide", "and 4 other things"), (lines[0], lines[^1]));
    }

    [Fact]
    public async Task Whoever_holds_no_post_any_more_gets_none()
    {
        await using var site = await OpenAsync(DatabaseKind.Sqlite, Three(), Manager);
        await PlantedWork.ChangeAsync(
            site,
            async db => (await db.Posts.SingleAsync(one => one.Title == Manager)).End(new DateOnly(2026, 11, 24))
        );
        Assert.Equal(0, await RunAsync(site, Wednesday));
    }

    [Fact]
    public async Task One_address_that_cannot_be_written_to_keeps_nobody_else_from_their_list()
    {
        await using var site = await OpenAsync(DatabaseKind.Sqlite, Three(), Manager, Police);
        await PlantedWork.ChangeAsync(
            site,
            async db => (await db.People.SingleAsync(one => one.Name == Manager)).Change(Manager, "no address", null)
        );
        await Assert.ThrowsAsync<AggregateException>(() => RunAsync(site, Wednesday));
        Assert.Single(await DigestsAsync(site));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Once_a_week_means_on_that_day(DatabaseKind kind)
    {
        await using var site = await PlantedWork.OpenAsync(kind, Three());
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync("/account/notifications");
        var saved = await team.SubmitAsync(
            page.Form(),
            new Dictionary<string, string> { ["Input.Rhythm"] = nameof(DigestRhythm.Thursdays) }
        );
        Assert.Equal("Changes saved", saved.Banner);
        Assert.NotNull(saved.Document.QuerySelector("input[value=Thursdays][checked]"));
        Assert.Equal(0, await RunAsync(site, Wednesday));
        Assert.Equal(1, await RunAsync(site, Wednesday.AddDays(1)));
        Assert.Equal(0, await RunAsync(site, Wednesday.AddDays(2)));
    }

    [Fact]
    public async Task Off_is_no_choice()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Manager);
        foreach (var odd in new[] { "", "Never", "7" })
        {
            var page = await team.GetAsync("/account/notifications");
            var again = await team.SubmitAsync(page.Form(), new Dictionary<string, string> { ["Input.Rhythm"] = odd });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
            Assert.Single(again.Errors);
        }
    }

    [Fact]
    public async Task An_unanswered_question_is_said_beside_its_field()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Manager);
        var form = (await team.GetAsync("/account/notifications")).Form();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/notifications")
        {
            Content = new FormUrlEncodedContent(FormFields.Of(form).Where(field => field.Key != "Input.Rhythm")),
        };
        using var answer = await team.SendAsync(request);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var fault = page.QuerySelector(".govuk-error-summary__list a")!;
        Assert.Equal("Choose how often you want the list.", fault.TextContent.Trim());
        Assert.NotNull(page.GetElementById(fault.GetAttribute("href")![1..]));
    }

    [Theory]
    [InlineData(DigestRhythm.Mondays, "2026-11-23", true)]
    [InlineData(DigestRhythm.Mondays, "2026-11-24", false)]
    [InlineData(DigestRhythm.Fridays, "2026-12-25", false)] // Christmas Day
    [InlineData(DigestRhythm.Fridays, "2026-12-29", true)] // the first working day after it
    [InlineData(DigestRhythm.Fridays, "2026-12-30", false)]
    [InlineData(DigestRhythm.Mondays, "2026-12-29", true)] // Monday is a bank holiday too
    [InlineData(DigestRhythm.EveryWorkingDay, "2026-11-28", false)]
    public void A_weekly_list_whose_day_is_a_bank_holiday_comes_on_the_next_working_day(
        DigestRhythm rhythm,
        string day,
        bool due
    ) =>
        Assert.Equal(
            due,
            DigestChoice.IsDueOn(
                rhythm,
                DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                WorkingDays.Shipped
            )
        );

    private static PlantedWork Three() =>
        new()
        {
            Work = _ =>
                [
                    PlantedWork.Item(WorkSection.Overdue, "A-01", new DateOnly(2026, 11, 10), "Overdue"),
                    PlantedWork.Item(WorkSection.DueThisWeek, "A-02", new DateOnly(2026, 11, 27)),
                    PlantedWork.Item(WorkSection.ToDecide, null),
                ],
        };

    /// <summary>A site on which these people have signed in once, and so have accounts.</summary>
    private static async Task<Site> OpenAsync(DatabaseKind kind, PlantedWork planted, params IEnumerable<string> posts)
    {
        var site = await PlantedWork.OpenAsync(kind, planted);
        foreach (var post in posts)
        {
            await site.AsAsync(post);
        }

        return site;
    }

    /// <summary>Runs the line of the schedule, as the scheduler would at that instant.</summary>
    private static async Task<int> RunAsync(Site site, DateTimeOffset now)
    {
        site.Services.GetRequiredService<MovableTime>().MoveTo(now);
        var before = (await DigestsAsync(site)).Count;
        var line = Schedule.Lines.Single(line => line.Name == "send digests");
        await site.Services.GetRequiredService<RunRecurring>().RunAsync(line, Cancel);
        return (await DigestsAsync(site)).Count - before;
    }

    private static Task<List<MailMessage>> DigestsAsync(Site site) =>
        site.LookAsync(db => db.Set<MailMessage>().AsNoTracking().Where(message => message.Kind == "M4").ToListAsync());
}
