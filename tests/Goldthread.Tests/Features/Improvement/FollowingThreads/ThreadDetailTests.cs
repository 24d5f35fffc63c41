using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.FollowingThreads;

public sealed class ThreadDetailTests
{
    private const string Manager = "Business manager, Hampshire";
    private const string Chair = "Independent chair, Hampshire";
    private const string Police = "Section 11 lead, police";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_thread_is_read_from_source_to_impact_and_back(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var chair = await site.AsAsync(Chair);
        var page = await chair.GetAsync("/hampshire/threads/F-002");
        string[] forwards = ["Source", "Finding", "Recommendation", "Evidence", "Impact"];
        Assert.Equal(forwards, Stations(page));
        Assert.Contains(
            "One agency agreed to act and has not finished yet. A re-audit is due in",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("A-0001 Share strategy discussion records", page.Text, StringComparison.Ordinal);
        Assert.Contains("No reply yet from Integrated care board.", page.Text, StringComparison.Ordinal);
        Assert.Contains("A check is planned for", page.Text, StringComparison.Ordinal);

        // One press turns it round.
        var turn = page.Document.QuerySelectorAll(".both-ways a").Single(link => !link.HasAttribute("aria-current"));
        var back = await chair.GetAsync(turn.GetAttribute("href")!);
        Assert.Equal(forwards.Reverse(), Stations(back));
        Assert.Contains("What made us do this?", back.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_reference_of_any_record_leads_to_its_thread(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        foreach (var reference in new[] { "A-0001", "R-001", "I-0001", "a-0001" })
        {
            Assert.Equal("/hampshire/threads/F-002", (await team.GetAsync($"/hampshire/threads/{reference}")).Path);
        }

        Assert.Equal(
            "/hampshire/threads/F-002?from=impact",
            (await team.GetAsync("/hampshire/threads/I-0001?from=impact")).Path
        );
        foreach (var reference in new[] { "A-9999", "F-999", "X-001", "nothing", "F-" })
        {
            var page = await team.GetAsync($"/hampshire/threads/{reference}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_finding_that_was_merged_is_read_on_the_thread_of_the_other(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.LookAsync(async db =>
        {
            var whole = await db.Findings.SingleAsync(one => one.Reference == "F-002");
            var source = new Source(SourceKind.Forum, "Practitioner forum, March", ThreadSamples.Today.AddDays(-90));
            var same = ThreadSamples.Finding(whole.PartnershipId, "F-900", source, null);
            same.MergeInto(whole, ThreadSamples.Today);
            db.Add(same);
            await db.SaveChangesAsync(db, CancellationToken.None);
            return true;
        });
        var page = await (await site.AsAsync(Manager)).GetAsync("/hampshire/threads/F-900");
        Assert.Equal("/hampshire/threads/F-002", page.Path);
        Assert.Contains("One other source found the same.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Practitioner forum, March", page.Text, StringComparison.Ordinal);
        Assert.Contains("Recorded as F-900.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_restricted_source_has_no_name_day_or_address_but_for_the_team(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.LookAsync(async db =>
        {
            var finding = await db.Findings.SingleAsync(one => one.Reference == "F-002");
            var source = new Source(SourceKind.CaseReview, "Review of Child K", ThreadSamples.Today.AddDays(-200))
            {
                Path = "/reviews/K",
                IsRestricted = true,
            };
            finding.ComeFrom(source, ThreadSamples.Today);
            await db.SaveChangesAsync(db, CancellationToken.None);
            return true;
        });
        foreach (
            var path in new[] { "/hampshire/threads/F-002", "/hampshire/threads/F-002/story", "/hampshire/threads" }
        )
        {
            foreach (var post in new[] { Chair, Police })
            {
                var page = await (await site.AsAsync(post)).GetAsync(path);
                Assert.Contains("estricted review", page.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("Child K", page.Html, StringComparison.Ordinal);
                Assert.DoesNotContain("/reviews/K", page.Html, StringComparison.Ordinal);
            }
        }

        var team = await (await site.AsAsync(Manager)).GetAsync("/hampshire/threads/F-002");
        Assert.Contains("Review of Child K", team.Text, StringComparison.Ordinal);
        Assert.NotNull(team.Document.QuerySelector("a[href='/hampshire/reviews/K']"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_sees_its_own_branches_alone(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.LookAsync(async db =>
        {
            var finding = await db.Findings.SingleAsync(one => one.Reference == "F-002");
            var recommendation = await db.Recommendations.SingleAsync(one => one.Reference == "R-001");
            var board = await db.Agencies.SingleAsync(one => one.ShortName == "Integrated care board");
            var action = ThreadSamples.Action(finding, recommendation, board, "A-0900");
            action.HandTo(null);
            db.Add(action);
            await db.SaveChangesAsync(db, CancellationToken.None);
            return true;
        });
        var police = await (await site.AsAsync(Police)).GetAsync("/hampshire/threads/F-002");
        Assert.Contains("You see the branches of your own agency.", police.Text, StringComparison.Ordinal);
        Assert.Contains("A-0001", police.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A-0900", police.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Integrated care board", police.Html, StringComparison.Ordinal);
        var chair = await (await site.AsAsync(Chair)).GetAsync("/hampshire/threads/F-002");
        Assert.Contains("Action 2 of 2", chair.Text, StringComparison.Ordinal);

        // The draft names no agency, so no agency finds it.
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await site.AsAsync(Police)).GetAsync("/hampshire/threads/F-001")).Status
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Another_partnership_does_not_find_it(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        foreach (var path in new[] { "/portsmouth/threads/F-002", "/portsmouth/threads/F-002/story" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync(path)).Status);
        }

        // The police work there too, and have no such finding there.
        var police = await site.AsAsync(Police);
        Assert.Equal(HttpStatusCode.NotFound, (await police.GetAsync("/portsmouth/threads/F-002")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_thread_and_its_story_send_few_commands(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        using var counter = new CommandCounter(site);
        await counter.OfAsync(team, "/hampshire/threads/F-002");
        Assert.InRange(await counter.OfAsync(team, "/hampshire/threads/F-002"), 1, 16);
        Assert.InRange(await counter.OfAsync(team, "/hampshire/threads/F-002/story"), 1, 15);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_story_fits_a_meeting(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await (await site.AsAsync(Chair)).GetAsync("/hampshire/threads/A-0001/story");
        Assert.Equal("/hampshire/threads/F-002/story", page.Path);
        Assert.Contains("What was asked for", page.Text, StringComparison.Ordinal);
        Assert.Contains("A-0001 Share strategy discussion records", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Its impact has not been checked yet. A check is planned for",
            page.Text,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> Stations(ShownPage page) =>
        page.Document.QuerySelectorAll(".threads > li > .station").Select(station => station.TextContent);
}
