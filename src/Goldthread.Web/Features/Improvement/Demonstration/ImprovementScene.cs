using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Demonstration;

/// <summary>A first thread in Hampshire: one record of each kind.</summary>
public sealed class ImprovementScene(References references, TimeProvider time) : IScene
{
    public int Order => 250;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        var db = stage.Db;
        var hampshire = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire", cancel);
        var police = await db.Agencies.SingleAsync(one => one.ShortName == "Constabulary", cancel);
        var board = await db.Agencies.SingleAsync(one => one.ShortName == "Integrated care board", cancel);
        var day = stage.Today.AddDays(-60);
        var draft = await FindAsync(
            db,
            hampshire.Id,
            FindingKind.Strength,
            "Referrers were told what happened in 19 of 22 audited cases.",
            day,
            cancel
        );
        var finding = await FindAsync(
            db,
            hampshire.Id,
            FindingKind.Improvement,
            "In 9 of 22 audited cases at least one agency never received the record of the strategy discussion.",
            day,
            cancel
        );
        finding.Agree(day.AddDays(5), "Quality officer, Hampshire", 1, 0);
        db.AddRange(draft, finding);
        db.Add(new FindingAgency(finding, police.Id, AgencyPart.Concerned));
        db.Add(new FindingAgency(finding, board.Id, AgencyPart.Acting));
        var recommendation = await RecommendAsync(db, finding, police, board, stage.Today, cancel);
        await ActAsync(db, finding, recommendation, police, stage.Today, cancel);
        var question = new ChallengeQuestion(
            "How do night staff get the record?",
            stage.Today.AddDays(10),
            null,
            finding.Id
        );
        db.Add(
            new Challenge(
                hampshire.Id,
                await references.NextAsync(hampshire.Id, "C", 3, cancel),
                police.Id,
                question,
                stage.Today.AddDays(-5),
                "Scrutiny Group chair, Hampshire"
            )
        );
        await db.SaveChangesAsync(this, cancel);
    }

    private async Task<Finding> FindAsync(
        GoldthreadDb db,
        Guid partnership,
        FindingKind kind,
        string statement,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var theme = await db
            .Themes.Where(one => one.PartnershipId == partnership && one.Kind == ThemeKind.Practice)
            .OrderBy(one => one.Name)
            .FirstAsync(cancel);
        var finding = new Finding(
            partnership,
            await references.NextAsync(partnership, "F", 3, cancel),
            new FindingText(kind, statement, null, null),
            new Source(SourceKind.CaseAudit, "Strategy discussion audit (demonstration)", day),
            day
        );
        db.Add(new FindingTheme(finding, theme.Id));
        return finding;
    }

    private async Task<Recommendation> RecommendAsync(
        GoldthreadDb db,
        Finding finding,
        Agency police,
        Agency board,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var day = finding.AgreedOn!.Value;
        var recommendation = new Recommendation(
            finding,
            await references.NextAsync(finding.PartnershipId, "R", 3, cancel),
            new RecommendationText(
                "The record of a strategy discussion reaches every agency that took part within 24 hours.",
                "Everyone acts on the same plan from the first day.",
                "Re-audit of 20 discussions.",
                today.AddDays(90),
                null
            ),
            day
        );
        var asked = new Addressee(recommendation, police.Id, day, day.AddDays(21));
        asked.Reply(ReplyAnswer.Accepted, null, null, day.AddDays(4), "Section 11 lead, police");
        db.AddRange(recommendation, asked, new Addressee(recommendation, board.Id, day, day.AddDays(21)));
        return recommendation;
    }

    private async Task ActAsync(
        GoldthreadDb db,
        Finding finding,
        Recommendation recommendation,
        Agency police,
        DateOnly today,
        CancellationToken cancel
    )
    {
        const string post = "Section 11 lead, police";
        var lead = await db.Posts.SingleAsync(one => one.Title == post, cancel);
        var day = recommendation.MadeOn;
        var now = time.GetUtcNow().UtcDateTime;
        var text = new ActionText(
            "Share strategy discussion records within 24 hours",
            "The record reaches every agency that took part by a shared secure form.",
            "Everyone acts on the same plan from the first day.",
            ActionStrength.ChangesTheSystem,
            lead.Id,
            null,
            today.AddDays(3)
        );
        var reference = await references.NextAsync(finding.PartnershipId, "A", 4, cancel);
        var action = new AgencyAction(finding, recommendation, police, reference, text, day.AddDays(5));
        var plan = new ImpactPlan(
            "Does every agency act on the same plan?",
            ImpactMethod.ReAudit,
            null,
            null,
            null,
            3,
            null
        );
        db.Add(new ImpactCheck(action, await references.NextAsync(finding.PartnershipId, "I", 4, cancel), plan));
        action.Agree(day.AddDays(7), "Quality officer, Hampshire", hasCheck: true);
        action.Progress(day.AddDays(35));
        action.SendEvidence(day.AddDays(40));
        var content = new EvidenceContent("The pilot is running.", EvidenceRung.Told, null, null, null);
        db.AddRange(
            action,
            new ActionUpdate(action, "The form is in use in two districts.", now, post),
            new Evidence(action, content, now, lead.PersonId, post)
        );
    }
}
