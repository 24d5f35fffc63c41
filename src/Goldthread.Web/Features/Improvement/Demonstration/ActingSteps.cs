using System.Text;
using Goldthread.Features.Improvement.Acting;
using Goldthread.Features.Improvement.CheckingImpact;
using Goldthread.Features.Improvement.Evidencing;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Demonstration;

/// <summary>The second half of a thread: promised, begun, late or done, shown, signed off, checked.</summary>
[Scoped]
public sealed class ActingSteps(
    GoldthreadDb db,
    Stagehand stage,
    Troupe troupe,
    ActionWriting acting,
    EvidenceWriting evidencing
)
{
    /// <returns>The steps of one action, each on its day.</returns>
    public IEnumerable<SceneStep> Of(ThreadScript script, ActionScript action, ThreadOnStage thread, DateOnly today)
    {
        var began = Later(thread.Reported.AddDays(14), today.AddMonths(-action.Starts));
        var due = action.Ends switch
        {
            ActionEnding.DueSoon => today.AddDays(4),
            ActionEnding.Sent or ActionEnding.Returned => Later(began.AddMonths(action.Months), today.AddDays(12)),
            _ => began.AddMonths(action.Months),
        };
        var part = new ActionOnStage(script, action, thread, began, due);
        yield return new(began, cancel => PromiseAsync(part, cancel));
        if (action.Ends == ActionEnding.Proposed)
        {
            yield break;
        }

        yield return new(began.AddDays(3), cancel => AcceptAsync(part, cancel));
        if (action.Ends is ActionEnding.Suggested or ActionEnding.Agreed)
        {
            yield break;
        }

        var report = Earlier(began.AddDays((due.DayNumber - began.DayNumber) / 4), today.AddDays(-20));
        yield return new(report, cancel => ReportAsync(part, report, cancel));
        foreach (var step in EndOf(part, today))
        {
            yield return step;
        }
    }

    private IEnumerable<SceneStep> EndOf(ActionOnStage part, DateOnly today)
    {
        var ends = part.Script.Ends;
        if (ends == ActionEnding.Moved)
        {
            yield return new(
                today.AddDays(-6),
                cancel => MoveAsync(part, today.AddDays(-6), today.AddDays(75), cancel)
            );
        }
        else if (ends == ActionEnding.Without)
        {
            yield return new(part.Due.AddDays(-5), cancel => EndAsync(part, cancel));
        }
        else if (ends == ActionEnding.Sent)
        {
            yield return new(today.AddDays(-5), cancel => ShowAsync(part, today.AddDays(-5), cancel));
        }
        else if (ends == ActionEnding.Returned)
        {
            yield return new(today.AddDays(-15), cancel => ShowAsync(part, today.AddDays(-15), cancel));
            yield return new(today.AddDays(-9), cancel => ReturnAsync(part, today.AddDays(-9), cancel));
        }
        else if (ends >= ActionEnding.Unchecked)
        {
            var signed = Earlier(part.Due.AddDays(-12), today.AddDays(-4));
            yield return new(signed.AddDays(-5), cancel => ShowAsync(part, signed.AddDays(-5), cancel));
            yield return new(signed, cancel => SignOffAsync(part, signed, cancel));
            if (ends >= ActionEnding.Made)
            {
                var looked = Earlier(signed.AddMonths(part.Script.After).AddDays(2), today.AddDays(-3));
                yield return new(looked, cancel => JudgeAsync(part, looked, cancel));
            }
        }
    }

    private async Task PromiseAsync(ActionOnStage part, CancellationToken cancel)
    {
        await stage.EnterAsync(Troupe.TeamOf(part.Thread.In), part.Thread.In, part.Began, cancel);
        var agency = await troupe.AgencyAsync(part.Script.By, cancel);
        var recommendation = await db
            .Recommendations.AsNoTracking()
            .SingleAsync(one => one.Reference == part.On.Recommendation, cancel);
        var isUnchecked = part.Script.Ends == ActionEnding.Unchecked;
        var references = await acting.Promise.RunAsync(
            recommendation.FindingId,
            recommendation.Id,
            new Proposal(
                part.Script.Do,
                part.Script.Detail,
                part.Thread.Different,
                part.Script.Strength,
                part.Due,
                recommendation.MonitoringGroupId,
                [new ProposedPart(agency.Id, new ProposedOwner(null, IsLead: true))],
                isUnchecked ? null : await PlanAsync(part, cancel),
                isUnchecked ? part.Script.Because : null,
                Agree: part.Script.Ends is not (ActionEnding.Proposed or ActionEnding.Suggested)
            ),
            cancel
        );
        part.Reference = references[0];
    }

    private async Task<ImpactPlan> PlanAsync(ActionOnStage part, CancellationToken cancel)
    {
        var judge = Troupe.JudgeOf(part.Thread.In, part.Thread.Group);
        var checker = await db.Set<Post>()
            .Where(post => post.Title == judge)
            .Select(post => post.Id)
            .SingleAsync(cancel);
        return new ImpactPlan(
            part.Script.Question ?? "Is it ordinary practice now?",
            part.Script.Measure is null ? ImpactMethod.ReAudit : ImpactMethod.Measure,
            part.Script.Measure,
            part.Script.Measure is null
                ? null
                : part.Script.Measure[(part.Script.Measure.IndexOf(':', StringComparison.Ordinal) + 1)..],
            part.Script.Direction,
            part.Script.After,
            checker
        );
    }

    private async Task AcceptAsync(ActionOnStage part, CancellationToken cancel)
    {
        await AsOwnerAsync(part, part.Began.AddDays(3), cancel);
        var answer =
            part.Script.Ends == ActionEnding.Suggested
                ? new ActionAnswer(ActionReply.Suggest, part.Script.Says, null, null)
                : new ActionAnswer(ActionReply.Accept, null, null, null);
        await acting.Reply.RunAsync(part.Reference, answer, cancel);
    }

    private async Task ReportAsync(ActionOnStage part, DateOnly day, CancellationToken cancel)
    {
        await AsOwnerAsync(part, day, cancel);
        var report =
            part.Script.Moves > 0
                ? new ActionReport(
                    "The template is with the supplier.",
                    Outlook.Later,
                    part.Due.AddDays(21),
                    "The supplier’s next release is later.",
                    null
                )
                : new ActionReport(
                    part.Script.Says ?? "Work has begun, and the first team is trained.",
                    Outlook.InTime,
                    null,
                    null,
                    null
                );
        await acting.Report.RunAsync(part.Reference, report, cancel);
    }

    private async Task MoveAsync(ActionOnStage part, DateOnly day, DateOnly to, CancellationToken cancel)
    {
        await AsOwnerAsync(part, day, cancel);
        var report = new ActionReport("Half of the work is done.", Outlook.Later, to, part.Script.Reason, null);
        await acting.Report.RunAsync(part.Reference, report, cancel);
    }

    private async Task EndAsync(ActionOnStage part, CancellationToken cancel)
    {
        await stage.EnterAsync(Troupe.TeamOf(part.Thread.In), part.Thread.In, part.Due.AddDays(-5), cancel);
        await acting.End.RunAsync(part.Reference, await VersionAsync(part, cancel), part.Script.Because!, cancel);
    }

    private async Task ShowAsync(ActionOnStage part, DateOnly day, CancellationToken cancel)
    {
        await AsOwnerAsync(part, day, cancel);
        var words = new DraftWords(part.Script.Shown, part.Script.Rung, null, "The head of the service");
        var file =
            part.Script.Rung == EvidenceRung.Told
                ? null
                : new ChosenFile(
                    $"{part.Reference} evidence.txt",
                    () =>
                        new MemoryStream(
                            Encoding.UTF8.GetBytes($"Demonstration. {part.Script.Do}.\n\n{part.Script.Shown}\n")
                        )
                );
        await evidencing.Keep.RunAsync(part.Reference, words, file, withoutFile: false, cancel);
        await evidencing.Submit.RunAsync(part.Reference, cancel);
    }

    private async Task ReturnAsync(ActionOnStage part, DateOnly day, CancellationToken cancel)
    {
        await AsJudgeAsync(part, day, cancel);
        await evidencing.Return.RunAsync(part.Reference, await SeenAsync(part, cancel), part.Script.Missing, cancel);
    }

    private async Task SignOffAsync(ActionOnStage part, DateOnly day, CancellationToken cancel)
    {
        await AsJudgeAsync(part, day, cancel);
        var plan = new SceneCheck { Check = CheckChoice.Planned };
        if (part.Script.Ends == ActionEnding.Unchecked)
        {
            plan.Check = CheckChoice.None;
            plan.NoCheckBecause = part.Script.Because;
        }

        await evidencing.Accept.RunAsync(part.Reference, await SeenAsync(part, cancel), plan, cancel);
    }

    private async Task JudgeAsync(ActionOnStage part, DateOnly day, CancellationToken cancel)
    {
        await AsJudgeAsync(part, day, cancel);
        var check = await db
            .ImpactChecks.AsNoTracking()
            .SingleAsync(
                one =>
                    db.Set<AgencyAction>()
                        .Any(action => action.Id == one.ActionId && action.Reference == part.Reference),
                cancel
            );
        var verdict = part.Script.Ends switch
        {
            ActionEnding.Some => ImpactVerdict.SomeDifference,
            ActionEnding.NoDifference => ImpactVerdict.NoDifferenceYet,
            ActionEnding.Cannot => ImpactVerdict.CannotTell,
            _ => ImpactVerdict.MadeADifference,
        };
        var answer = new ImpactAnswer(
            verdict,
            part.Script.Seen!,
            part.Script.Voice,
            part.Script.Cannot,
            part.Script.Next
        );
        await evidencing.Answer.RunAsync(check.Reference, answer, check.Version, cancel);
    }

    private async Task AsOwnerAsync(ActionOnStage part, DateOnly day, CancellationToken cancel) =>
        await stage.EnterAsync((await troupe.AgencyAsync(part.Script.By, cancel)).Lead, part.Thread.In, day, cancel);

    private Task AsJudgeAsync(ActionOnStage part, DateOnly day, CancellationToken cancel) =>
        stage.EnterAsync(Troupe.JudgeOf(part.Thread.In, part.Thread.Group), part.Thread.In, day, cancel);

    private async Task<SeenEvidence> SeenAsync(ActionOnStage part, CancellationToken cancel) =>
        new(await VersionAsync(part, cancel), 1);

    private Task<uint> VersionAsync(ActionOnStage part, CancellationToken cancel) =>
        db
            .Actions.AsNoTracking()
            .Where(action => action.Reference == part.Reference)
            .Select(action => action.Version)
            .SingleAsync(cancel);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private sealed class SceneCheck : CheckPlanFields;
}

/// <summary>An action while it is played.</summary>
public sealed class ActionOnStage(
    ThreadScript thread,
    ActionScript script,
    ThreadOnStage on,
    DateOnly began,
    DateOnly due
)
{
    public ThreadScript Thread => thread;

    public ActionScript Script => script;

    public ThreadOnStage On => on;

    public DateOnly Began => began;

    public DateOnly Due => due;

    public string Reference { get; set; } = "";
}

/// <summary>The use cases that actions need.</summary>
[Scoped]
public sealed class ActionWriting(PromiseActions promise, ReplyToAction reply, ReportOnAction report, EndAction end)
{
    public PromiseActions Promise => promise;

    public ReplyToAction Reply => reply;

    public ReportOnAction Report => report;

    public EndAction End => end;
}

/// <summary>The use cases that evidence and impact need.</summary>
[Scoped]
public sealed class EvidenceWriting(
    KeepEvidence keep,
    SubmitEvidence submit,
    ReturnEvidence giveBack,
    AcceptEvidence accept,
    AnswerCheck answer
)
{
    public KeepEvidence Keep => keep;

    public SubmitEvidence Submit => submit;

    public ReturnEvidence Return => giveBack;

    public AcceptEvidence Accept => accept;

    public AnswerCheck Answer => answer;
}
