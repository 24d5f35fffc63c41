using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.Evidencing;

/// <summary>Whoever signs off says how impact is looked at, or why nobody will.</summary>
public sealed class SettlingChecksTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task No_check_is_needed_with_a_reason(DatabaseKind kind)
    {
        await using var site = await ShownAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.FillAsync(EvidenceSite.SignOff, ("Accept", "true"), ("Check", ""));
        Assert.Equal("Choose how its impact will be checked.", Assert.Single(page.Errors));
        page = await manager.FillAsync(page, ("Check", CheckChoice.None));
        Assert.Equal("Enter why no check is needed.", Assert.Single(page.Errors));
        (
            await manager.PressAsync(
                page.PostForm(),
                Forms.Values(("Accept", "true"), ("Check", CheckChoice.None), ("NoCheckBecause", "It changes a form."))
            )
        ).Dispose();
        var action = await site.ActionAsync();
        Assert.Equal((Today, "It changes a form."), (action.SignedOffOn, action.NoCheckBecause));
        Assert.Equal(0, await site.LookAsync(db => db.ImpactChecks.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_check_is_planned_another_way(DatabaseKind kind)
    {
        await using var site = await ShownAsync(kind);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        (string, object?)[] plan =
        [
            ("Accept", "true"),
            ("Check", CheckChoice.Plan),
            ("Question", "Do families get help sooner?"),
            ("Method", ImpactMethod.Measure),
            ("MonthsAfter", 12),
        ];
        var page = await manager.FillAsync(EvidenceSite.SignOff, plan);
        Assert.Equal("Choose the measure that should move, and which way.", Assert.Single(page.Errors));
        page = await manager.FillAsync(page, [.. plan, ("MeasureKey", "dataset:NONE-99")]);
        Assert.Equal("Choose a measure from the list.", Assert.Single(page.Errors));
        page = await manager.FillAsync(page, [.. plan, ("MeasureKey", ""), ("CheckerPostId", Guid.CreateVersion7())]);
        Assert.Equal("Choose who looks from the list.", Assert.Single(page.Errors));
        (string, object?)[] whole =
        [
            .. plan,
            ("MeasureKey", "dataset:CIN-02"),
            ("Direction", MeasureDirection.Lower),
            ("CheckerPostId", await site.PostAsync(EvidenceSite.Chair)),
        ];
        (await manager.PressAsync(page.PostForm(), Forms.Values(whole))).Dispose();
        var check = await site.LookAsync(db => db.ImpactChecks.SingleAsync());
        Assert.Equal(("I-0001", ImpactMethod.Measure), (check.Reference, check.Method));
        Assert.Equal(("dataset:CIN-02", MeasureDirection.Lower), (check.MeasureKey, check.Direction));
        Assert.StartsWith("CIN-02 ", check.MeasureName, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 11, 24), check.Due);
        Assert.Equal(Today, (await site.ActionAsync()).SignedOffOn);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_check_of_another_part_covers_this_one(DatabaseKind kind)
    {
        await using var site = await ShownAsync(kind);
        await site.ChangeAsync(this, MoveCheckToAnotherPartAsync);
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.GetAsync(EvidenceSite.SignOff);
        Assert.Contains("The check planned for A-0777 covers this too", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("As planned:", page.Text, StringComparison.Ordinal);
        (
            await manager.PressAsync(page.PostForm(), Forms.Values(("Accept", "true"), ("Check", CheckChoice.Joint)))
        ).Dispose();
        Assert.Equal(Today, (await site.ActionAsync()).SignedOffOn);
        var check = await site.LookAsync(db => db.ImpactChecks.SingleAsync());
        Assert.NotEqual(new DateOnly(2027, 2, 24), check.Due);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Without_any_check_one_is_asked_for(DatabaseKind kind)
    {
        await using var site = await ShownAsync(kind);
        await site.ChangeAsync(this, async (db, _) => db.Remove(await db.ImpactChecks.SingleAsync()));
        var manager = await site.AsAsync(EvidenceSite.Manager);
        var page = await manager.FillAsync(EvidenceSite.SignOff, ("Accept", "true"), ("Check", CheckChoice.Joint));
        Assert.Equal("Plan an impact check, or say why none is needed.", Assert.Single(page.Errors));
    }

    private static async Task<Site> ShownAsync(DatabaseKind kind)
    {
        var site = await Site.OpenAsync(kind);
        var lead = await site.AsAsync(EvidenceSite.Lead);
        (await lead.SendAsync(EvidenceRung.Shown, EvidenceSite.Log)).Dispose();
        return site;
    }

    private static async Task MoveCheckToAnotherPartAsync(GoldthreadDb db, AgencyAction action)
    {
        var finding = await db.Findings.SingleAsync(one => one.Id == action.FindingId);
        var board = await db.Agencies.SingleAsync(one => one.ShortName == "Integrated care board");
        var text = new ActionText("The board’s part", null, null, action.Strength, null, null, action.Due);
        var part = new AgencyAction(finding, null, board, "A-0777", text, action.ProposedOn);
        part.Join(finding.Id);
        action.Join(finding.Id);
        db.Remove(await db.ImpactChecks.SingleAsync());
        db.AddRange(
            part,
            new ImpactCheck(
                part,
                "I-0777",
                new ImpactPlan("Does it work?", ImpactMethod.ReAudit, null, null, null, 6, null)
            )
        );
    }
}
