using Goldthread.Features.Dataset.Agreed;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>What can be answered for an indicator at a refresh, and how it is said.</summary>
public static class RefreshWords
{
    /// <summary>The answers that an indicator of this standing has.</summary>
    public static IReadOnlyList<RefreshChoice> Offered(IndicatorStanding standing) =>
        standing switch
        {
            IndicatorStanding.Agreed => [RefreshChoice.Keep, RefreshChoice.Change, RefreshChoice.Retire],
            IndicatorStanding.Proposed => [RefreshChoice.Add, RefreshChoice.Keep, RefreshChoice.Retire],
            IndicatorStanding.Retired => [RefreshChoice.Keep, RefreshChoice.Add],
        };

    /// <summary>Whether sign-off waits for an answer: a retired indicator stays retired without one.</summary>
    public static bool MustBeDecided(IndicatorStanding standing) => standing != IndicatorStanding.Retired;

    /// <summary>The answer as the choice of an indicator says it.</summary>
    public static string Say(RefreshChoice choice, IndicatorStanding standing) =>
        (choice, standing) switch
        {
            (RefreshChoice.Keep, IndicatorStanding.Proposed) => "Leave it a proposal",
            (RefreshChoice.Keep, IndicatorStanding.Retired) => "Leave it retired",
            (RefreshChoice.Keep, _) => "Keep",
            (RefreshChoice.Change, _) => "Change",
            (RefreshChoice.Retire, IndicatorStanding.Proposed) => "Leave it out",
            (RefreshChoice.Retire, _) => "Retire",
            (RefreshChoice.Add, IndicatorStanding.Retired) => "Take it up again",
            (RefreshChoice.Add, _) => "Add",
        };

    /// <summary>What was decided, once it is done.</summary>
    public static string Done(RefreshChoice choice) =>
        choice switch
        {
            RefreshChoice.Keep => "Kept as it was",
            RefreshChoice.Change => "Changed",
            RefreshChoice.Retire => "Retired",
            RefreshChoice.Add => "Added",
        };
}
