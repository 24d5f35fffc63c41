using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;

namespace Goldthread.Platform.Work;

/// <summary>
/// A piece of the demonstration, played through the real use cases on a moved clock. Scenes are played in the order of
/// their modules and, within one, of their number.
/// </summary>
[ContributionPoint]
public interface IScene
{
    /// <summary>Hundreds follow the order of modules: 100 for Partnership, 300 for Dataset.</summary>
    int Order { get; }

    Task PlayAsync(SceneStage stage, CancellationToken cancel);
}

/// <summary>What a scene plays on: one unit of work whose scope and clock it may set.</summary>
/// <param name="Db">The context of the whole demonstration, in one transaction.</param>
/// <param name="Scope">Set it to the partnership whose scene is played.</param>
/// <param name="Clock">Move it to the day on which things happened.</param>
/// <param name="Today">The day on which the demonstration ends.</param>
/// <param name="IsShort">Whether only what shows each kind of record is wanted, not the whole story.</param>
public sealed record SceneStage(GoldthreadDb Db, Scope Scope, MovableTime Clock, DateOnly Today, bool IsShort);
