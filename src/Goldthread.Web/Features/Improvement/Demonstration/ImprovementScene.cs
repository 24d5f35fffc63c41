using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Demonstration;

/// <summary>
/// A first thread in Hampshire: one record of each kind, each written on its day, so that history and dates tell one story.
/// </summary>
public sealed class ImprovementScene(GoldthreadDb db, References references, CurrentUser user, TimeProvider time)
    : IScene
{
    private const string Officer = "Quality officer, Hampshire";
    private const string Lead = "Section 11 lead, police";
    private const string GroupChair = "Scrutiny Group chair, Hampshire";

    public int Order => 250;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        var hampshire = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire", cancel);
        var police = await db.Agencies.SingleAsync(one => one.ShortName == "Constabulary", cancel);
        var board = await db.Agencies.SingleAsync(one => one.ShortName == "Integrated care board", cancel);
        var day = stage.Today.AddDays(-60);
        Enter(stage, Officer, day);
        var finding = await FindAsync(hampshire.Id, police, board, day, cancel);
        Enter(stage, Officer, day.AddDays(5));
        var asked = await RecommendAsync(finding, police, board, stage, cancel);
        Enter(stage, Lead, day.AddDays(9));
        await ReplyAsync(asked, day.AddDays(9), cancel);
        Enter(stage, Officer, day.AddDays(12));
        var action = await PromiseAsync(finding, asked.RecommendationId, police, stage, cancel);
        Enter(stage, Lead, day.AddDays(40));
        await ReportAsync(action, day.AddDays(40), cancel);
        Enter(stage, Lead, day.AddDays(45));
        await ShowAsync(action, day.AddDays(45), cancel);
        Enter(stage, GroupChair, stage.Today.AddDays(-5));
        await ChallengeAsync(finding, police, stage, cancel);
        user.ActAs("Command: demonstration");
    }

    private void Enter(SceneStage stage, string post, DateOnly day)
    {
        stage.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));
        user.ActAs(post);
    }

    /// <summary>A draft of good practice, and a finding that is agreed.</summary>
    private async Task<Finding> FindAsync(
        Guid partnership,
        Agency police,
        Agency board,
        DateOnly day,
        CancellationToken cancel
    )
    {
        await WriteAsync(
            partnership,
            FindingKind.Strength,
            "Referrers were told what happened in 19 of 22 audited cases.",
            day,
            cancel
        );
        var finding = await WriteAsync(
            partnership,
            FindingKind.Improvement,
            "In 9 of 22 audited cases at least one agency never received the record of the strategy discussion.",
            day,
            cancel
        );
        db.Add(new FindingAgency(finding, police.Id, AgencyPart.Concerned));
        db.Add(new FindingAgency(finding, board.Id, AgencyPart.Acting));
        await db.SaveChangesAsync(this, cancel);
        return finding;
    }

    private async Task<Finding> WriteAsync(
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
        db.AddRange(finding, new FindingTheme(finding, theme.Id));
        return finding;
    }

    /// <returns>What is asked of the police.</returns>
    private async Task<Addressee> RecommendAsync(
        Finding finding,
        Agency police,
        Agency board,
        SceneStage stage,
        CancellationToken cancel
    )
    {
        var day = finding.RecordedOn.AddDays(5);
        finding.Agree(day, Officer, 1, 0);
        var recommendation = new Recommendation(
            finding,
            await references.NextAsync(finding.PartnershipId, "R", 3, cancel),
            new RecommendationText(
                "The record of a strategy discussion reaches every agency that took part within 24 hours.",
                "Everyone acts on the same plan from the first day.",
                "Re-audit of 20 discussions.",
                stage.Today.AddDays(90),
                null
            ),
            day
        );
        var asked = new Addressee(recommendation, police.Id, day, day.AddDays(21));
        db.AddRange(recommendation, asked, new Addressee(recommendation, board.Id, day, day.AddDays(21)));
        await db.SaveChangesAsync(this, cancel);
        return asked;
    }

    private async Task ReplyAsync(Addressee asked, DateOnly day, CancellationToken cancel)
    {
        asked.Reply(ReplyAnswer.Accepted, null, null, day, Lead);
        await db.SaveChangesAsync(this, cancel);
    }

    private async Task<AgencyAction> PromiseAsync(
        Finding finding,
        Guid recommendationId,
        Agency police,
        SceneStage stage,
        CancellationToken cancel
    )
    {
        var recommendation = await db.Recommendations.SingleAsync(one => one.Id == recommendationId, cancel);
        var lead = await db.Posts.SingleAsync(one => one.Title == Lead, cancel);
        var text = new ActionText(
            "Share strategy discussion records within 24 hours",
            "The record reaches every agency that took part by a shared secure form.",
            "Everyone acts on the same plan from the first day.",
            ActionStrength.ChangesTheSystem,
            lead.Id,
            null,
            stage.Today.AddDays(3)
        );
        var day = recommendation.MadeOn.AddDays(7);
        var reference = await references.NextAsync(finding.PartnershipId, "A", 4, cancel);
        var action = new AgencyAction(finding, recommendation, police, reference, text, day);
        var plan = new ImpactPlan(
            "Does every agency act on the same plan?",
            ImpactMethod.ReAudit,
            null,
            null,
            null,
            3,
            null
        );
        action.Agree(day, Officer, hasCheck: true);
        db.AddRange(
            action,
            new ImpactCheck(action, await references.NextAsync(finding.PartnershipId, "I", 4, cancel), plan)
        );
        await db.SaveChangesAsync(this, cancel);
        return action;
    }

    private async Task ReportAsync(AgencyAction action, DateOnly day, CancellationToken cancel)
    {
        action.Progress(day);
        db.Add(new ActionUpdate(action, "The form is in use in two districts.", time.GetUtcNow().UtcDateTime, Lead));
        await db.SaveChangesAsync(this, cancel);
    }

    private async Task ShowAsync(AgencyAction action, DateOnly day, CancellationToken cancel)
    {
        var content = new EvidenceContent("The pilot is running.", EvidenceRung.Told, null, null, null);
        var lead = await db.Posts.SingleAsync(one => one.Id == action.OwnerPostId, cancel);
        action.SendEvidence(day);
        db.Add(new Evidence(action, content, time.GetUtcNow().UtcDateTime, lead.PersonId, Lead));
        await db.SaveChangesAsync(this, cancel);
    }

    private async Task ChallengeAsync(Finding finding, Agency police, SceneStage stage, CancellationToken cancel)
    {
        var question = new ChallengeQuestion(
            "How do night staff get the record?",
            stage.Today.AddDays(10),
            null,
            finding.Id
        );
        var reference = await references.NextAsync(finding.PartnershipId, "C", 3, cancel);
        db.Add(
            new Challenge(finding.PartnershipId, reference, police.Id, question, stage.Today.AddDays(-5), GroupChair)
        );
        await db.SaveChangesAsync(this, cancel);
    }
}
