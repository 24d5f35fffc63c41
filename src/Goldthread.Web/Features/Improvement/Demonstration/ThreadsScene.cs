using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Demonstration;

/// <summary>
/// Two years of learning in four partnerships, day by day: threads in every state, broken ones too, found by all twelve
/// kinds of source, and one that is finished and measured on an invented quarterly series.
/// </summary>
public sealed class ThreadsScene(LearningSteps learning, ActingSteps acting, IDirectory directory, CurrentUser user)
    : IScene
{
    /// <summary>After the measures, on one of which the finished thread is judged.</summary>
    public int Order => 350;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        if (stage.IsShort)
        {
            return;
        }

        List<SceneStep> steps = [];
        foreach (var script in ShippedText.Read<ThreadScripts>("threads.yaml").Threads)
        {
            var thread = new ThreadOnStage(stage.Today.AddMonths(-script.Months));
            steps.AddRange(learning.Of(script, thread));
            steps.AddRange(script.Actions.SelectMany(action => acting.Of(script, action, thread, stage.Today)));
        }

        foreach (var step in steps.OrderBy(step => step.Day))
        {
            await step.PlayAsync(cancel);
        }

        stage.Db.ChangeTracker.Clear();
        user.ActAs("Command: demonstration");
        stage.Scope.To((await directory.PartnershipsAsync(cancel)).Select(partnership => partnership.Id));
        await MarkAsSentAsync(stage.Db, cancel);
    }

    /// <summary>The story’s messages went out when they were written; none of them leaves when the product is first served.</summary>
    private static async Task MarkAsSentAsync(GoldthreadDb db, CancellationToken cancel)
    {
        foreach (
            var message in await db.Set<MailMessage>().Where(message => message.SentAt == null).ToListAsync(cancel)
        )
        {
            db.Entry(message).Property(sent => sent.SentAt).CurrentValue = message.CreatedAt;
        }

        await db.SaveChangesAsync(cancel);
    }
}
