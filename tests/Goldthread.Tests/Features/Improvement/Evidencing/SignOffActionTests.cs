using System.Net;
using AngleSharp.Html.Dom;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.Evidencing;

/// <summary>Somebody other than the owner accepts or returns evidence, and settles how impact is looked at.</summary>
public sealed class SignOffActionTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Evidence_that_shows_it_signs_the_action_off(DatabaseKind kind)
    {
        await using var site = await ShownAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.GetAsync(EvidenceSite.SignOff);
        Assert.Contains("2 pieces wait for a decision", page.Text, StringComparison.Ordinal);
        Assert.Contains("Everyone acts on the same plan from the first day.", page.Text, StringComparison.Ordinal);
        Assert.Contains("As planned: Does every agency act on the same plan?", page.Text, StringComparison.Ordinal);
        Assert.Contains("Re-audit, in February 2027", page.Text, StringComparison.Ordinal);
        using var answer = await manager.PressAsync(
            page.PostForm(),
            Forms.Values(("Accept", "true"), ("Check", CheckChoice.Planned))
        );
        Assert.Equal("/hampshire/actions/A-0001", answer.Headers.Location?.OriginalString);
        var action = await site.ActionAsync();
        Assert.Equal((Today, EvidenceSite.Manager), (action.SignedOffOn, action.SignedOffBy));
        var check = await site.LookAsync(db => db.ImpactChecks.SingleAsync());
        Assert.Equal(new DateOnly(2027, 2, 24), check.Due);
        Assert.Equal(2, await site.LookAsync(db => db.Evidence.CountAsync(piece => piece.AcceptedOn == Today)));
        Assert.Equal("A-0001: evidence accepted", await MailAsync(site));
        var recommendation = await site.LookAsync(db => db.Recommendations.SingleAsync());
        Assert.Equal(action.RecommendationId, recommendation.Id);
        Assert.Equal(Today, recommendation.ClosedOn);
        page = await manager.GetAsync(EvidenceSite.SignOff);
        Assert.Contains(
            "Signed off on 24 November 2026 by Business manager, Hampshire.",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Told_alone_is_returned_with_what_is_missing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.FillAsync(EvidenceSite.SignOff, ("Accept", "true"), ("Check", CheckChoice.Planned));
        Assert.StartsWith("“Told” alone is not enough.", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await manager.FillAsync(page, ("Accept", "false"));
        Assert.Equal("Enter what is missing.", Assert.Single(page.Errors));
        using var answer = await manager.PressAsync(
            page.PostForm(),
            Forms.Values(("Accept", "false"), ("Missing", "The log of 30 records."))
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var action = await site.ActionAsync();
        Assert.Equal((null, "The log of 30 records."), (action.EvidenceSentOn, action.ReturnedBecause));
        var piece = await site.LookAsync(db => db.Evidence.SingleAsync());
        Assert.Equal((Today, EvidenceSite.Manager), (piece.ReturnedOn, piece.DecidedBy));
        Assert.Equal("A-0001: evidence returned", await MailAsync(site));
        var lead = await site.AsAsync(EvidenceSite.Lead);
        page = await lead.GetAsync(EvidenceSite.Form);
        Assert.Contains("What is missing: The log of 30 records.", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 ToldNot yet", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_two_who_sign_one_after_the_other_the_second_is_told_who_was_first(DatabaseKind kind)
    {
        await using var site = await ShownAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var officer = await site.AsAsync("Quality officer, Hampshire");
        var first = await manager.GetAsync(EvidenceSite.SignOff);
        var second = await officer.GetAsync(EvidenceSite.SignOff);
        (await manager.PressAsync(first.PostForm(), Accepting())).Dispose();
        var page = await officer.SubmitAsync(second.PostForm(), Accepting());
        Assert.Equal("This action was signed off already, by Business manager, Hampshire.", Assert.Single(page.Errors));
        page = await officer.SubmitAsync(second.PostForm(), Forms.Values(("Accept", "false"), ("Missing", "A log")));
        Assert.StartsWith("This action was signed off already", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Single(await site.LookAsync(db => db.Set<MailMessage>().Where(one => one.Kind == "M19").ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_three_who_sign_at_once_one_signs_and_the_others_are_told_who(DatabaseKind kind)
    {
        await using var site = await ShownAsync(kind);
        string[] posts = [EvidenceSite.Manager, "Quality officer, Hampshire", "Independent chair, Hampshire"];
        List<(Visitor Visitor, IHtmlFormElement Form)> open = [];
        foreach (var post in posts)
        {
            var visitor = await site.AsAsync(post);
            open.Add((visitor, (await visitor.GetAsync(EvidenceSite.SignOff)).PostForm()));
        }

        var pages = await Task.WhenAll(open.Select(page => page.Visitor.SubmitAsync(page.Form, Accepting())));
        Assert.Equal("Action signed off", Assert.Single(pages, page => page.Status == HttpStatusCode.OK).Banner);
        var action = await site.ActionAsync();
        var first = pages.Select(page => page.Status == HttpStatusCode.OK).ToList().IndexOf(true);
        Assert.Equal((Today, posts[first]), (action.SignedOffOn, action.SignedOffBy));
        var others = pages.Where(page => page.Status == HttpStatusCode.UnprocessableEntity).ToList();
        Assert.Equal(2, others.Count);
        Assert.All(
            others,
            page =>
            {
                Assert.Contains(
                    $"Signed off on 24 November 2026 by {posts[first]}.",
                    page.Text,
                    StringComparison.Ordinal
                );
                Assert.Empty(page.Document.QuerySelectorAll("main form"));
            }
        );
        Assert.Single(await site.LookAsync(db => db.Set<MailMessage>().Where(one => one.Kind == "M19").ToListAsync()));
        Assert.Single(await site.LookAsync(db => db.ImpactChecks.ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Evidence_that_came_in_meanwhile_is_read_first(DatabaseKind kind)
    {
        await using var site = await ShownAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var open = await manager.GetAsync(EvidenceSite.SignOff);
        (await (await site.AsAsync(EvidenceSite.Lead)).SendAsync(EvidenceRung.Seen)).Dispose();
        var page = await manager.SubmitAsync(open.PostForm(), Accepting());
        Assert.Equal(
            "More evidence has come in since you opened this page. Read it, then decide.",
            Assert.Single(page.Errors)
        );
        Assert.Contains("3 pieces wait for a decision", page.Text, StringComparison.Ordinal);
        (await manager.PressAsync(page.PostForm())).Dispose();
        var action = await site.ActionAsync();
        Assert.Equal((Today, Today), (action.SignedOffOn, action.EmbeddedOn));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_owner_does_not_decide_even_in_another_post(DatabaseKind kind)
    {
        await using var site = await ShownAsync(kind);
        var officer = await site.AsAsync("Quality officer, Hampshire");
        var open = await officer.GetAsync(EvidenceSite.SignOff);
        var post = await site.PostAsync("Quality officer, Hampshire");
        await site.ChangeAsync(
            this,
            (_, action) =>
            {
                action.HandTo(post);
                return Task.CompletedTask;
            }
        );
        var page = await officer.SubmitAsync(open.PostForm(), Accepting());
        Assert.Equal("Somebody other than the owner signs an action off.", Assert.Single(page.Errors));
        page = await officer.SubmitAsync(open.PostForm(), Forms.Values(("Accept", "false"), ("Missing", "A log")));
        Assert.Equal("Somebody other than the owner decides on evidence.", Assert.Single(page.Errors));
        Assert.Contains("You answer for this action", page.Text, StringComparison.Ordinal);
        Assert.Null((await site.ActionAsync()).SignedOffOn);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_group_decides_on_what_goes_to_it_alone(DatabaseKind kind)
    {
        await using var site = await ShownAsync(kind);
        var chair = await site.AsAsync(EvidenceSite.Chair);
        var page = await chair.GetAsync(EvidenceSite.SignOff);
        Assert.Contains("This evidence waits for the partnership team.", page.Text, StringComparison.Ordinal);
        await SendToGroupAsync(site, "Scrutiny Group");
        var open = await chair.GetAsync(EvidenceSite.SignOff);
        await SendToGroupAsync(site, "Learning and Inquiry Group");
        page = await chair.SubmitAsync(open.PostForm(), Accepting());
        Assert.Equal("Another group decides on the evidence of this action.", Assert.Single(page.Errors));
        await SendToGroupAsync(site, "Scrutiny Group");
        open = await chair.GetAsync(EvidenceSite.SignOff);
        using var answer = await chair.PressAsync(open.PostForm(), Accepting());
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(EvidenceSite.Chair, (await site.ActionAsync()).SignedOffBy);
    }

    [Theory]
    [InlineData(EvidenceSite.Lead, HttpStatusCode.Forbidden)]
    [InlineData("Board member, Hampshire", HttpStatusCode.Forbidden)]
    [InlineData("Business manager, Portsmouth", HttpStatusCode.NotFound)]
    public async Task Others_do_not_decide(string post, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        Assert.Equal(status, (await (await site.AsAsync(post)).GetAsync(EvidenceSite.SignOff)).Status);
    }

    private static Dictionary<string, string> Accepting() =>
        Forms.Values(("Accept", "true"), ("Check", CheckChoice.Planned));

    /// <summary>A site on which the police have sent something that shows it.</summary>
    private static async Task<Site> ShownAsync(DatabaseKind kind)
    {
        var site = await Site.OpenAsync(kind);
        var lead = await site.AsAsync(EvidenceSite.Lead);
        (await lead.SendAsync(EvidenceRung.Shown, EvidenceSite.Log)).Dispose();
        return site;
    }

    private Task SendToGroupAsync(Site site, string name) =>
        site.ChangeAsync(
            this,
            async (db, action) =>
            {
                var group = await db.Groups.SingleAsync(one =>
                    one.PartnershipId == action.PartnershipId && one.Name == name
                );
                action.Reword(
                    new ActionText(
                        action.Title,
                        action.Detail,
                        action.Difference,
                        action.Strength,
                        action.OwnerPostId,
                        group.Id,
                        action.Due
                    )
                );
            }
        );

    private static async Task<string> MailAsync(Site site) =>
        await site.LookAsync(async db =>
        {
            var mail = await db.Set<MailMessage>().SingleAsync(one => one.Kind == "M19");
            var lead = await db.People.SingleAsync(person => person.Id == mail.PersonId);
            Assert.Equal(lead.Email, mail.Address);
            Assert.DoesNotContain("log", mail.Text, StringComparison.OrdinalIgnoreCase);
            return mail.Subject;
        });
}
