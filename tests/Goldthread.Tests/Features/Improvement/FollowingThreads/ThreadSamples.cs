using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.FollowingThreads;

/// <summary>Threads in every state, in Hampshire: each kind of source at each stage, agreed on days of the last two years.</summary>
public static class ThreadSamples
{
    /// <summary>From a bare finding to an answered check.</summary>
    public const int Stages = 7;

    /// <summary>Kinds times stages, so that every pair is there once.</summary>
    public const int Whole = 12 * Stages;

    public static DateOnly Today => DateOnly.FromDateTime(TestWorld.Morning.UtcDateTime);

    public static Task AddAsync(Site site, int count) =>
        site.LookAsync(async db =>
        {
            var here = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            var police = await db.Agencies.SingleAsync(one => one.ShortName == "Constabulary");
            var board = await db.Agencies.SingleAsync(one => one.ShortName == "Integrated care board");
            for (var place = 0; place < count; place++)
            {
                var agency = place % 2 == 0 ? police : board;
                AddThread(db, here.Id, agency, place, stage: place % Stages, (SourceKind)(place / Stages % 12));
            }

            await db.SaveChangesAsync(db, CancellationToken.None);
            return true;
        });

    public static Finding Finding(
        Guid here,
        string reference,
        Source source,
        DateOnly? agreed,
        FindingKind kind = FindingKind.Improvement
    )
    {
        var text = new FindingText(kind, $"Thing {reference} was found in practice.", null, null);
        var finding = new Finding(here, reference, text, source, source.Day);
        if (agreed is { } day)
        {
            finding.Agree(day, "Quality officer, Hampshire", 1, 0);
        }

        return finding;
    }

    public static AgencyAction Action(Finding finding, Recommendation? recommendation, Agency agency, string reference)
    {
        var day = finding.AgreedOn!.Value;
        var action = new AgencyAction(
            finding,
            recommendation,
            agency,
            reference,
            new ActionText(
                $"Do what {reference} says",
                null,
                null,
                ActionStrength.ChangesTheSystem,
                Guid.CreateVersion7(),
                null,
                day.AddDays(20)
            ),
            day
        );
        return action;
    }

    public static ImpactCheck Check(AgencyAction action, string reference) =>
        new(
            action,
            reference,
            new ImpactPlan("Is it different for children?", ImpactMethod.ReAudit, null, null, null, 3, null)
        );

    private static void AddThread(GoldthreadDb db, Guid here, Agency agency, int place, int stage, SourceKind kind)
    {
        var day = Today.AddDays(-600 + (place % 500));
        var number = place + 1000;
        var finding = Finding(here, $"F-{number}", new Source(kind, $"Source {number}", day), day.AddDays(1));
        db.AddRange(finding, new FindingAgency(finding, agency.Id, AgencyPart.Acting));
        if (stage == 0)
        {
            return;
        }

        var recommendation = new Recommendation(
            finding,
            $"R-{number}",
            new RecommendationText("Change it.", null, null, null, null),
            day.AddDays(2)
        );
        db.AddRange(recommendation, new Addressee(recommendation, agency.Id, day, day.AddDays(21)));
        if (stage == 1)
        {
            return;
        }

        var action = Owned(Action(finding, recommendation, agency, $"A-{number}"), db);
        db.Add(action);
        if (stage >= 3)
        {
            var content = new EvidenceContent("It is in use.", EvidenceRung.Seen, null, null, null);
            db.Add(new Evidence(action, content, TestWorld.Morning.UtcDateTime, null, "A lead"));
            action.SendEvidence(day.AddDays(10));
        }

        if (stage >= 4)
        {
            action.SignOff(new SigningOff(day.AddDays(12), "The chair", false, EvidenceRung.Seen, HasCheck: true));
        }

        if (stage >= 5)
        {
            var check = Check(action, $"I-{number}");
            db.Add(check);
            if (stage == 6)
            {
                var verdict = (ImpactVerdict)(place / Stages % 4);
                check.Judge(
                    new ImpactAnswer(verdict, "It was looked at.", null, null, null),
                    EvidenceRung.Seen,
                    day.AddDays(100),
                    "The chair"
                );
            }
        }
    }

    /// <summary>Agreed with an owner that exists.</summary>
    private static AgencyAction Owned(AgencyAction action, GoldthreadDb db)
    {
        action.HandTo(db.Posts.First(post => post.Title == "Section 11 lead, police").Id);
        action.Agree(action.ProposedOn, "Quality officer, Hampshire", hasCheck: true);
        return action;
    }
}
