namespace Goldthread.Platform.Calendar;

/// <summary>
/// The product's clock. It runs like the real one, and a demonstration may set it to another moment, from which it runs on;
/// scenes move it forward to tell a story of months in seconds.
/// </summary>
public sealed class MovableTime : TimeProvider
{
    private TimeSpan offset = TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;

    /// <summary>Sets the clock; it runs on from there.</summary>
    public void MoveTo(DateTimeOffset moment) => offset = moment - System.GetUtcNow();

    /// <summary>Back to the real time.</summary>
    public void Release() => offset = TimeSpan.Zero;
}
