using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Home;

public sealed class MessageLogTests
{
    private const string Manager = "Business manager, Hampshire";
    private const string Police = "Section 11 lead, police";
    private static readonly DateTime March = new(2026, 3, 3, 9, 30, 0, DateTimeKind.Utc);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_partnership_sees_its_own_messages_and_what_became_of_them(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var person = await AddAsync(site);
        var page = await (await site.AsAsync(Manager)).GetAsync("/hampshire/messages");
        Assert.Equal("3 messages", page.Heading);
        Assert.Equal(
            ["Gave up", "Went to Hampshire", "A code for the police"],
            page.Document.QuerySelectorAll("tbody th").Select(one => one.FirstChild!.TextContent)
        );
        Assert.Contains("We could not deliver to this address on 3 March 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("10 tries", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{PartnershipPaths.ChangePerson(person)}']"));
        Assert.Contains(Police, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The words", page.Text, StringComparison.Ordinal);
        var other = await (await site.AsAsync("Business manager, Portsmouth")).GetAsync("/portsmouth/messages");
        Assert.Equal(
            ["Went to Portsmouth", "A code for the police"],
            other.Document.QuerySelectorAll("tbody th").Select(one => one.FirstChild!.TextContent)
        );
    }

    [Theory]
    [InlineData("state=Failed", "Gave up")]
    [InlineData("kind=M1", "A code for the police")]
    [InlineData("words=WENT+TO", "Went to Hampshire")]
    public async Task Filters_stand_in_the_address(string query, string subject)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await AddAsync(site);
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync($"/hampshire/messages?{query}");
        Assert.Equal(subject, Assert.Single(page.Document.QuerySelectorAll("tbody th")).FirstChild!.TextContent);
        var none = await team.GetAsync("/hampshire/messages?words=zebra&kind=%00&state=nothing&p=2147483647");
        Assert.Contains("No message matches these filters.", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_sent_is_said_in_a_sentence()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync(Manager)).GetAsync("/hampshire/messages");
        Assert.Contains("Nothing was sent yet.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_full_page_asks_the_database_no_more_often_than_one_with_three_messages(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await AddAsync(site);
        var team = await site.AsAsync(Manager);
        using var counter = new CommandCounter(site);
        await counter.OfAsync(team, "/hampshire/messages");
        var few = await counter.OfAsync(team, "/hampshire/messages");
        await PlantedWork.ChangeAsync(
            site,
            async db =>
            {
                var hampshire = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
                foreach (var person in await db.People.Take(40).ToListAsync())
                {
                    db.Add(Message(person, hampshire.Id, "M4", "One of many", 9, March, null));
                }
            }
        );
        Assert.Equal(few, await counter.OfAsync(team, "/hampshire/messages"));
        Assert.InRange(few, 4, 16);
    }

    /// <returns>The person whose message could not be delivered.</returns>
    private static async Task<Guid> AddAsync(Site site)
    {
        var person = Guid.Empty;
        await PlantedWork.ChangeAsync(
            site,
            async db =>
            {
                var police = await db.People.SingleAsync(one => one.Name == Police);
                var hampshire = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
                var portsmouth = await db.Partnerships.SingleAsync(one => one.Slug == "portsmouth");
                person = police.Id;
                db.Add(Message(police, null, "M1", "A code for the police", 1, March, null));
                db.Add(Message(police, hampshire.Id, "M4", "Went to Hampshire", 2, March, null));
                db.Add(Message(police, hampshire.Id, "M4", "Gave up", 3, null, March));
                db.Add(Message(police, portsmouth.Id, "M4", "Went to Portsmouth", 4, March, null));
            }
        );
        return person;
    }

    private static MailMessage Message(
        Person to,
        Guid? partnership,
        string kind,
        string subject,
        int minute,
        DateTime? sent,
        DateTime? gaveUp
    ) =>
        new()
        {
            PersonId = to.Id,
            PartnershipId = partnership,
            Address = to.Email,
            Kind = kind,
            Subject = subject,
            Text = MailText.Of("The words").ToJson(),
            CreatedAt = March.AddMinutes(minute),
            SentAt = sent,
            GaveUpAt = gaveUp,
            Attempts = gaveUp is null ? 1 : 10,
        };
}
