using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>Good practice travels only as far as its agency lets it.</summary>
public sealed class ShowcaseTests
{
    private static readonly string Path = Section11Paths.Showcase("hampshire", Section11Stage.Year);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_may_be_shared_is_offered_once_without_the_name(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.ModerateAsync(site, Section11Stage.CareBoard, "s01", "met", isGood: true);
        await VoicesStage.ModerateAsync(site, Section11Stage.Probation, "s01", "met", isGood: true);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Path);
        Assert.Contains(
            "The panel has marked 2 standards of agencies as good practice.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("May be shared without its name.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"The panel says: {VoicesStage.Comment}", page.Text, StringComparison.Ordinal);
        Assert.Contains("We know by asking: embedded.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector($"#offer-{Section11Stage.Probation}"));
        Assert.Contains(
            "No agency was asked whether what it says here may be shared.",
            page.Text,
            StringComparison.Ordinal
        );
        var other = await team.GetAsync(Path);
        var offered = await team.SubmitAsync(page.Form($"#offer-{Section11Stage.CareBoard}"));
        Assert.EndsWith("saved as a draft", offered.Banner, StringComparison.Ordinal);
        Assert.StartsWith(
            "This was offered before, as F-",
            (await team.SubmitAsync(other.Form($"#offer-{Section11Stage.CareBoard}"))).Banner,
            StringComparison.Ordinal
        );
        var marked = await team.SubmitAsync(page.Form($"#offer-s01-{Section11Stage.CareBoard}"));
        Assert.NotEqual(offered.Path, marked.Path);
        var findings = await site.LookAsync(db =>
            db.Findings.Where(one => one.SourcePath == "/section-11/2026/showcase")
                .OrderBy(one => one.Reference)
                .ToListAsync(Cancel)
        );
        Assert.Equal(
            [
                $"An agency offers practice to copy: {VoicesStage.Practice}",
                "An agency shows good practice in Standard 1: Leadership and accountability. The panel rates it Met.",
            ],
            findings.Select(one => one.Statement)
        );
        Assert.All(findings, one => Assert.Equal(FindingKind.Strength, one.Kind));

        // The consent is about what the agency offers: neither how it knows nor what it says of a standard travels with it.
        Assert.Equal([VoicesStage.Practice, null], findings.Select(one => one.Detail));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Consent_with_the_name_names_what_the_agency_offers_and_nothing_else(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await SignAgainAsync(site, 10);
        await VoicesStage.ModerateAsync(site, Section11Stage.CareBoard, "s01", "embedded", isGood: true);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Path);
        var offered = await team.SubmitAsync(page.Form($"#offer-{Section11Stage.CareBoard}"));
        Assert.Contains(VoicesStage.CareBoardName, offered.Text, StringComparison.OrdinalIgnoreCase);
        var marked = await team.SubmitAsync(page.Form($"#offer-s01-{Section11Stage.CareBoard}"));
        Assert.Contains("The panel rates it Embedded.", marked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(VoicesStage.CareBoardName, marked.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("We know by asking", marked.Text, StringComparison.Ordinal);

        // Signed again it is the same practice.
        await SignAgainAsync(site, 11);
        var later = await team.GetAsync(Path);
        Assert.StartsWith(
            "This was offered before, as F-",
            (await team.SubmitAsync(later.Form($"#offer-{Section11Stage.CareBoard}"))).Banner,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_may_not_be_shared_is_refused_and_nobody_but_the_team_offers(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var form = (await team.GetAsync(Path)).Form($"#offer-{Section11Stage.CareBoard}");
        var refused = await team.SubmitAsync(
            form,
            new Dictionary<string, string> { ["agency"] = Section11Stage.Probation }
        );
        Assert.Equal(
            ["The agency has not agreed that this is shared. Ask it first; it can change its answer and sign again."],
            refused.Errors
        );
        Assert.Empty(
            await site.LookAsync(db =>
                db.Findings.Where(one => one.SourcePath == "/section-11/2026/showcase").ToListAsync(Cancel)
            )
        );
        var chair = await (await site.AsAsync(VoicesStage.Chair)).GetAsync(Path);
        Assert.Contains(VoicesStage.Secret, chair.Text, StringComparison.Ordinal);
        Assert.Null(chair.Document.QuerySelector("main form[method=post]"));
        var lead = await site.AsAsync(Section11Stage.ProbationLead);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(Path)).Status);
    }

    private static Task SignAgainAsync(Site site, int number) =>
        VoicesStage.SignAsync(
            site,
            Section11Stage.CareBoard,
            number,
            [
                .. VoicesStage.Rated("met", "met", "met", "embedded"),
                new Answer { Question = "GP.1", Words = VoicesStage.Practice },
                new Answer { Question = "GP.3", Code = "yes-with-our-name" },
            ]
        );
}
