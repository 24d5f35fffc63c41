using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>A conversation is planned, noted while people talk, and read by the agency when its note is finished.</summary>
public sealed class ConversationTests
{
    private const string CareBoard = Section11Stage.CareBoard;
    private const int Year = Section11Stage.Year;

    private static readonly string List = Section11Paths.ConversationList("hampshire", Year);
    private static readonly string Plan = Section11Paths.PlanConversation("hampshire", Year, CareBoard);
    private static readonly string Path = Section11Paths.HoldConversation("hampshire", Year, CareBoard);
    private static readonly string Own = Section11Paths.ReadConversation(CareBoard, Year, "hampshire");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task It_is_planned_noted_and_finished_and_then_the_agency_reads_it(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Contains("0 conversations held, 0 planned", (await team.GetAsync(List)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync(Path)).Status);
        Assert.Equal(
            ["Enter the day of the conversation."],
            (await team.SubmitAsync((await team.GetAsync(Plan)).Form())).Errors
        );
        await PlanAsync(site, "24");
        var page = await team.GetAsync(Path);
        Assert.Contains("Children waited longer.", page.Text, StringComparison.Ordinal);
        Assert.Contains(VoicesStage.Practice, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(VoicesStage.Secret, page.Text, StringComparison.Ordinal);
        var lead = await site.AsAsync(Section11Stage.CareBoardLead);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(Own)).Status);
        var tasks = Section11Paths.AssessmentTasks(CareBoard, Year);
        Assert.Contains("would like to talk with you", (await lead.GetAsync(tasks)).Text, StringComparison.Ordinal);

        var saved = await team.SubmitAsync(page.Form("#note"), Said("Progress", "Two of three are done."));
        Assert.Equal("Saved", saved.Banner);
        var early = await team.SubmitAsync(saved.Form("#note"), Finishing());
        Assert.Equal(["Enter the outcome before you finish the note."], early.Errors);
        var done = await team.SubmitAsync(
            early.Form("#note"),
            new Dictionary<string, string> { ["Input.Outcome"] = "We are assured.", ["Input.Finish"] = "true" }
        );
        Assert.Equal("The note is finished. The agency can read it", done.Banner);
        var read = await lead.GetAsync(Own);
        Assert.Contains("Two of three are done.", read.Text, StringComparison.Ordinal);
        Assert.Contains("We are assured.", read.Text, StringComparison.Ordinal);
        Assert.Contains("Read what was noted", (await lead.GetAsync(tasks)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_several_who_plan_it_at_once_one_does_and_the_others_keep_their_words(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        List<(Visitor Visitor, IHtmlFormElement Form)> people = [];
        for (var person = 0; person < 6; person++)
        {
            var visitor = await site.AsAsync(Section11Stage.Hampshire);
            people.Add((visitor, (await visitor.GetAsync(Plan)).Form()));
        }

        var answers = await Task.WhenAll(
            people.Select(
                (one, at) =>
                    Task.Run(
                        () =>
                            one.Visitor.SubmitAsync(
                                one.Form,
                                Planned((20 + at).ToString(CultureInfo.InvariantCulture))
                            ),
                        Cancel
                    )
            )
        );
        Assert.Single(answers, one => one.Banner == "Saved");
        Assert.All(
            answers.Where(one => one.Banner != "Saved"),
            one =>
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity, one.Status);
                Assert.Contains("saved changes at", one.Text, StringComparison.Ordinal);
                Assert.Contains("Chief nurse", one.Html, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_team_is_asked_to_hold_it_and_then_to_finish_its_note(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await PlanAsync(site, "24");
        var team = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Contains(
            "Hold the conversation with",
            (await team.GetAsync("/home/due")).Text,
            StringComparison.Ordinal
        );
        Section11Stage.MoveTo(site, new DateOnly(2026, 11, 26));
        var later = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Contains(
            "Finish the note of the conversation with",
            (await later.GetAsync("/home/overdue")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_who_note_at_once_lose_nothing(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await PlanAsync(site, "24");
        var (team, chair) = (await site.AsAsync(Section11Stage.Hampshire), await site.AsAsync(VoicesStage.Chair));
        var (first, second) = (await team.GetAsync(Path), await chair.GetAsync(Path));
        var (third, other) = (await chair.GetAsync(Path), await chair.GetAsync(Path));
        await team.SubmitAsync(first.Form("#note"), Said("Outcome", "The first words."));
        var apart = await chair.SubmitAsync(
            (await chair.GetAsync(Path)).Form("#note"),
            Said("NewRisks", "A new risk.")
        );
        Assert.Equal("Saved", apart.Banner);
        var merged = await chair.SubmitAsync(other.Form("#note"), Said("Progress", "Written at the same time."));
        Assert.Equal("Saved", merged.Banner);
        Assert.Contains("The first words.", merged.Text, StringComparison.Ordinal);
        var refused = await chair.SubmitAsync(second.Form("#note"), Said("Outcome", "The second words."));
        Assert.Contains("The first words.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("The second words.", refused.Html, StringComparison.Ordinal);
        await team.SubmitAsync((await team.GetAsync(Path)).Form("#note"), Finishing());
        var late = await chair.SubmitAsync(third.Form("#note"), Said("Outcome", "The third words."));
        Assert.Equal(["The note of this conversation is finished and can no longer be changed."], late.Errors);
        Assert.Contains("The third words.", late.Text, StringComparison.Ordinal);
        Assert.Contains("The first words.", late.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_promised_goes_straight_into_the_register_once(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await PlanAsync(site, "24");
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Path);
        Assert.Equal(["Enter what will be done."], (await team.SubmitAsync(page.Form("#promise"))).Errors);
        var owner = await site.LookAsync(db => db.Posts.SingleAsync(one => one.Title == Section11Stage.CareBoardLead));
        var promise = new Dictionary<string, string>
        {
            ["Promise.Title"] = "Share the audit with the police.",
            ["Promise.Due-day"] = "31",
            ["Promise.Due-month"] = "3",
            ["Promise.Due-year"] = "2027",
            ["Promise.Owner"] = owner.Id.ToString(),
        };
        var done = await team.SubmitAsync((await team.GetAsync(Path)).Form("#promise"), promise);
        Assert.Equal("Taken into the register of actions", done.Banner);
        var twice = await team.SubmitAsync((await team.GetAsync(Path)).Form("#promise"), promise);
        Assert.Equal("This was promised before. Nothing was taken in twice", twice.Banner);
        Assert.Contains("Share the audit with the police.", twice.Text, StringComparison.Ordinal);
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var planned = Assert.Single(await work.Db.PlannedPromises.ToListAsync(Cancel));
        Assert.Equal(PromiseSource.Conversation, planned.Source);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_prompt_sheet_holds_what_is_known_of_this_agency_alone(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await PlanAsync(site, "24");
        var team = await site.AsAsync(Section11Stage.Hampshire);
        using var answer = await team.AskAsync(Section11Paths.PromptSheet("hampshire", Year, CareBoard));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var word = WordReading.Of(await answer.Content.ReadAsByteArrayAsync(Cancel));
        word.AssertAccessible();
        var text = word.Words;
        Assert.Contains("Children waited longer.", text, StringComparison.Ordinal);
        Assert.Contains(VoicesStage.Practice, text, StringComparison.Ordinal);
        Assert.DoesNotContain(VoicesStage.Secret, text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_Board_member_reads_no_open_note_and_others_find_nothing(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await PlanAsync(site, "24");
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Path);
        await team.SubmitAsync(page.Form("#note"), Said("Progress", "Two of three are done."));
        var board = await site.AsAsync(VoicesStage.Board);
        Assert.DoesNotContain("Two of three are done.", (await board.GetAsync(Path)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await board.GetAsync(Plan)).Status);
        foreach (var post in new[] { VoicesStage.Scrutineer, Section11Stage.ProbationLead })
        {
            var reader = await site.AsAsync(post);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(Path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(List)).Status);
        }

        await using (var elsewhere = await Section11Stage.OfTeamAsync(site, "portsmouth"))
        {
            Assert.Empty(await elsewhere.Db.Conversations.ToListAsync(Cancel));
        }

        await using var other = await Section11Stage.OfAgencyAsync(site, Section11Stage.Probation);
        Assert.Empty(await other.Db.Conversations.ToListAsync(Cancel));
    }

    private static Dictionary<string, string> Planned(string day) =>
        new()
        {
            ["Input.Day-day"] = day,
            ["Input.Day-month"] = "11",
            ["Input.Day-year"] = "2026",
            ["Input.Where"] = "Online",
            ["Input.Attendees"] = "Chief nurse",
        };

    private static async Task PlanAsync(Site site, string day)
    {
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var planned = await team.SubmitAsync((await team.GetAsync(Plan)).Form(), Planned(day));
        Assert.Equal("Saved", planned.Banner);
        Assert.Equal(Path, planned.Path);
    }

    private static Dictionary<string, string> Said(string part, string words) =>
        new() { [$"Input.{part}"] = words, ["Input.Finish"] = "false" };

    private static Dictionary<string, string> Finishing() => new() { ["Input.Finish"] = "true" };
}
