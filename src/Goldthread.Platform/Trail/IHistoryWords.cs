using Goldthread.Platform.Work;

namespace Goldthread.Platform.Trail;

/// <summary>A module's own words for what happened to its records, where the names of fields would be no answer.</summary>
[ContributionPoint]
public interface IHistoryWords
{
    /// <summary>What happened, as somebody would tell it, without who and when; nothing where this is not one of its records.</summary>
    string? Say(TrailChange change);
}
