using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>Keeps what a person says about the columns and the names of a tracker before it comes in.</summary>
[UseCase]
public sealed class AnswerTracker(GoldthreadDb db)
{
    public async Task RunAsync(Guid id, uint version, TrackerAnswers answers, CancellationToken cancel)
    {
        var import = await db.FindOrNotFoundAsync<TrackerImport>(id, cancel);
        db.Expect(import, version);
        import.Answer(answers.ToJson());
        await db.SaveChangesAsync(this, cancel);
    }
}
