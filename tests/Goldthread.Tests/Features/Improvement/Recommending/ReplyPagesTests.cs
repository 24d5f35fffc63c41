using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Goldthread.Tests.Features.Improvement.Recommending.RecommendationSite;

namespace Goldthread.Tests.Features.Improvement.Recommending;

public sealed class ReplyPagesTests
{
    private const string BoardReply = $"{First}/reply/integrated-care-board";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_sees_its_own_reply_and_nobody_else_s(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var board = await site.AsAsync(Board);
        var page = await board.GetAsync(First);
        Assert.Equal("Your agency’s reply", page.Document.QuerySelector("#replies")!.TextContent);
        Assert.Contains("Integrated Care Board", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Constabulary", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("A-0001", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Judge", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await board.GetAsync($"{First}/reply/constabulary")).Status);
        var police = await (await site.AsAsync(Police)).GetAsync(First);
        Assert.Contains("Accepted", police.Text, StringComparison.Ordinal);
        Assert.Contains("A-0001", police.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Integrated Care Board", police.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_late_agency_is_told_how_late_and_its_reply_counts(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var board = await site.AsAsync(Board);
        var form = await board.GetAsync(BoardReply);
        Assert.Contains("This reply is 24 working days late.", form.Text, StringComparison.Ordinal);
        var page = await board.FillAsync(form, ("Answer", "Accepted"));
        Assert.Equal(("Reply sent", First), (page.Banner, page.Path));
        var asked = await AskedAsync(site, "R-001", "integrated-care-board");
        Assert.Equal((ReplyAnswer.Accepted, Today, Board), (asked.Answer, asked.RepliedOn, asked.RepliedBy));
    }

    [Theory]
    [InlineData("AcceptedInPart", "Part", "Enter which part is accepted, and why not the rest.")]
    [InlineData("Rejected", "WhyNot", "Enter why your agency does not accept it.")]
    [InlineData("OtherWords", "WhyWords", "Enter why other words are needed.")]
    [InlineData("PassedUp", "Who", "Enter who should decide, and why.")]
    public async Task Each_answer_asks_for_its_own_words_beside_it(string answer, string field, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var board = await site.AsAsync(Board);
        var form = await board.GetAsync(BoardReply);
        Assert.NotNull(form.Document.QuerySelector($"textarea[name='Input.{field}']"));
        var page = await board.FillAsync(form, ("Answer", answer), ("OtherWords", "Within two days."));
        Assert.Equal(sentence, Assert.Single(page.Errors));
        Assert.Equal(
            $"#Input_{field}",
            page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")
        );
        page = await board.FillAsync(page, (field, "The system cannot do it yet."));
        Assert.Equal("Reply sent", page.Banner);
        Assert.Contains("The system cannot do it yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_chooses_an_answer()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync(Board)).FillAsync(BoardReply);
        Assert.Equal("Choose an answer.", Assert.Single(page.Errors));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_two_who_reply_for_an_agency_the_second_is_told(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var lead = await site.AsAsync(Board);
        var nurse = await site.AsAsync("Chief nurse, integrated care board");
        var first = await lead.GetAsync(BoardReply);
        var second = await nurse.GetAsync(BoardReply);
        Assert.Equal("Reply sent", (await lead.FillAsync(first, ("Answer", "Accepted"))).Banner);
        var late = await nurse.FillAsync(second, ("Answer", "Rejected"), ("WhyNot", "No money."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("replied on Tuesday 24 November 2026: Accepted.", late.Text, StringComparison.Ordinal);
        Assert.Null(late.Document.QuerySelector("main form[method=post]"));
        var asked = await AskedAsync(site, "R-001", "integrated-care-board");
        Assert.Equal((ReplyAnswer.Accepted, Board), (asked.Answer, asked.RepliedBy));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_team_replies_for_an_agency_and_the_history_says_so(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await (await site.AsAsync(Team)).FillAsync(BoardReply, ("Answer", "Accepted"));
        Assert.Equal("Reply sent", page.Banner);
        Assert.Equal(Team, (await AskedAsync(site, "R-001", "integrated-care-board")).RepliedBy);
    }

    [Theory]
    [InlineData("Board member, Hampshire", HttpStatusCode.Forbidden)]
    [InlineData(ScrutinyChair, HttpStatusCode.Forbidden)]
    [InlineData("Safeguarding lead, community health", HttpStatusCode.NotFound)]
    [InlineData("Business manager, Portsmouth", HttpStatusCode.NotFound)]
    public async Task Nobody_else_replies(string post, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        Assert.Equal(status, (await (await site.AsAsync(post)).GetAsync(BoardReply)).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_agency_that_took_over_replies_in_its_own_name(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await AskAsync(site, "solent-nhs-trust");
        var trust = await site.AsAsync("Safeguarding lead, community health");
        var form = await trust.GetAsync($"{First}/reply/solent-nhs-trust");
        Assert.Contains("Solent NHS Trust ended on 30 September 2024.", form.Text, StringComparison.Ordinal);
        var page = await trust.FillAsync(form, ("Answer", "Accepted"));
        Assert.Equal("Reply sent", page.Banner);
        var asked = await AskedAsync(site, "R-001", "community-health-trust");
        Assert.Equal(ReplyAnswer.Accepted, asked.Answer);
        Assert.Contains("In 9 of 22 audited cases", (await trust.GetAsync(First)).Text, StringComparison.Ordinal);
        var old = await trust.GetAsync($"{First}/reply/solent-nhs-trust");
        Assert.Contains("replied on Tuesday 24 November 2026", old.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nobody_replies_for_an_agency_that_is_gone(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var form = await team.GetAsync(BoardReply);
        await site.LookAsync(async db =>
        {
            var agency = await db.Agencies.SingleAsync(one => one.Slug == "integrated-care-board");
            agency.End(Today.AddDays(-1), null);
            await db.SaveChangesAsync(new ReplyPagesTests(), default);
            return true;
        });
        var page = await team.FillAsync(form, ("Answer", "Accepted"));
        Assert.EndsWith(
            "has ended and no agency took over its duties, so nobody can reply. Ask another agency.",
            Assert.Single(page.Errors),
            StringComparison.Ordinal
        );
        Assert.Null((await team.GetAsync(BoardReply)).Document.QuerySelector("main form[method=post]"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_has_ended_needs_no_reply(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var board = await site.AsAsync(Board);
        var form = await board.GetAsync(BoardReply);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync($"{First}/withdraw");
        Assert.Contains("NHS Hampshire and Isle of Wight Integrated Care Board", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 open action, which goes on until closed", page.Text, StringComparison.Ordinal);
        page = await team.FillAsync(page, ("Because", "The law changed."));
        Assert.Equal("Recommendation withdrawn", page.Banner);
        Assert.Contains("Reason: The law changed.", page.Text, StringComparison.Ordinal);
        page = await board.FillAsync(form, ("Answer", "Accepted"));
        Assert.Equal("This recommendation has ended and cannot be changed.", Assert.Single(page.Errors));
        page = await board.GetAsync(First);
        Assert.Contains("The law changed.", page.Text, StringComparison.Ordinal);
        Assert.Null(Primary(page));
        var again = await team.FillAsync($"{First}/withdraw", ("Because", "Again."));
        Assert.Equal("This recommendation has ended and cannot be changed.", Assert.Single(again.Errors));
    }

    private static Task AskAsync(Site site, string slug) =>
        site.LookAsync(async db =>
        {
            var agency = await db.Agencies.SingleAsync(one => one.Slug == slug);
            var recommendation = await db.Recommendations.SingleAsync(one => one.Reference == "R-001");
            var finding = await db.Findings.SingleAsync(one => one.Id == recommendation.FindingId);
            db.Add(new Addressee(recommendation, agency.Id, Today, Today.AddDays(14)));
            db.Add(new FindingAgency(finding, agency.Id, AgencyPart.Acting));
            await db.SaveChangesAsync(new ReplyPagesTests(), default);
            return true;
        });
}
