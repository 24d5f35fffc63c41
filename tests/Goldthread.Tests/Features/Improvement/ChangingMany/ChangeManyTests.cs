using System.Globalization;
using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.ChangingMany;

public sealed class ChangeManyTests
{
    private const string Team = "Business manager, Hampshire";
    private const string Chief = "Assistant chief constable";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Half_of_a_change_is_refused_named_before_and_after_and_the_rest_is_done(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PlantAsync(1, further: PlantedActions.Agreed);
        await site.PlantAsync(2, further: PlantedActions.Agreed);
        await site.PlantAsync(3, "Integrated care board");
        await site.PlantAsync(4, further: action => action.Decline(PlantedActions.Due, "No time."));
        var team = await site.AsAsync(Team);
        var preview = await PreviewAsync(team, [1, 2, 3, 4], await OwnerAsync(site));
        Assert.Contains("New owner: 2 actions of 4.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("2 actions would stay as they are", preview.Text, StringComparison.Ordinal);
        const string elsewhere = "The new owner stands in another agency than Integrated care board.";
        Assert.Contains(elsewhere, preview.Text, StringComparison.Ordinal);
        Assert.Contains("This action has ended. Reopen it first.", preview.Text, StringComparison.Ordinal);
        Assert.NotEqual(await site.PostAsync(Chief), (await site.ActionAsync(1)).OwnerPostId);

        var done = await team.SubmitAsync(preview.Form("#change"));
        Assert.Equal("2 actions changed, 2 left as they were", done.Heading);
        Assert.Contains(elsewhere, done.Text, StringComparison.Ordinal);
        Assert.Equal(await site.PostAsync(Chief), (await site.ActionAsync(1)).OwnerPostId);
        Assert.Equal(await site.PostAsync(Chief), (await site.ActionAsync(2)).OwnerPostId);
        Assert.NotEqual(await site.PostAsync(Chief), (await site.ActionAsync(3)).OwnerPostId);
        var list = await team.GetAsync("/hampshire/actions/changes");
        Assert.Contains("2 actions changed, 2 left as they were", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_new_owner_of_many_gets_one_message(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PlantAsync(1, further: PlantedActions.Agreed);
        await site.PlantAsync(2, further: PlantedActions.Agreed);
        var team = await site.AsAsync(Team);
        var preview = await PreviewAsync(team, [1, 2], await OwnerAsync(site));
        await team.SubmitAsync(preview.Form("#change"));
        const string subject = "2 actions for you, the first due 15 January 2027";
        var message = await site.LookAsync(db => db.Set<MailMessage>().SingleAsync(one => one.Subject == subject));
        Assert.Equal("M16", message.Kind);
        Assert.Contains("A-9001 and A-9002", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Planted action", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_somebody_changes_between_the_preview_and_the_change_is_left_alone(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PlantAsync(1, further: PlantedActions.Agreed);
        await site.PlantAsync(2, further: PlantedActions.Agreed);
        var team = await site.AsAsync(Team);
        var preview = await PreviewAsync(team, [1, 2], await OwnerAsync(site));
        await ProgressAsync(site, 2);
        var done = await team.SubmitAsync(preview.Form("#change"));
        Assert.Equal("1 action changed, 1 left as it was", done.Heading);
        Assert.Contains("Somebody changed it after you looked.", done.Text, StringComparison.Ordinal);
        Assert.NotEqual(await site.PostAsync(Chief), (await site.ActionAsync(2)).OwnerPostId);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_change_is_taken_back_but_for_what_somebody_has_changed_since(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var accepted = new DateOnly(2026, 11, 10);
        await site.PlantAsync(
            1,
            further: action =>
            {
                PlantedActions.Agreed(action);
                action.Accept(accepted);
            }
        );
        await site.PlantAsync(2, further: PlantedActions.Agreed);
        var owner = (await site.ActionAsync(1)).OwnerPostId;
        var team = await site.AsAsync(Team);
        var preview = await PreviewAsync(team, [1, 2], await OwnerAsync(site));
        var done = await team.SubmitAsync(preview.Form("#change"));
        Assert.Null((await site.ActionAsync(1)).AcceptedOn);
        await ProgressAsync(site, 2);
        var undone = await team.SubmitAsync(done.Form());
        Assert.Equal("1 action is as before", undone.Banner);
        Assert.Contains("No. Somebody has changed it since.", undone.Text, StringComparison.Ordinal);
        var first = await site.ActionAsync(1);
        Assert.Equal((owner, accepted), (first.OwnerPostId, first.AcceptedOn));
        Assert.Equal(await site.PostAsync(Chief), (await site.ActionAsync(2)).OwnerPostId);
        Assert.Empty(undone.Document.QuerySelectorAll("main form"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Dates_move_with_a_reason_and_the_teams_own_move_stands(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PlantAsync(1, further: PlantedActions.Agreed);
        await site.PlantAsync(2);
        var team = await site.AsAsync(Team);
        var preview = await PreviewAsync(
            team,
            [1, 2],
            Forms.Values(("Kind", "DueDate"), ("Days", 45), ("Reason", "The court closed."))
        );
        Assert.Contains("Now15 Jan 2027 Then1 Mar 2027", preview.Text, StringComparison.Ordinal);
        var done = await team.SubmitAsync(preview.Form("#change"));
        Assert.Equal("2 actions changed", done.Heading);
        var to = PlantedActions.Due.AddDays(45);
        var (agreed, proposed) = (await site.ActionAsync(1), await site.ActionAsync(2));
        Assert.Equal((to, PlantedActions.Due), (agreed.Due, agreed.OriginalDue));
        Assert.Equal((to, to), (proposed.Due, proposed.OriginalDue));
        var move = await site.LookAsync(db => db.DateChanges.SingleAsync(one => one.ActionId == agreed.Id));
        Assert.False(move.WaitsForApproval);
        Assert.Equal(("The court closed.", Team), (move.Reason, move.DecidedBy));

        await team.SubmitAsync(done.Form());
        Assert.Equal(PlantedActions.Due, (await site.ActionAsync(1)).Due);
        Assert.Equal(PlantedActions.Due, (await site.ActionAsync(2)).OriginalDue);
        Assert.False(await site.LookAsync(db => db.DateChanges.AnyAsync(one => one.ActionId == agreed.Id)));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Proposals_are_agreed_together_and_closed_together_and_both_are_taken_back(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PlantAsync(1);
        var team = await site.AsAsync(Team);
        var preview = await PreviewAsync(
            team,
            [1],
            Forms.Values(("Kind", "Agreement"), ("Reason", "Board of 24 November."))
        );
        var agreed = await team.SubmitAsync(preview.Form("#change"));
        Assert.NotNull((await site.ActionAsync(1)).AgreedOn);
        await team.SubmitAsync(agreed.Form());
        Assert.Null((await site.ActionAsync(1)).AgreedOn);

        preview = await PreviewAsync(team, [1], Forms.Values(("Kind", "Closing"), ("Reason", "Overtaken by R-001.")));
        var closed = await team.SubmitAsync(preview.Form("#change"));
        Assert.Equal("Overtaken by R-001.", (await site.ActionAsync(1)).EndedBecause);
        await team.SubmitAsync(closed.Form());
        Assert.True((await site.ActionAsync(1)).IsOpen);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Evidence_that_waits_and_an_owners_suggestion_hold_a_change_up(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PlantAsync(
            1,
            further: action =>
            {
                PlantedActions.Agreed(action);
                action.SendEvidence(new DateOnly(2026, 11, 20));
            }
        );
        await site.PlantAsync(
            2,
            further: action =>
            {
                PlantedActions.Agreed(action);
                action.Suggest("The training lead should.", null);
            }
        );
        var team = await site.AsAsync(Team);
        var closing = await PreviewAsync(team, [1], Forms.Values(("Kind", "Closing"), ("Reason", "Overtaken.")));
        Assert.Contains("Evidence waits for a decision. Decide on it first.", closing.Text, StringComparison.Ordinal);
        Assert.Null(closing.Document.QuerySelector("#change"));
        var handing = await PreviewAsync(team, [2], await OwnerAsync(site));
        Assert.Contains("Its owner suggests something else.", handing.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "Enter why", "Choose what changes.")]
    [InlineData("Owner", "", "", "Because", "Choose who answers for these actions.")]
    [InlineData("DueDate", "", "", "Because", "Enter the new date, or by how many days each date moves.")]
    [InlineData("DueDate", "0", "", "Because", "Enter a number of days from 1 to 3650.")]
    [InlineData("Closing", "", "", "", "Enter why these actions change.")]
    public async Task What_is_missing_is_said(string change, string days, string owner, string reason, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await site.PlantAsync(1, further: PlantedActions.Agreed);
        var team = await site.AsAsync(Team);
        var page = await PreviewAsync(
            team,
            [1],
            Forms.Values(("Kind", change), ("Days", days), ("OwnerPostId", owner), ("Reason", reason))
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(sentence, Assert.Single(page.Errors));
    }

    [Fact]
    public async Task An_owner_who_has_left_cannot_take_over()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await site.PlantAsync(1, further: PlantedActions.Agreed);
        var chief = await site.PostAsync(Chief);
        await site.WriteAsync(async db =>
            (await db.Posts.SingleAsync(post => post.Id == chief)).End(new DateOnly(2026, 11, 23))
        );
        var team = await site.AsAsync(Team);
        var page = await PreviewAsync(
            team,
            [1],
            Forms.Values(("Kind", "Owner"), ("OwnerPostId", chief), ("Reason", "Left."))
        );
        Assert.Equal("This post has ended. Choose one that is held today.", Assert.Single(page.Errors));
        await site.PlantAsync(2);
        var lead = await site.PostAsync("Section 11 lead, police");
        await site.WriteAsync(async db =>
            (await db.Posts.SingleAsync(post => post.Id == lead)).End(new DateOnly(2026, 11, 23))
        );
        var agreeing = await PreviewAsync(team, [2], Forms.Values(("Kind", "Agreement"), ("Reason", "Board.")));
        Assert.Contains("The post that answers for it has ended.", agreeing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_a_filter_of_the_list_finds_can_be_chosen()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await site.PlantAsync(1, further: PlantedActions.Agreed);
        await site.PlantAsync(2, "Integrated care board", PlantedActions.Agreed);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync("/hampshire/actions/change-many?words=Planted&agency=constabulary&all=1");
        Assert.Equal("Change 1 action", page.Heading);
        Assert.Contains("A-9001", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_five_hundred_are_too_many()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        Assert.Contains(
            "Choose at least one action in the list first.",
            (await team.GetAsync("/hampshire/actions/change-many")).Text,
            StringComparison.Ordinal
        );
        var page = await team.GetAsync(PathOf(Enumerable.Range(1, 501)));
        Assert.Contains("You have chosen more than 500 actions. Change at most 500 at a time.", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    private static string PathOf(IEnumerable<int> numbers) =>
        $"/hampshire/actions/change-many?{string.Join('&', numbers.Select(number => $"ref={PlantedActions.Reference(number)}"))}";

    private static async Task<ShownPage> PreviewAsync(
        Visitor visitor,
        IEnumerable<int> numbers,
        Dictionary<string, string> values
    )
    {
        var page = await visitor.GetAsync(PathOf(numbers));
        return await visitor.SubmitAsync(page.Form("#ask"), values);
    }

    private static async Task<Dictionary<string, string>> OwnerAsync(Site site) =>
        Forms.Values(
            ("Kind", "Owner"),
            ("OwnerPostId", (await site.PostAsync(Chief)).ToString("D", CultureInfo.InvariantCulture)),
            ("Reason", "The lead has moved on.")
        );

    private static Task ProgressAsync(Site site, int number) =>
        site.WriteAsync(async db =>
            (await db.Actions.SingleAsync(one => one.Reference == PlantedActions.Reference(number))).Progress(
                new DateOnly(2026, 11, 24)
            )
        );
}
