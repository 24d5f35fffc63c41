using System.Net;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.AllocatingPanels;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>The team asks two panel members to read each agency; nobody reads their own, and a leaver holds nothing up.</summary>
public sealed class PanelAllocationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_suggestion_is_sent_and_each_reader_gets_one_mail_that_names_no_agency(DatabaseKind kind)
    {
        await using var site = await PanelSite.OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(PanelSite.Allocation);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("1 agency has sent theirs. 0 have two readers.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Integrated Care Board", page.Text, StringComparison.OrdinalIgnoreCase);
        var other = await team.GetAsync(PanelSite.Allocation);
        var done = await team.SubmitAsync(page.Form("#allot"));
        Assert.Equal("Sent. 2 panel members were asked", done.Banner);
        Assert.Equal("Saved. Nobody new was asked", (await team.SubmitAsync(other.Form("#allot"))).Banner);
        Assert.Equal(2, (await PanelSite.EvaluationsAsync(site)).Count);
        var mails = await Section11Stage.MailsAsync(site, "M10");
        Assert.Equal(2, mails.Count);
        Assert.All(
            mails,
            mail =>
            {
                Assert.StartsWith("1 agency to score by ", mail.Subject, StringComparison.Ordinal);
                Assert.InRange(mail.Subject.Length, 1, 60);
                Assert.DoesNotContain("care board", mail.Text, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Whoever_works_for_the_agency_cannot_be_chosen_on_the_page_or_past_it(DatabaseKind kind)
    {
        await using var site = await PanelSite.OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var before = await team.GetAsync(PanelSite.Allocation);
        var barred = before
            .Document.QuerySelectorAll("#allot select option")
            .First(option => option.TextContent.Trim() == PanelSite.First)
            .GetAttribute("value")!;
        await PanelSite.HireAsync(site, PanelSite.First, PanelSite.CareBoard);
        var page = await team.GetAsync(PanelSite.Allocation);
        Assert.DoesNotContain(
            page.Document.QuerySelectorAll("#allot select option"),
            option => option.GetAttribute("value") == barred
        );
        var refused = await team.SubmitAsync(
            page.Form("#allot"),
            new Dictionary<string, string> { ["Pairs[0].First"] = barred }
        );
        Assert.Contains("holds a post in", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Empty(await PanelSite.EvaluationsAsync(site));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task One_person_is_not_two_readers(DatabaseKind kind)
    {
        await using var site = await PanelSite.OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var form = (await team.GetAsync(PanelSite.Allocation)).Form("#allot");
        var first = FormFields.Of(form).Single(field => field.Key == "Pairs[0].First").Value;
        var refused = await team.SubmitAsync(form, new Dictionary<string, string> { ["Pairs[0].Second"] = first });
        Assert.StartsWith("Choose two different people", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_reader_who_has_come_to_work_for_the_agency_is_set_aside_and_another_is_offered(
        DatabaseKind kind
    )
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await PanelSite.ScoreAsync(site, PanelSite.First, standards: 1);
        await PanelSite.HireAsync(site, PanelSite.First, PanelSite.CareBoard);
        var member = await site.AsAsync(PanelSite.First);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(PanelSite.Score)).Status);
        Assert.Contains(
            "Its panel member holds a post in the agency.",
            (await member.GetAsync(PanelSite.Work)).Text,
            StringComparison.Ordinal
        );
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(PanelSite.Allocation);
        Assert.Contains("set aside. Its panel member holds a post", page.Text, StringComparison.Ordinal);
        Assert.Equal("Sent. 1 panel member was asked", (await team.SubmitAsync(page.Form("#allot"))).Banner);
        var all = await PanelSite.EvaluationsAsync(site);
        Assert.Equal(3, all.Count);
        Assert.Single(all, one => one.SetAsideBecause == "Its panel member holds a post in the agency.");
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_leavers_evaluation_goes_on_with_the_post_that_took_over(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await PanelSite.ScoreAsync(site, PanelSite.First, standards: 2);
        Guid next;
        await using (var work = await Section11Stage.OfTeamAsync(site, "hampshire"))
        {
            var post = await work.Db.Posts.SingleAsync(one => one.Title == PanelSite.First, Cancel);
            var heir = new Person("Next scrutineer", "next@demonstration.example");
            var taken = post.HandTo(heir.Id, new DateOnly(2026, 11, 24));
            post.End(new DateOnly(2026, 11, 23));
            work.Db.AddRange(heir, taken);
            next = taken.Id;
            await work.Db.SaveChangesAsync(work, Cancel);
        }

        await Section11Stage.InEachAreaAsync<KeepPanels>(
            site,
            async job =>
            {
                await job.RunAsync(Cancel);
                return 0;
            }
        );
        var one = Assert.Single(await PanelSite.EvaluationsAsync(site), each => each.PostId == next);
        Assert.NotNull(one.BegunOn);
        Assert.Null(one.SetAsideOn);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_page_that_was_opened_before_a_colleague_sent_undoes_nothing(DatabaseKind kind)
    {
        await using var site = await PanelSite.OpenAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var (page, stale) = (await team.GetAsync(PanelSite.Allocation), await team.GetAsync(PanelSite.Allocation));
        string PostOf(string title) =>
            page
                .Document.QuerySelectorAll("#allot option")
                .First(option => option.TextContent.Trim() == title)
                .GetAttribute("value")!;
        Dictionary<string, string> Pair(string first, string second) =>
            new() { ["Pairs[0].First"] = PostOf(first), ["Pairs[0].Second"] = PostOf(second) };
        await team.SubmitAsync(page.Form("#allot"), Pair(PanelSite.First, PanelSite.Second));
        var refused = await team.SubmitAsync(stale.Form("#allot"), Pair(PanelSite.First, PanelSite.Third));
        Assert.StartsWith("Who reads ", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(2, (await PanelSite.EvaluationsAsync(site)).Count);
        Assert.DoesNotContain(
            refused.Document.QuerySelectorAll("#allot option[selected]"),
            option => option.TextContent.Trim() == PanelSite.Third
        );

        // Having seen it, the team may still ask somebody else.
        var done = await team.SubmitAsync(refused.Form("#allot"), Pair(PanelSite.First, PanelSite.Third));
        Assert.Equal("Sent. 1 panel member was asked", done.Banner);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_leavers_of_one_agency_with_one_successor_leave_one_reader(DatabaseKind kind)
    {
        await using var site = await PanelSite.OpenAsync(kind);
        Guid heir;
        await using (var work = await Section11Stage.OfTeamAsync(site, "hampshire"))
        {
            var here = (await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel)).Id;
            var release = await work.Db.Releases.SingleAsync(one => one.PartnershipId == here, Cancel);
            var people = new[] { "one", "two", "three" }
                .Select(name => new Person(name, $"{name}@demonstration.example"))
                .ToList();
            var posts = people
                .Select(one =>
                    Post.InTeam(one.Id, Role.Scrutineer, $"Scrutineer {one.Name}", here, new DateOnly(2025, 1, 6))
                )
                .ToList();
            heir = posts[2].Id;
            work.Db.AddRange(people);
            work.Db.AddRange(posts);
            foreach (var post in posts.Take(2))
            {
                post.LeaveDutiesTo(posts[2]);
                post.End(new DateOnly(2026, 11, 23));
                work.Db.Add(new PanelEvaluation(release, post.Id, new DateOnly(2026, 11, 20)));
            }

            await work.Db.SaveChangesAsync(work, Cancel);
        }

        await Section11Stage.InEachAreaAsync<KeepPanels>(
            site,
            async job =>
            {
                await job.RunAsync(Cancel);
                return 0;
            }
        );
        var all = await PanelSite.EvaluationsAsync(site);
        Assert.Null(Assert.Single(all, one => one.PostId == heir).SetAsideOn);
        Assert.Equal(
            "The post that took over reads this agency already.",
            Assert.Single(all, one => one.PostId != heir).SetAsideBecause
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Reminders_go_on_working_days_only(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await using (var work = await Section11Stage.OfTeamAsync(site, "hips"))
        {
            // Seven days before is a bank holiday, one day before a Sunday.
            var cycle = await work.Db.Cycles.SingleAsync(one => one.Year == PanelSite.Year, Cancel);
            work.Db.Entry(cycle).Property(one => one.PanelOn).CurrentValue = new DateOnly(2027, 1, 4);
            await work.Db.SaveChangesAsync(work, Cancel);
        }

        var sent = (await Section11Stage.MailsAsync(site, "M10")).Count;
        List<DateOnly> days = [];
        for (var day = new DateOnly(2026, 12, 24); day <= new DateOnly(2027, 1, 5); day = day.AddDays(1))
        {
            Section11Stage.MoveTo(site, day);
            await Section11Stage.InEachAreaAsync<RemindPanels>(
                site,
                async job =>
                {
                    await job.RunAsync(Cancel);
                    return 0;
                }
            );
            var now = (await Section11Stage.MailsAsync(site, "M10")).Count;
            days.AddRange(Enumerable.Repeat(day, now - sent));
            sent = now;
        }

        var (early, last) = (new DateOnly(2026, 12, 29), new DateOnly(2027, 1, 4));
        Assert.Equal([early, early, last, last], days);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Where_there_is_no_panel_the_page_says_what_to_do(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var team = await site.AsAsync("Business manager, Portsmouth");
        var page = await team.GetAsync(Section11Paths.PanelAllocation("portsmouth", PanelSite.Year));
        Assert.Contains("this partnership has none.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#allot"));
    }
}
