using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>An agency that is merged in the middle of a cycle keeps what it promised, and whoever took over does it.</summary>
public sealed class MergedAgencyTests
{
    private const string Old = Section11Stage.CareBoard;
    private const int Year = Section11Stage.Year;
    private const string Promise = "Brief each team about the new pathway.";

    private static readonly string Plan = $"{Section11Paths.CyclePlan("hampshire", Year)}?agency={Old}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_it_promised_in_answers_becomes_an_action_of_the_successor_once(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var rated = VoicesStage.Rated("partly_met", "partly_met", "met", "met").ToList();
        await VoicesStage.SignAsync(
            site,
            Old,
            9,
            [
                rated[0] with
                {
                    Improvement = Promise,
                },
                rated[1] with
                {
                    Improvement = "Read ten records a month.",
                },
                .. rated.Skip(2),
            ]
        );
        var before = await site.AsAsync(Section11Stage.Hampshire);
        await before.SubmitAsync((await before.GetAsync(Plan)).Form("#take"), Ticked("1.2"));
        await MergedAgency.EndAsync(site, Old, Section11Stage.Probation);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Plan);
        Assert.Contains($"{VoicesStage.ProbationName} took over.", page.Text, StringComparison.Ordinal);
        var other = await team.GetAsync(Plan);
        var done = await team.SubmitAsync(page.Form("#take"), Ticked("1.1"));
        Assert.Equal("1 action taken into the register", done.Banner);
        Assert.Equal(
            "They were in the register already. Nothing was taken in twice",
            (await team.SubmitAsync(other.Form("#take"), Ticked("1.1"))).Banner
        );
        Assert.Contains(Promise, (await team.GetAsync(Plan)).Text, StringComparison.Ordinal);
        await ExpectAsync(site, Promise);
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        Assert.Equal(2, await work.Db.PlannedPromises.CountAsync(Cancel));
        Assert.Single(
            await work
                .Db.PlannedPromises.Join(work.Db.Actions, one => one.ActionId, one => one.Id, (_, one) => one.FindingId)
                .Distinct()
                .ToListAsync(Cancel)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_promised_in_the_conversation_is_the_successors(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await MergedAgency.EndAsync(site, Old, Section11Stage.Probation);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        await team.SubmitAsync(
            (await team.GetAsync(Section11Paths.PlanConversation("hampshire", Year, Old))).Form(),
            new Dictionary<string, string>
            {
                ["Input.Day-day"] = "24",
                ["Input.Day-month"] = "11",
                ["Input.Day-year"] = "2026",
            }
        );
        var page = await team.GetAsync(Section11Paths.HoldConversation("hampshire", Year, Old));
        Assert.Contains(Section11Stage.ProbationLead, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Section11Stage.CareBoardLead, page.Text, StringComparison.Ordinal);
        var owner = await site.LookAsync(db => db.Posts.SingleAsync(one => one.Title == Section11Stage.ProbationLead));
        var done = await team.SubmitAsync(
            page.Form("#promise"),
            new Dictionary<string, string>
            {
                ["Promise.Title"] = "Share the audit with the police.",
                ["Promise.Due-day"] = "31",
                ["Promise.Due-month"] = "3",
                ["Promise.Due-year"] = "2027",
                ["Promise.Owner"] = owner.Id.ToString(),
            }
        );
        Assert.Equal("Taken into the register of actions", done.Banner);
        Assert.Contains("Share the audit with the police.", done.Text, StringComparison.Ordinal);
        await ExpectAsync(site, "Share the audit with the police.");
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Its_letter_reaches_the_people_of_the_successor(DatabaseKind kind)
    {
        await using var site = await FeedbackStage.OpenAsync(kind);
        await MergedAgency.EndAsync(site, Old, Section11Stage.Probation);
        await FeedbackStage.SignAsync(site);
        Assert.NotEmpty(await Section11Stage.MailsAsync(site, "M11"));
        var lead = await site.AsAsync(Section11Stage.ProbationLead);
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync(FeedbackStage.Letter)).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Where_nobody_took_over_the_promise_is_refused_in_words(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await VoicesStage.SignAsync(
            site,
            Old,
            9,
            [VoicesStage.Rated("partly_met").Single() with { Improvement = Promise }]
        );
        await MergedAgency.EndAsync(site, Old, null);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var refused = await team.SubmitAsync((await team.GetAsync(Plan)).Form("#take"), Ticked("1.1"));
        Assert.Contains("ended on", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Ticked(string answer) => new() { ["Input.Answers"] = answer };

    /// <summary>The promise names the agency that made it, the action the one that does it, with its lead.</summary>
    private static async Task ExpectAsync(Site site, string title)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var action = await work.Db.Actions.SingleAsync(one => one.Title == title, Cancel);
        var planned = await work.Db.PlannedPromises.SingleAsync(one => one.ActionId == action.Id, Cancel);
        var slugs = await work.Db.Agencies.ToDictionaryAsync(one => one.Id, one => one.Slug, Cancel);
        Assert.Equal((Section11Stage.Probation, Old), (slugs[action.AgencyId], slugs[planned.AgencyId]));
        var owner = await work.Db.Posts.SingleAsync(one => one.Id == action.OwnerPostId, Cancel);
        Assert.Equal(Section11Stage.ProbationLead, owner.Title);
        Assert.True(
            await work.Db.FindingAgencies.AnyAsync(
                one => one.FindingId == action.FindingId && one.AgencyId == action.AgencyId,
                Cancel
            )
        );
    }
}
