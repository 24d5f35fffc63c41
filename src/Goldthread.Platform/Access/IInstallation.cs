using Goldthread.Platform.Work;

namespace Goldthread.Platform.Access;

/// <summary>What kind of installation this is: empty, a demonstration, or somebody's own.</summary>
[ContributionPoint]
public interface IInstallation
{
    /// <summary>Whether the database was stamped by <c>goldthread demonstration</c>; only then may anybody sign in as a post.</summary>
    Task<bool> IsDemonstrationAsync(CancellationToken cancel);

    /// <summary>The day on which a demonstration's clock stands when it is served, or nothing where real time runs.</summary>
    Task<DateOnly?> FixedTodayAsync(CancellationToken cancel);

    /// <summary>Whether a first partnership exists; until then every page leads to set-up.</summary>
    Task<bool> IsSetUpAsync(CancellationToken cancel);
}
