using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.Acting;

/// <summary>An action from proposal to close, each step by those whose step it is.</summary>
public sealed class WorkingOnActionTests
{
    private const string Chair = "Scrutiny Group chair, Hampshire";
    private static readonly DateOnly Today = ActionsSite.Today;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_joint_action_is_proposed_agreed_and_told_to_its_owners(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(ActionsSite.Manager);
        var page = await ProposeAsync(site, team, "agree", "Constabulary", "Integrated care board");
        Assert.Equal((HttpStatusCode.OK, "A-0002 and A-0003 agreed"), (page.Status, page.Banner));
        Assert.Contains("Re-audit: Does it hold?", page.Text, StringComparison.Ordinal);
        Assert.Contains("A-0003", page.Text, StringComparison.Ordinal);
        var subjects = await site.LookAsync(db =>
            db.Set<MailMessage>().Where(mail => mail.Kind == "M16").Select(mail => mail.Subject).ToListAsync()
        );
        Assert.Equal(
            ["Action A-0002 for you, due 24 December 2026", "Action A-0003 for you, due 24 December 2026"],
            subjects.Order()
        );
        var lead = await site.AsAsync(ActionsSite.Lead);
        page = await lead.GetAsync("/hampshire/actions/A-0002");
        Assert.Contains("NHS Hampshire and Isle of Wight", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A-0003", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Accept it, or suggest a change",
            page.Document.QuerySelector(".next a.govuk-button")!.TextContent
        );
        page = await lead.FillAsync("/hampshire/actions/A-0002/answer", ("Answer", "Accept"));
        Assert.Equal("Action accepted", page.Banner);
        Assert.Equal("Send evidence", page.Document.QuerySelector(".next a.govuk-button")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_proposal_waits_until_it_is_agreed_with_its_parts(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(ActionsSite.Manager);
        var page = await ProposeAsync(site, team, "save", "Constabulary", "Integrated care board");
        Assert.Equal("A-0002 and A-0003 saved as proposed", page.Banner);
        Assert.Equal("Agree this action", page.Document.QuerySelector(".next a.govuk-button")!.TextContent);
        page = await team.FillAsync("/hampshire/actions/A-0002/agree", ("WithParts", "true"));
        Assert.Equal("A-0002 and A-0003 agreed", page.Banner);
        page = await team.FillAsync("/hampshire/actions/A-0002/agree");
        Assert.Equal("This action is agreed already.", Assert.Single(page.Errors));
        Assert.Equal(2, await site.LookAsync(db => db.Set<MailMessage>().CountAsync(mail => mail.Kind == "M16")));
    }

    [Fact]
    public async Task An_empty_proposal_says_what_is_missing_and_a_search_does_not()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(ActionsSite.Manager);
        var page = await team.FillAsync("/hampshire/findings/F-002/act", ("Press", "save"), ("MonthsAfter", ""));
        Assert.Equal(
            [
                "Enter what will be done.",
                "Choose how strong the action is.",
                "Choose the agency that does it.",
                "Enter the due date.",
                "Choose how we will know whether it worked.",
            ],
            page.Errors
        );
        page = await team.FillAsync(
            "/hampshire/findings/F-002/act",
            ("Press", "find"),
            ("MeasureWords", "zebra"),
            ("Title", "Typed")
        );
        Assert.Empty(page.Errors);
        Assert.Equal("Typed", page.ValueOf("Title"));
        Assert.Contains("No measure matches these words.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_that_has_ended_names_its_successor(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(ActionsSite.Manager);
        var page = await ProposeAsync(site, team, "save", "Solent NHS Trust");
        Assert.StartsWith("Solent NHS Trust ended on", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("which took over.", page.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_owner_reports_in_one_page_and_a_long_move_waits(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ActionsSite.AddManyAsync(site, 10);
        var lead = await site.AsAsync(ActionsSite.Lead);
        const string Action = "/hampshire/actions/Z-1004";
        var page = await lead.FillAsync(Action + "/update", ("Said", "Two districts."), ("Outlook", "InTime"));
        Assert.Equal(("Update sent", Action), (page.Banner, page.Path));
        Assert.Contains("Two districts.", page.Text, StringComparison.Ordinal);
        page = await lead.FillAsync(Action + "/update", ("Said", "Later."), ("Outlook", "Later"));
        Assert.Equal(["Enter the new date.", "Enter why the date moves."], page.Errors);
        page = await lead.FillAsync(
            Action + "/update",
            ("Said", "Later."),
            ("Outlook", "Later"),
            ("NewDue", Today.AddDays(90)),
            ("Reason", "Supplier.")
        );
        Assert.Equal("Update sent. The new date waits for a decision", page.Banner);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(Action + "/date")).Status);
        var team = await site.AsAsync(ActionsSite.Manager);
        Assert.Contains(
            "Decide on a new date for Z-1004",
            (await team.GetAsync("/home")).Text,
            StringComparison.Ordinal
        );
        page = await team.FillAsync(Action + "/date", ("Agrees", "false"));
        Assert.Equal("Enter why the date stays.", Assert.Single(page.Errors));
        page = await team.FillAsync(Action + "/date", ("Agrees", "true"));
        Assert.Equal("New date agreed", page.Banner);
        Assert.Contains("22 February 2027", page.Text, StringComparison.Ordinal);
        var chair = await site.AsAsync(Chair);
        page = await chair.GetAsync(Action + "/date");
        Assert.Contains("No new date waits", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_cannot_be_done_is_closed_by_the_team_and_can_be_taken_up_again(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ActionsSite.AddManyAsync(site, 10);
        var lead = await site.AsAsync(ActionsSite.Lead);
        const string Action = "/hampshire/actions/Z-1002";
        await lead.FillAsync(Action + "/update", ("Said", "Stuck."), ("Outlook", "Never"), ("Why", "No system."));
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(Action + "/close")).Status);
        var team = await site.AsAsync(ActionsSite.Manager);
        Assert.Contains("Answer a suggestion on Z-1002", (await team.GetAsync("/home")).Text, StringComparison.Ordinal);
        var page = await team.GetAsync(Action);
        Assert.Contains("The owner suggests: It cannot be done. No system.", page.Text, StringComparison.Ordinal);
        page = await team.FillAsync(Action + "/close");
        Assert.Equal("Enter why it cannot be done.", Assert.Single(page.Errors));
        page = await team.FillAsync(Action + "/close", ("Because", "No system."));
        Assert.Contains("Closed without completing", page.Text, StringComparison.Ordinal);
        page = await team.FillAsync(Action + "/reopen", ("Because", "A system came."));
        Assert.Equal("Action reopened", page.Banner);
        Assert.Contains("Reason: A system came.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_who_change_one_action_both_keep_their_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ActionsSite.AddManyAsync(site, 4);
        const string Form = "/hampshire/actions/Z-1000/change";
        var first = await site.AsAsync(ActionsSite.Manager);
        var second = await site.AsAsync("Quality officer, Hampshire");
        var theirs = await second.GetAsync(Form);
        Assert.Equal("Changes saved", (await first.FillAsync(Form, ("Title", "First words"))).Banner);
        var page = await second.FillAsync(theirs, ("Title", "Second words"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("First words", page.Text, StringComparison.Ordinal);
        Assert.Equal("Second words", page.ValueOf("Title"));
    }

    private static async Task<ShownPage> ProposeAsync(Site site, Visitor team, string press, params string[] agencies)
    {
        var page = await team.GetAsync("/hampshire/recommendations/R-001/act");
        var form = page.PostForm();
        foreach (var box in form.QuerySelectorAll("input[name='Input.Agencies']"))
        {
            box.Remove();
        }

        var ids = await site.LookAsync(db =>
            db.Set<Agency>()
                .Where(agency => agencies.Contains(agency.ShortName) || agencies.Contains(agency.Name))
                .OrderBy(agency => agency.ShortName)
                .Select(agency => agency.Id)
                .ToListAsync()
        );
        foreach (var id in ids)
        {
            var box = page.Document.CreateElement("input");
            box.SetAttribute("type", "hidden");
            box.SetAttribute("name", "Input.Agencies");
            box.SetAttribute("value", id.ToString());
            form.AppendChild(box);
        }

        return await team.SubmitAsync(
            form,
            Forms.Values(
                ("Title", "Share records"),
                ("Strength", ActionStrength.ChangesTheSystem),
                ("Due", Today.AddDays(30)),
                ("Check", ImpactMethod.ReAudit),
                ("Question", "Does it hold?"),
                ("MonthsAfter", 6),
                ("Press", press)
            )
        );
    }
}
