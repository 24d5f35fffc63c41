using Goldthread.Features.Improvement.Recommending;
using Goldthread.Features.Improvement.RecordingFindings;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Demonstration;

/// <summary>The first half of a thread: found, agreed or not, recommended, answered.</summary>
[Scoped]
public sealed class LearningSteps(
    GoldthreadDb db,
    Stagehand stage,
    Troupe troupe,
    FindingWriting writing,
    RecommendationWriting recommending
)
{
    private const int ReplyDays = 21;

    /// <returns>The steps, each on its day.</returns>
    public IEnumerable<SceneStep> Of(ThreadScript script, ThreadOnStage thread)
    {
        var reported = thread.Reported;
        yield return new(reported, cancel => WriteAsync(script, thread, cancel));
        if (script.Ends == FindingStatus.Draft)
        {
            yield break;
        }

        if (script.Ends == FindingStatus.Rejected)
        {
            yield return new(reported.AddDays(6), cancel => RejectAsync(script, thread, cancel));
            yield break;
        }

        yield return new(reported.AddDays(4), cancel => AgreeAsync(script, thread, cancel));
        if (script.Recommend is null)
        {
            yield break;
        }

        yield return new(reported.AddDays(6), cancel => RecommendAsync(script, thread, cancel));
        if (script.Actions.Count == 0)
        {
            yield break;
        }

        for (var i = 0; i < script.Agencies.Count; i++)
        {
            var agency = script.Agencies[i];
            var day = reported.AddDays(8 + i);
            yield return new(day, cancel => ReplyAsync(script, thread, agency, day, cancel));
        }
    }

    private async Task WriteAsync(ThreadScript script, ThreadOnStage thread, CancellationToken cancel)
    {
        await stage.EnterAsync(Troupe.TeamOf(script.In), script.In, thread.Reported, cancel);
        var themes = await db
            .Themes.AsNoTracking()
            .Where(theme => theme.Kind == ThemeKind.Practice && script.Themes.Contains(theme.Slug))
            .Select(theme => theme.Id)
            .ToListAsync(cancel);
        List<Guid> agencies = [];
        foreach (var agency in script.Agencies)
        {
            agencies.Add((await troupe.AgencyAsync(agency, cancel)).Id);
        }

        var kind = script.Strength ? FindingKind.Strength : FindingKind.Improvement;
        var source = new Source(script.Source, $"{script.Called} (demonstration)", thread.Reported)
        {
            IsRestricted = script.Restricted,
        };
        var written = await writing.Write.RunAsync(
            new FindingText(kind, script.Found, script.Detail, null),
            source,
            themes,
            agencies,
            same: null,
            agree: false,
            cancel
        );
        thread.Finding = written.Reference;
    }

    private async Task RejectAsync(ThreadScript script, ThreadOnStage thread, CancellationToken cancel)
    {
        await stage.EnterAsync(Troupe.TeamOf(script.In), script.In, thread.Reported.AddDays(6), cancel);
        var finding = await FindingAsync(thread, cancel);
        await writing.Dismiss.RunAsync(finding.Reference, finding.Version, script.Because!, cancel);
    }

    private async Task AgreeAsync(ThreadScript script, ThreadOnStage thread, CancellationToken cancel)
    {
        await stage.EnterAsync(Troupe.TeamOf(script.In), script.In, thread.Reported.AddDays(4), cancel);
        var finding = await FindingAsync(thread, cancel);
        var before = await writing.Before.OfAsync(await writing.Findings.SubjectAsync(finding, cancel), cancel);
        var answers = before.Select(earlier => new EarlierAnswer(
            earlier.Id,
            script.Earlier is not null,
            script.Earlier ?? "That was about another part of the work."
        ));
        await writing.Adopt.RunAsync(finding.Reference, finding.Version, [], [.. answers], cancel);
    }

    private async Task RecommendAsync(ThreadScript script, ThreadOnStage thread, CancellationToken cancel)
    {
        var day = thread.Reported.AddDays(6);
        await stage.EnterAsync(Troupe.TeamOf(script.In), script.In, day, cancel);
        var text = new RecommendationText(
            script.Recommend!,
            script.Different,
            script.Know,
            day.AddMonths(12),
            await db
                .Groups.Where(group => group.Slug == script.Group)
                .Select(group => (Guid?)group.Id)
                .SingleOrDefaultAsync(cancel)
        );
        List<string> agencies = [];
        foreach (var agency in script.Agencies)
        {
            agencies.Add((await troupe.AgencyAsync(agency, cancel)).Slug);
        }

        thread.Recommendation = await recommending.Put.RunAsync(
            thread.Finding,
            text,
            new Asking(agencies, day.AddDays(ReplyDays)),
            cancel
        );
    }

    private async Task ReplyAsync(
        ThreadScript script,
        ThreadOnStage thread,
        string shortName,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var agency = await troupe.AgencyAsync(shortName, cancel);
        var answer = script.Replies.GetValueOrDefault(shortName, ReplyAnswer.Accepted);
        await AnswerAsync(script, thread, agency, answer, day, cancel);
        if (answer == ReplyAnswer.OtherWords)
        {
            await stage.EnterAsync(Troupe.TeamOf(script.In), script.In, day.AddDays(1), cancel);
            var recommendation = await db
                .Recommendations.AsNoTracking()
                .SingleAsync(one => one.Reference == thread.Recommendation, cancel);
            var text = new RecommendationText(
                script.Words!,
                recommendation.Difference,
                recommendation.HowWeWillKnow,
                recommendation.ByWhen,
                recommendation.MonitoringGroupId
            );
            await recommending.Reword.RunAsync(
                thread.Recommendation,
                recommendation.Version,
                text,
                new Asking([agency.Slug], day.AddDays(ReplyDays)),
                "An agency asked for words that its staff would recognise.",
                cancel
            );
            await AnswerAsync(script, thread, agency, ReplyAnswer.Accepted, day.AddDays(2), cancel);
        }
        else if (answer == ReplyAnswer.Rejected)
        {
            await stage.EnterAsync(Troupe.JudgeOf(script.In, "board"), script.In, day.AddDays(1), cancel);
            await recommending.Decide.RunAsync(
                thread.Recommendation,
                agency.Slug,
                await VersionAsync(thread, agency.Id, cancel),
                new ReplyJudgement(ReplyVerdict.Escalated, "The reason given is about cost, not about children.", null),
                cancel
            );
        }
    }

    private async Task AnswerAsync(
        ThreadScript script,
        ThreadOnStage thread,
        (string Slug, Guid Id, string Lead) agency,
        ReplyAnswer answer,
        DateOnly day,
        CancellationToken cancel
    )
    {
        await stage.EnterAsync(agency.Lead, script.In, day, cancel);
        await recommending.Reply.RunAsync(
            thread.Recommendation,
            agency.Slug,
            await VersionAsync(thread, agency.Id, cancel),
            answer,
            answer switch
            {
                ReplyAnswer.AcceptedInPart =>
                    "The part about visits is accepted. The record is kept by another agency.",
                ReplyAnswer.Rejected => "The record system cannot show this before it is replaced.",
                ReplyAnswer.OtherWords => "“Named person” means something else in this agency.",
                ReplyAnswer.PassedUp => "The executive decides.",
                ReplyAnswer.Accepted => null,
            },
            answer == ReplyAnswer.OtherWords ? script.Words : null,
            cancel
        );
    }

    private Task<uint> VersionAsync(ThreadOnStage thread, Guid agency, CancellationToken cancel) =>
        db
            .Addressees.AsNoTracking()
            .Where(asked => asked.AgencyId == agency)
            .Where(asked =>
                db.Set<Recommendation>()
                    .Any(one => one.Id == asked.RecommendationId && one.Reference == thread.Recommendation)
            )
            .Select(asked => asked.Version)
            .SingleAsync(cancel);

    private Task<Finding> FindingAsync(ThreadOnStage thread, CancellationToken cancel) =>
        db.Findings.AsNoTracking().SingleAsync(finding => finding.Reference == thread.Finding, cancel);
}

/// <summary>The use cases that findings need.</summary>
[Scoped]
public sealed class FindingWriting(
    WriteDownFinding write,
    AdoptFinding adopt,
    DismissFinding dismiss,
    RecommendedBeforeQuery before,
    FindingByReferenceQuery findings
)
{
    public WriteDownFinding Write => write;

    public AdoptFinding Adopt => adopt;

    public DismissFinding Dismiss => dismiss;

    public RecommendedBeforeQuery Before => before;

    public FindingByReferenceQuery Findings => findings;
}

/// <summary>The use cases that recommendations need.</summary>
[Scoped]
public sealed class RecommendationWriting(
    PutRecommendation put,
    RecordReply reply,
    RewordRecommendation reword,
    DecideOnReply decide
)
{
    public PutRecommendation Put => put;

    public RecordReply Reply => reply;

    public RewordRecommendation Reword => reword;

    public DecideOnReply Decide => decide;
}
