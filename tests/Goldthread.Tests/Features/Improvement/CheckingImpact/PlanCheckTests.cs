using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Improvement.Evidencing;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.CheckingImpact;

/// <summary>The team plans, changes or waives an impact check, and everybody finds the checks in a list.</summary>
public sealed class PlanCheckTests
{
    private const string Page = "/hampshire/actions/A-0001/check";
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_plan_is_changed_until_the_action_is_done(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.GetAsync(Page);
        Assert.Equal("Does every agency act on the same plan?", page.ValueOf("Question"));
        Assert.Equal(("ReAudit", "3"), (page.ValueOf("Method"), page.ValueOf("MonthsAfter")));
        (await manager.PressAsync(page.PostForm(), Forms.Values(("MonthsAfter", 12)))).Dispose();
        var check = await site.LookAsync(db => db.ImpactChecks.SingleAsync());
        Assert.Equal(("I-0001", new DateOnly(2027, 11, 27)), (check.Reference, check.Due));
        page = await manager.FillAsync(Page, ("MonthsAfter", ""));
        Assert.Equal("Choose 3, 6 or 12 months.", Assert.Single(page.Errors));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_check_is_waived_with_a_reason_and_planned_again(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.FillAsync(Page, ("Check", CheckChoice.None));
        Assert.Equal("Enter why no check is needed.", Assert.Single(page.Errors));
        (await manager.PressAsync(page.PostForm(), Forms.Values(("NoCheckBecause", "A form changes.")))).Dispose();
        Assert.Equal("A form changes.", (await site.ActionAsync()).NoCheckBecause);
        Assert.Equal(0, await site.LookAsync(db => db.ImpactChecks.CountAsync()));
        page = await manager.GetAsync(Page);
        Assert.Equal("A form changes.", page.ValueOf("NoCheckBecause"));
        (
            await manager.PressAsync(
                page.PostForm(),
                Forms.Values(
                    ("Check", CheckChoice.Plan),
                    ("Question", "Is it used?"),
                    ("Method", ImpactMethod.Visit),
                    ("MonthsAfter", 3)
                )
            )
        ).Dispose();
        Assert.Null((await site.ActionAsync()).NoCheckBecause);
        Assert.Equal("Is it used?", (await site.LookAsync(db => db.ImpactChecks.SingleAsync())).Question);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_was_not_done_has_no_impact(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var open = await manager.GetAsync(Page);
        await site.ChangeAsync(
            this,
            (_, action) =>
            {
                action.CloseWithout(Today, "The team was closed.");
                return Task.CompletedTask;
            }
        );
        var page = await manager.FillAsync(open);
        Assert.Equal("This action was not done, so it has no impact to check.", Assert.Single(page.Errors));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Checks_are_listed_by_how_they_stand(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.GetAsync("/hampshire/impact");
        Assert.Contains("No impact check is waiting for an answer.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Planned (1)", page.Text, StringComparison.Ordinal);
        page = await manager.GetAsync("/hampshire/impact?view=planned&agency=constabulary&method=ReAudit");
        Assert.Contains("Showing 1 to 1 of 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("I-0001", page.Text, StringComparison.Ordinal);
        page = await manager.GetAsync("/hampshire/impact?view=planned&method=Visit");
        Assert.Contains("No impact check matches these filters.", page.Text, StringComparison.Ordinal);
        await site.ChangeAsync(
            this,
            async (db, action) =>
            {
                action.SignOff(new SigningOff(Today.AddMonths(-4), "Chair", false, EvidenceRung.Shown, true));
                (await db.ImpactChecks.SingleAsync()).CountFrom(Today.AddMonths(-4));
            }
        );
        foreach (var view in new[] { "due", "overdue" })
        {
            page = await manager.GetAsync($"/hampshire/impact?view={view}");
            Assert.Contains("24 Oct 2026 Overdue", page.Text, StringComparison.Ordinal);
        }

        var home = await manager.GetAsync("/home");
        Assert.Contains("Check the impact of A-0001", home.Text, StringComparison.Ordinal);
        await manager.FillAsync("/hampshire/impact/I-0001", ("Seen", "1."), ("Verdict", ImpactVerdict.SomeDifference));
        foreach (var view in new[] { "answered", "some" })
        {
            page = await manager.GetAsync($"/hampshire/impact?view={view}");
            Assert.Contains("Some difference, 24 Nov 2026", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Made a difference (0)", page.Text, StringComparison.Ordinal);
        var other = await site.AsAsync(EvidenceSite.Other);
        Assert.DoesNotContain(
            "I-0001",
            (await other.GetAsync("/hampshire/impact?view=some")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Home_names_what_waits_for_a_decision_to_those_who_decide(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        const string line = "Accept or return evidence for A-0001";
        foreach (var (post, shown) in new[] { (EvidenceSite.Manager, true), (EvidenceSite.Chair, false) })
        {
            var home = await (await site.AsAsync(post)).GetAsync("/home");
            Assert.Equal(shown, home.Text.Contains(line, StringComparison.Ordinal));
        }

        var lead = await (await site.AsAsync(EvidenceSite.Lead)).GetAsync("/home");
        Assert.DoesNotContain(line, lead.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EvidenceSite.Lead)]
    [InlineData(EvidenceSite.Chair)]
    [InlineData("Board member, Hampshire")]
    public async Task Only_the_team_plans(string post)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.AsAsync(post)).GetAsync(Page)).Status);
    }
}
