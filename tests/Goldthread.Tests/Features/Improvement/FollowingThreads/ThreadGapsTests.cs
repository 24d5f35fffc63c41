using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.FollowingThreads;

public sealed class ThreadGapsTests
{
    private const string Manager = "Business manager, Hampshire";
    private const string Chair = "Independent chair, Hampshire";
    private const string Gaps = "/hampshire/threads/gaps";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_lists_of_both_pages_count_alike_and_every_row_has_one_link_that_helps(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ThreadSamples.AddAsync(site, ThreadSamples.Whole);
        var team = await site.AsAsync(Manager);
        var gaps = await team.GetAsync(Gaps);
        string[] headings =
        [
            "No action after 30 days (24)",
            "Signed off, no check planned (12)",
            "Impact checks overdue (12)",
            "Seen by three sources, no open action (0)",
        ];
        Assert.Equal(
            headings,
            gaps.Document.QuerySelectorAll("main section h2").Select(heading => heading.TextContent)
        );
        var threads = await team.GetAsync("/hampshire/threads");
        Assert.Equal(headings, threads.Document.QuerySelectorAll(".two h3").Select(heading => heading.TextContent));
        Assert.Equal(
            [24, 12, 12],
            gaps.Document.QuerySelectorAll("table").Select(table => table.QuerySelectorAll("tbody tr").Length)
        );
        Assert.All(
            gaps.Document.QuerySelectorAll("tbody tr"),
            row => Assert.Single(row.QuerySelectorAll("td:last-child a"))
        );
        Assert.Equal(
            "/hampshire/threads/gaps#no-action",
            threads.Document.QuerySelector(".two .more a")!.GetAttribute("href")
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_finding_may_be_without_an_action_for_thirty_days(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await AddAsync(
            site,
            (here, db) =>
            {
                db.Add(Found(here, "F-801", 30));
                db.Add(Found(here, "F-802", 31));
                db.Add(Found(here, "F-803", 31, FindingKind.Strength));
            }
        );
        var page = await (await site.AsAsync(Manager)).GetAsync(Gaps);
        Assert.DoesNotContain("F-801", page.Text, StringComparison.Ordinal);
        Assert.Contains("F-802", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("F-803", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/hampshire/findings/F-802/act']"));

        // Who may not add an action reads the thread.
        var chair = await (await site.AsAsync(Chair)).GetAsync(Gaps);
        Assert.Null(chair.Document.QuerySelector("a[href='/hampshire/findings/F-802/act']"));
        Assert.Contains("Open it for F-802", chair.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_theme_of_three_kinds_of_source_asks_for_an_action(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var theme = "";
        await AddAsync(
            site,
            (here, db) =>
            {
                var practice = db
                    .Themes.Where(one => one.PartnershipId == here && one.Kind == ThemeKind.Practice)
                    .OrderByDescending(one => one.Name)
                    .First();
                theme = practice.Name;
                SourceKind[] kinds = [SourceKind.Forum, SourceKind.Visit, SourceKind.Forum, SourceKind.CaseReview];
                foreach (var (place, source) in kinds.Index())
                {
                    var day = ThreadSamples.Today.AddDays(-20 - place);
                    var finding = ThreadSamples.Finding(here, $"F-81{place}", new Source(source, "Said", day), day);
                    db.AddRange(finding, new FindingTheme(finding, practice.Id));
                }
            }
        );
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync(Gaps);
        Assert.Contains("Seen by three sources, no open action (1)", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Practitioner forum 2",
            page.Document.QuerySelector("section:last-of-type td:nth-of-type(2)")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(theme, page.Text, StringComparison.Ordinal);

        // An open action on one of the findings answers it.
        await site.LookAsync(async db =>
        {
            var finding = await db.Findings.SingleAsync(one => one.Reference == "F-810");
            var police = await db.Agencies.SingleAsync(one => one.ShortName == "Constabulary");
            var action = ThreadSamples.Action(finding, null, police, "A-0810");
            action.HandTo(null);
            db.Add(action);
            await db.SaveChangesAsync(db, CancellationToken.None);
            return true;
        });
        Assert.Contains(
            "Seen by three sources, no open action (0)",
            (await team.GetAsync(Gaps)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_is_refused(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await (await site.AsAsync("Section 11 lead, police")).GetAsync(Gaps);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    private static Finding Found(Guid here, string reference, int days, FindingKind kind = FindingKind.Improvement)
    {
        var day = ThreadSamples.Today.AddDays(-days);
        return ThreadSamples.Finding(here, reference, new Source(SourceKind.Forum, "Forum", day), day, kind);
    }

    private static Task AddAsync(Site site, Action<Guid, GoldthreadDb> add) =>
        site.LookAsync(async db =>
        {
            add((await db.Partnerships.SingleAsync(one => one.Slug == "hampshire")).Id, db);
            await db.SaveChangesAsync(db, CancellationToken.None);
            return true;
        });
}
