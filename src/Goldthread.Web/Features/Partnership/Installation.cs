using Goldthread.Platform.Data;

namespace Goldthread.Features.Partnership;

/// <summary>
/// The one row that says what this installation is. A demonstration is stamped when it is made: only there may anybody
/// sign in as a post, and only there is the clock fixed.
/// </summary>
public sealed class Installation : Entity, IShared
{
    private Installation() { }

    public Installation(bool isDemonstration, DateTime at, DateOnly? fixedToday)
    {
        IsDemonstration = isDemonstration;
        MadeAt = at;
        FixedToday = fixedToday;
    }

    public bool IsDemonstration { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>The day on which a demonstration's clock starts, or nothing where it follows the real one.</summary>
    public DateOnly? FixedToday { get; private set; }
}
