using System.Net;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Data;
using Goldthread.Platform.Office.Word;
using Goldthread.Platform.Trail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>What was signed is read by the agency it is for and by nobody else; what is drafted, by no agency.</summary>
public sealed class ReadingFeedbackTests
{
    private const int Year = Section11Stage.Year;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_first_opening_is_the_receipt_and_later_ones_change_nothing(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        await FeedbackStage.SignAsync(site);
        var lead = await site.AsAsync(Section11Stage.CareBoardLead);
        var tasks = await lead.GetAsync(Section11Paths.AssessmentTasks(Section11Stage.CareBoard, Year));
        Assert.Contains("Nobody here has opened it yet", tasks.Text, StringComparison.Ordinal);
        var list = await lead.GetAsync(Section11Paths.AssessmentList(Section11Stage.CareBoard));
        Assert.Contains("Feedback letters", list.Text, StringComparison.Ordinal);
        using (var head = new HttpRequestMessage(HttpMethod.Head, FeedbackStage.Letter))
        {
            await lead.SendAsync(head);
        }

        Assert.Null((await LetterAsync(site)).OpenedAt);
        var page = await lead.GetAsync(FeedbackStage.Letter);
        Assert.Contains("What is strong", page.Text, StringComparison.Ordinal);
        Assert.Contains("you said Partly met, the panel says Met", page.Text, StringComparison.Ordinal);
        Assert.Contains(VoicesStage.Chair, page.Text, StringComparison.Ordinal);
        var opened = await LetterAsync(site);
        Assert.Equal(Section11Stage.CareBoardLead, opened.OpenedBy);

        Section11Stage.MoveOn(site, TimeSpan.FromHours(1));
        var nurse = await site.AsAsync(FeedbackStage.Nurse);
        Assert.Equal(HttpStatusCode.OK, (await nurse.GetAsync(FeedbackStage.Letter)).Status);
        Assert.Equal(
            (opened.OpenedAt, opened.OpenedBy),
            ((await LetterAsync(site)).OpenedAt, (await LetterAsync(site)).OpenedBy)
        );
        var manager = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Contains(
            $"by {Section11Stage.CareBoardLead}",
            (await manager.GetAsync(FeedbackStage.List)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            DocxWriter.ContentType,
            (await nurse.AskAsync(FeedbackStage.OwnPaper)).Content.Headers.ContentType?.MediaType
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_finds_no_draft_by_any_address(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        await FeedbackStage.PutBeforeChairAsync(site);
        foreach (var post in new[] { Section11Stage.CareBoardLead, FeedbackStage.Nurse })
        {
            var reader = await site.AsAsync(post);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(FeedbackStage.Letter)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.AskAsync(FeedbackStage.OwnPaper)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(FeedbackStage.List)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(FeedbackStage.Draft)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.AskAsync(FeedbackStage.Paper)).StatusCode);
            Assert.DoesNotContain(
                "Feedback",
                (await reader.GetAsync(Section11Paths.AssessmentList(Section11Stage.CareBoard))).Text,
                StringComparison.Ordinal
            );
        }

        await using var own = await Section11Stage.OfAgencyAsync(site, Section11Stage.CareBoard);
        Assert.Empty(await own.Db.FeedbackDrafts.ToListAsync(Cancel));
        Assert.Empty(await own.Db.FeedbackLetters.ToListAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_letter_leads_to_the_note_of_the_conversation_when_it_is_finished(DatabaseKind kind)
    {
        const string link = "Read what was noted in the conversation with";
        await using var site = await FeedbackStage.OpenAsync(kind);
        await FeedbackStage.SignAsync(site);
        var (letter, day) = (await LetterAsync(site), new DateOnly(2026, 11, 24));
        await using var work = await Section11Stage.OfTeamAsync(site, FeedbackStage.Place);
        var talk = new Conversation(letter.PartnershipId, letter.CycleId, letter.AgencyId);
        talk.Plan(day, "Online", "");
        work.Db.Add(talk);
        await work.Db.SaveChangesAsync(work, Cancel);
        var lead = await site.AsAsync(Section11Stage.CareBoardLead);
        Assert.DoesNotContain(link, (await lead.GetAsync(FeedbackStage.Letter)).Text, StringComparison.Ordinal);
        talk.Note(new ConversationNote("", "", "", "", "", "We are assured."));
        talk.Finish(day);
        await work.Db.SaveChangesAsync(work, Cancel);
        var page = await lead.GetAsync(FeedbackStage.Letter);
        Assert.Contains(link, page.Text, StringComparison.Ordinal);
        var path = Section11Paths.ReadConversation(Section11Stage.CareBoard, Year, FeedbackStage.Place);
        Assert.Contains("We are assured.", (await lead.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_letter_is_not_there_for_another_agency_another_area_or_the_panel(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        await FeedbackStage.SignAsync(site);
        var probation = await site.AsAsync(Section11Stage.ProbationLead);
        Assert.Equal(HttpStatusCode.NotFound, (await probation.GetAsync(FeedbackStage.Letter)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await probation.AskAsync(FeedbackStage.OwnPaper)).StatusCode);
        var own = Section11Paths.ReadFeedback(Section11Stage.Probation, Year, FeedbackStage.Place);
        Assert.Equal(HttpStatusCode.NotFound, (await probation.GetAsync(own)).Status);

        var lead = await site.AsAsync(Section11Stage.CareBoardLead);
        var elsewhere = Section11Paths.ReadFeedback(Section11Stage.CareBoard, Year, "portsmouth");
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(elsewhere)).Status);
        var last = Section11Paths.ReadFeedback(Section11Stage.CareBoard, Year - 1, FeedbackStage.Place);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(last)).Status);

        foreach (var post in new[] { VoicesStage.Scrutineer, VoicesStage.Board })
        {
            var reader = await site.AsAsync(post);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(FeedbackStage.List)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(FeedbackStage.Draft)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.AskAsync(FeedbackStage.Paper)).StatusCode);
        }

        var manager = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync(FeedbackStage.Letter)).Status);
        var there = Section11Paths.DraftFeedback("portsmouth", Year, Section11Stage.CareBoard);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(there)).Status);
        foreach (var place in new[] { "portsmouth", "hips" })
        {
            await using var team = await Section11Stage.OfTeamAsync(site, place);
            Assert.Empty(await team.Db.FeedbackLetters.ToListAsync(Cancel));
            Assert.Empty(await team.Db.FeedbackDrafts.ToListAsync(Cancel));
        }
    }

    [Fact]
    [Trait("Database", "Postgres")]
    public async Task Postgres_itself_hides_letters_and_drafts_when_the_query_filters_are_off()
    {
        await using var site = await FeedbackStage.OpenAsync(DatabaseKind.Postgres);
        await FeedbackStage.SignAsync(site);
        await using var own = await Section11Stage.OfAgencyAsync(site, Section11Stage.CareBoard);
        Assert.Single(await own.Db.FeedbackLetters.IgnoreQueryFilters().ToListAsync(Cancel));
        Assert.Empty(await own.Db.FeedbackDrafts.IgnoreQueryFilters().ToListAsync(Cancel));
        await using var other = await Section11Stage.OfAgencyAsync(site, Section11Stage.Probation);
        Assert.Empty(await other.Db.FeedbackLetters.IgnoreQueryFilters().ToListAsync(Cancel));
        await using var team = await Section11Stage.OfTeamAsync(site, "portsmouth");
        Assert.Empty(await team.Db.FeedbackLetters.IgnoreQueryFilters().ToListAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task No_word_of_a_letter_enters_the_trail(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        await FeedbackStage.SignAsync(site);
        await using var work = new TestWork(site.Services, [], across: true);
        var entries = await work
            .Db.Set<TrailEntry>()
            .Where(entry => entry.After != null)
            .Select(entry => entry.After!)
            .ToListAsync(Cancel);
        Assert.DoesNotContain(entries, entry => entry.Contains(VoicesStage.Comment, StringComparison.Ordinal));
        Assert.DoesNotContain(entries, entry => entry.Contains("The panel saw it", StringComparison.Ordinal));
    }

    [Fact]
    public void Typed_lines_become_paragraphs_and_points()
    {
        var blocks = LetterBlock.Each("Thank you.\r\n\r\n- One\r\n-  Two\r\nAnd more.\n- Three");
        Assert.Equal([false, true, false, true], blocks.Select(block => block.IsList));
        Assert.Equal(["One", "Two"], blocks[1].Lines);
        Assert.Equal(["Three"], blocks[3].Lines);
        Assert.Empty(LetterBlock.Each(" \n "));
    }

    private static async Task<FeedbackLetter> LetterAsync(Site site)
    {
        await using var team = await Section11Stage.OfTeamAsync(site, FeedbackStage.Place);
        return await team.Db.FeedbackLetters.AsNoTracking().SingleAsync(Cancel);
    }
}
