namespace Goldthread.Features.Improvement.Demonstration;

/// <summary>Something that happens on a day.</summary>
public sealed record SceneStep(DateOnly Day, Func<CancellationToken, Task> PlayAsync);

/// <summary>A thread while it is played: what it is called once it is written.</summary>
public sealed class ThreadOnStage(DateOnly reported)
{
    public DateOnly Reported => reported;

    public string Finding { get; set; } = "";

    public string Recommendation { get; set; } = "";
}
