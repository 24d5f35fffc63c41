using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Improvement.Evidencing;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.CheckingImpact;

/// <summary>Somebody looks whether an action made a difference: the question, the measure, the answer.</summary>
public sealed class CheckImpactTests
{
    private const string Page = "/hampshire/impact/I-0001";
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_action_is_found_to_have_made_a_difference(DatabaseKind kind)
    {
        await using var site = await FinishedAsync(kind, EvidenceRung.Seen);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.GetAsync(Page);
        Assert.Equal("Impact check I-0001Does every agency act on the same plan?", page.Heading);
        page = await manager.FillAsync(page, ("Verdict", ImpactVerdict.MadeADifference));
        Assert.Equal("Enter what was seen.", Assert.Single(page.Errors));
        page = await manager.FillAsync(
            page,
            ("Seen", "28 of 30 within 24 hours."),
            ("Voice", "“We all knew.” A social worker"),
            ("CannotSay", "Night shifts."),
            ("NextStep", "Look again in a year.")
        );
        Assert.Equal(("Impact judged", Page), (page.Banner, page.Path));
        foreach (
            var words in new[]
            {
                "Made a difference 28 of 30 within 24 hours.",
                "“We all knew.” A social worker",
                "Night shifts.",
                "Look again in a year.",
                "Business manager, Hampshire, 24 November 2026",
            }
        )
        {
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }

        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Equal(Today, (await site.ActionAsync()).EmbeddedOn);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task No_difference_yet_leads_to_a_follow_on_action_and_another_check(DatabaseKind kind)
    {
        await using var site = await FinishedAsync(kind, EvidenceRung.Shown);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.FillAsync(Page, ("Seen", "14 of 30."), ("Verdict", ImpactVerdict.NoDifferenceYet));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/hampshire/findings/F-002/act']"));
        var plan = await manager.GetAsync("/hampshire/actions/A-0001/check");
        (
            await manager.PressAsync(
                plan.PostForm(),
                Forms.Values(
                    ("Check", CheckChoice.Plan),
                    ("Question", "And now?"),
                    ("Method", ImpactMethod.Visit),
                    ("MonthsAfter", 6)
                )
            )
        ).Dispose();
        var checks = await site.LookAsync(db => db.ImpactChecks.OrderBy(check => check.Reference).ToListAsync());
        Assert.Equal(["I-0001", "I-0002"], checks.Select(check => check.Reference));
        Assert.Equal((null, Today.AddMonths(6)), (checks[1].Verdict, checks[1].Due));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_somebody_told_does_not_carry_a_difference(DatabaseKind kind)
    {
        await using var site = await FinishedAsync(kind, EvidenceRung.Shown);
        await site.LookAsync(async db =>
        {
            foreach (var piece in await db.Evidence.Where(one => one.Rung == EvidenceRung.Shown).ToListAsync())
            {
                piece.Return(Today, "Chair");
            }

            await db.SaveChangesAsync(this, TestContext.Current.CancellationToken);
            return 0;
        });
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.FillAsync(Page, ("Seen", "They say so."), ("Verdict", ImpactVerdict.MadeADifference));
        Assert.Equal("“Made a difference” needs more than what somebody told you.", Assert.Single(page.Errors));
        Assert.Equal("They say so.", page.ValueOf("Seen"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_measure_without_points_since_is_too_early_and_waits(DatabaseKind kind)
    {
        await using var site = await FinishedAsync(kind, EvidenceRung.Shown, "dataset:CIN-02");
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.GetAsync(Page);
        Assert.Contains("Too early to say: 0 of 7 points since", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main svg.chart"));
        page = await manager.FillAsync(Page + "/later", ("To", new DateOnly(2027, 2, 24)), ("Reason", "No figures"));
        Assert.StartsWith("The new day must be later", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await manager.FillAsync(page, ("To", new DateOnly(2027, 12, 1)));
        Assert.Equal(("Impact check postponed", Page), (page.Banner, page.Path));
        Assert.Contains("Wednesday 1 December 2027", page.Text, StringComparison.Ordinal);
        page = await manager.FillAsync(Page, ("Seen", "Nothing yet."), ("Verdict", ImpactVerdict.CannotTell));
        Assert.Contains("Cannot tell", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_indicator_shows_what_was_done_about_it_and_since(DatabaseKind kind)
    {
        await using var site = await FinishedAsync(kind, EvidenceRung.Shown, "dataset:CIN-02");
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.GetAsync("/hampshire/data/indicators/CIN-02");
        Assert.Contains(
            "Signed off on 24 November 2026. Too early to say: 0 of 7 points since",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.NotNull(page.Document.QuerySelector("main a[href='/hampshire/findings/new?measure=dataset%3ACIN-02']"));
        var other = await site.AsAsync(EvidenceSite.Other);
        page = await other.GetAsync("/hampshire/data/indicators/CIN-02");
        Assert.DoesNotContain("A-0001", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Raise a finding", page.Text, StringComparison.Ordinal);
        page = await (await site.AsAsync("Business manager, Portsmouth")).GetAsync(
            "/portsmouth/data/indicators/CIN-02"
        );
        Assert.Contains("no action was agreed to move it", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_named_checker_answers_and_others_read(DatabaseKind kind)
    {
        await using var site = await FinishedAsync(kind, EvidenceRung.Shown);
        var board = await site.AsAsync("Board member, Hampshire");
        var page = await board.GetAsync(Page);
        Assert.Contains("The partnership team looks by", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Contains("looks at this", (await board.GetAsync(Page + "/later")).Text, StringComparison.Ordinal);
        var post = await site.PostAsync("Board member, Hampshire");
        await site.ChangeAsync(this, async (db, _) => (await db.ImpactChecks.SingleAsync()).HandTo(post));
        var open = await board.GetAsync(Page);
        await site.ChangeAsync(this, async (db, _) => (await db.ImpactChecks.SingleAsync()).HandTo(null));
        page = await board.FillAsync(open, ("Seen", "14."), ("Verdict", ImpactVerdict.CannotTell));
        Assert.Equal("Somebody else looks at the impact of this action.", Assert.Single(page.Errors));
        await site.ChangeAsync(this, async (db, _) => (await db.ImpactChecks.SingleAsync()).HandTo(post));
        page = await board.FillAsync(Page, ("Seen", "14."), ("Verdict", ImpactVerdict.CannotTell));
        Assert.Equal("Impact judged", page.Banner);
        var other = await site.AsAsync(EvidenceSite.Other);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(Page)).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_owner_does_not_judge_and_nobody_judges_what_is_not_finished(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.GetAsync(Page);
        Assert.Contains("The action is not finished.", page.Text, StringComparison.Ordinal);
        await FinishAsync(site, EvidenceRung.Shown, null);
        var open = await manager.GetAsync(Page);
        await site.ChangeAsync(
            this,
            (_, action) =>
            {
                action.Reopen();
                return Task.CompletedTask;
            }
        );
        page = await manager.FillAsync(open, ("Seen", "14."), ("Verdict", ImpactVerdict.CannotTell));
        Assert.Equal("The action is not finished yet, so nobody can say what it changed.", Assert.Single(page.Errors));
        var post = await site.PostAsync(EvidenceSite.Manager);
        await site.ChangeAsync(
            this,
            (_, action) =>
            {
                action.HandTo(post);
                return Task.CompletedTask;
            }
        );
        page = await manager.FillAsync(open, ("Seen", "14."), ("Verdict", ImpactVerdict.CannotTell));
        Assert.Equal("Somebody other than the owner of the action judges its impact.", Assert.Single(page.Errors));
    }

    private async Task<Site> FinishedAsync(DatabaseKind kind, EvidenceRung rung, string? measure = null)
    {
        var site = await Site.OpenAsync(kind);
        await FinishAsync(site, rung, measure);
        return site;
    }

    private async Task FinishAsync(Site site, EvidenceRung rung, string? measure)
    {
        var lead = await site.AsAsync(EvidenceSite.Lead);
        (await lead.SendAsync(rung, EvidenceSite.Log)).Dispose();
        await site.ChangeAsync(
            this,
            async (db, action) =>
            {
                action.SignOff(new SigningOff(Today, "Chair", false, EvidenceRung.Shown, true));
                if (measure is not null)
                {
                    var plan = new ImpactPlan(
                        "Does every agency act on the same plan?",
                        ImpactMethod.Measure,
                        measure,
                        "CIN-02",
                        MeasureDirection.Lower,
                        6,
                        null
                    );
                    (await db.ImpactChecks.SingleAsync()).Plan(plan, Today);
                }
            }
        );
    }
}
