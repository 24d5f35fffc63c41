using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>The update of the second year goes back to what was said and promised, and the year after to the same questions.</summary>
public sealed class SecondYearTests
{
    private const string Agency = Section11Stage.Police;
    private const string Promise = "Brief each team on information sharing.";

    private static readonly DateOnly Day = new(2026, 11, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_update_shows_what_was_said_and_promised_and_the_actions_of_this_agency(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await VoicesStage.SignAsync(
            site,
            Agency,
            1,
            [
                .. VoicesStage.Rated("partly_met", "met", "met", "met").Skip(1),
                VoicesStage.Rated("partly_met").Single() with
                {
                    Improvement = Promise,
                    ImproveBy = new DateOnly(2027, 3, 31),
                },
            ]
        );
        await AddCycleAsync(site, 2027, CycleKind.Update, AskedSetQuery.UpdateCode);
        await AddActionsAsync(site);
        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        var page = await lead.GetAsync(Section11Paths.WhatHasChanged(Agency, 2027));
        Assert.Contains("Your actions from last time", page.Text, StringComparison.Ordinal);
        Assert.Contains("A-9001 Brief all sergeants", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A-9002", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A-9003", page.Text, StringComparison.Ordinal);
        Assert.Contains(Promise, page.Text, StringComparison.Ordinal);
        Assert.Contains("Standard 1: Leadership and accountability", page.Text, StringComparison.Ordinal);
        Assert.Contains("Partly met", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Form());
        var full = await lead.GetAsync(Section11Paths.WhatHasChanged(Agency, Section11Stage.Year));
        Assert.DoesNotContain("Your actions from last time", full.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_year_after_an_update_starts_from_the_last_full_answers(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await VoicesStage.SignAsync(site, Agency, 1, [.. VoicesStage.Rated("met")]);
        var update = await AddCycleAsync(site, 2027, CycleKind.Update, AskedSetQuery.UpdateCode);
        await using (var own = await Section11Stage.OfAgencyAsync(site, Agency))
        {
            var cycle = await own.Db.Cycles.SingleAsync(one => one.Id == update, Cancel);
            var id = (await own.Db.Agencies.SingleAsync(one => one.Slug == Agency, Cancel)).Id;
            var held = new AgencyReturn(cycle, id);
            var at = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
            Answer[] answers = [new Answer { Question = "Y2.3", Words = "Nothing new." }];
            own.Db.AddRange(
                held,
                new Submission(held, cycle, 1, answers, new Signature("An executive", "Chief", null, at))
            );
            await own.Db.SaveChangesAsync(own, Cancel);
        }

        await AddCycleAsync(site, 2028, CycleKind.FullAssessment, AskedSetQuery.Code);
        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        var page = await lead.GetAsync(Section11Paths.AnswerSection(Agency, 2028, "s01"));
        Assert.Contains("Last time, in 2026, you said", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Whoever_signs_or_reads_an_update_reads_where_each_action_is(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var update = await AddCycleAsync(site, 2027, CycleKind.Update, AskedSetQuery.UpdateCode);
        var answer = new Answer
        {
            Question = "Y2.1",
            Rows =
            [
                new Dictionary<string, string> { ["action"] = "Brief all sergeants", ["now"] = "made-a-difference" },
                new Dictionary<string, string>
                {
                    ["action"] = "Change the rota",
                    ["now"] = "late",
                    ["comment"] = "No agreement yet.",
                },
            ],
        };
        await using (var own = await Section11Stage.OfAgencyAsync(site, Agency))
        {
            var cycle = await own.Db.Cycles.SingleAsync(one => one.Id == update, Cancel);
            var id = (await own.Db.Agencies.SingleAsync(one => one.Slug == Agency, Cancel)).Id;
            var hampshire = await own.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel);
            var held = new AgencyReturn(cycle, id);
            var at = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
            var kept = new ReturnAnswer(held, null, answer.Question);
            kept.Say(answer, null, "Test", at);
            var submission = new Submission(held, cycle, 1, [answer], new Signature("An executive", "Chief", null, at));
            own.Db.AddRange(held, kept, submission, new Release(hampshire.Id, submission));
            await own.Db.SaveChangesAsync(own, Cancel);
        }

        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        foreach (
            var page in new[]
            {
                await lead.GetAsync(Section11Paths.AllAnswers(Agency, 2027)),
                await lead.GetAsync(Section11Paths.AssessmentSigned(Agency, 2027)),
                await team.GetAsync(Section11Paths.ReleasedAnswers("hampshire", 2027, Agency)),
            }
        )
        {
            Assert.Contains("Action: Brief all sergeants", page.Text, StringComparison.Ordinal);
            Assert.Contains("Where it is now: Finished and made a difference", page.Text, StringComparison.Ordinal);
            Assert.Contains(
                "Why it is late or was stopped, if it was: No agreement yet.",
                page.Text,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("2 rows", page.Text, StringComparison.Ordinal);
        }

        var one = await team.GetAsync(Section11Paths.ReturnAnswer("hampshire", 2027, Agency, answer.Question));
        Assert.Contains(
            "1. Action: Brief all sergeants; Where it is now: Finished and made a difference",
            one.Text,
            StringComparison.Ordinal
        );
    }

    /// <summary>A cycle of the joint body that has begun and asks the police.</summary>
    private static async Task<Guid> AddCycleAsync(Site site, int year, CycleKind kind, string code)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var joint = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hips", Cancel);
        var hampshire = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel);
        var agency = await work.Db.Agencies.SingleAsync(one => one.Slug == Agency, Cancel);
        var set = await work
            .Db.QuestionSets.Where(one => one.KeeperId == null && one.Code == code)
            .Join(work.Db.QuestionSetVersions, one => one.Id, version => version.SetId, (_, version) => version.Id)
            .FirstAsync(Cancel);
        var days = new CycleDates(Day, Day.AddDays(30), Day.AddDays(37), Day.AddDays(60), Day.AddDays(80));
        var cycle = new Cycle(
            joint.Id,
            year,
            new CycleText(FormattableString.Invariant($"Section 11 {year}"), kind, set),
            days
        );
        cycle.Launch(Day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), "Test", 1);
        work.Db.AddRange(cycle, new CycleAgency(cycle, agency.Id, hampshire.Id, hampshire.Name));
        await work.Db.SaveChangesAsync(work, Cancel);
        return cycle.Id;
    }

    /// <summary>One action of section 11 of the police, one of another source, and one of section 11 of probation.</summary>
    private static async Task AddActionsAsync(Site site)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var hampshire = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel);
        var police = await work.Db.Agencies.SingleAsync(one => one.Slug == Agency, Cancel);
        var probation = await work.Db.Agencies.SingleAsync(one => one.Slug == Section11Stage.Probation, Cancel);
        (SourceKind Kind, Agency Agency, string Title)[] actions =
        [
            (SourceKind.Section11, police, "Brief all sergeants"),
            (SourceKind.Visit, police, "Change the rota"),
            (SourceKind.Section11, probation, "Train all staff"),
        ];
        foreach (var (at, (kind, agency, title)) in actions.Index())
        {
            var reference = FormattableString.Invariant($"900{at + 1}");
            var text = new FindingText(FindingKind.Improvement, $"Something was learned for {title}.", null, null);
            var finding = new Finding(hampshire.Id, $"F-{reference}", text, new Source(kind, "Section 11", Day), Day);
            finding.Agree(Day, "Test", 1, 0);
            var promise = new ActionText(title, null, null, ActionStrength.TellsPeople, null, null, Day.AddDays(90));
            work.Db.AddRange(
                finding,
                new FindingAgency(finding, agency.Id, AgencyPart.Acting),
                new AgencyAction(finding, null, agency, $"A-{reference}", promise, Day)
            );
        }

        await work.Db.SaveChangesAsync(work, Cancel);
    }
}
