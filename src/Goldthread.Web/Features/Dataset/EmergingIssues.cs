using Goldthread.Platform.Web;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset;

/// <summary>
/// What is beginning to show in the figures: several indicators of one theme that signal together, or one that signals twice
/// running. Good practice emerges by the same rule, so that success is found as surely as failure.
/// </summary>
public static class EmergingIssues
{
    private const int FewestTogether = 2;
    private const int FewestRunning = 2;

    /// <param name="now">How each indicator signals at the end of the quarter.</param>
    /// <param name="before">The same at the end of the quarter before: what emerged then is not new.</param>
    /// <param name="themes">The names of the themes by their numbers.</param>
    /// <returns>Concerns first, then good practice; of each what is new first.</returns>
    public static IReadOnlyList<EmergingIssue> Find(
        IReadOnlyList<SignalRun> now,
        IReadOnlyList<SignalRun> before,
        IReadOnlyDictionary<int, string> themes
    )
    {
        var known = Emerged(before).Select(group => group.Key).ToHashSet();
        return
        [
            .. Emerged(now)
                .Select(group => new EmergingIssue(
                    group.Key.Side,
                    group.Key.Theme,
                    group.Runs,
                    Say(group.Key, group.Runs, themes),
                    !known.Contains(group.Key)
                ))
                .OrderBy(issue => issue.Side)
                .ThenByDescending(issue => issue.IsNew)
                .ThenByDescending(issue => issue.Runs.Count)
                .ThenBy(issue => issue.Theme),
        ];
    }

    private static IEnumerable<(IssueKey Key, IReadOnlyList<SignalRun> Runs)> Emerged(IReadOnlyList<SignalRun> runs)
    {
        foreach (var group in runs.Where(run => run.Length > 0).GroupBy(run => (run.Side, run.Theme)))
        {
            List<SignalRun> together = [.. group.OrderByDescending(run => run.Length)];
            if (together.Count >= FewestTogether)
            {
                yield return (new IssueKey(group.Key.Side, group.Key.Theme, null), together);
            }
            else if (together[0].Length >= FewestRunning)
            {
                yield return (new IssueKey(group.Key.Side, group.Key.Theme, together[0].Id), together);
            }
        }
    }

    private static string Say(IssueKey key, IReadOnlyList<SignalRun> runs, IReadOnlyDictionary<int, string> themes)
    {
        var side = key.Side == SignalSide.Concern ? "a concern" : "an improvement";
        var said = key.Id is null
            ? $"{themes.GetValueOrDefault(key.Theme, FormattableString.Invariant($"Theme {key.Theme}"))}: {Words.Plural(runs.Count, "indicator")} signal {side} together: {Words.List(runs.Select(Name))}."
            : $"{runs[0].Id} {runs[0].Name} has signalled {side} for {runs[0].Lasted} running.";
        return key.Side == SignalSide.Concern
            ? said
            : $"{said} Ask what made the difference, and who else could use it.";
    }

    private static string Name(SignalRun run) =>
        run.Length >= FewestRunning ? $"{run.Id} {run.Name} (for {run.Lasted})" : $"{run.Id} {run.Name}";

    private readonly record struct IssueKey(SignalSide Side, int Theme, string? Id);
}

/// <summary>Something that begins to show.</summary>
/// <param name="Side">A concern, or good practice.</param>
/// <param name="Theme">The number of the theme.</param>
/// <param name="Runs">The indicators that show it.</param>
/// <param name="Words">The same as a sentence.</param>
/// <param name="IsNew">Whether it did not show a quarter ago.</param>
public sealed record EmergingIssue(SignalSide Side, int Theme, IReadOnlyList<SignalRun> Runs, string Words, bool IsNew);

/// <summary>Which way a signal points. What has no good or bad direction points no way.</summary>
public enum SignalSide
{
    Concern,
    Improvement,
}

/// <summary>How often running an indicator has signalled the same way, each time judged by what was known then.</summary>
/// <param name="Id">Its number or reference.</param>
/// <param name="Name">Its name.</param>
/// <param name="Theme">The number of its theme.</param>
/// <param name="PeriodWord">Quarter, term, year.</param>
/// <param name="Side">Which way; without meaning where nothing signals.</param>
/// <param name="Length">How many periods; nought where it does not signal.</param>
public sealed record SignalRun(string Id, string Name, int Theme, string PeriodWord, SignalSide Side, int Length)
{
    private const int Longest = 8;

    /// <summary>"3 quarters".</summary>
    public string Lasted =>
        Length == Longest ? $"{Words.Plural(Length, PeriodWord)} or more" : Words.Plural(Length, PeriodWord);

    public static SignalRun Of(MeasureReading reading)
    {
        var side = SideOf(reading);
        var length = 0;
        for (var at = reading; length < Longest && at is not null && side is not null && SideOf(at) == side; length++)
        {
            at = at.Before();
        }

        var measure = reading.Measure;
        return new SignalRun(
            measure.Id,
            measure.Name,
            measure.Theme,
            measure.PeriodWord,
            side ?? SignalSide.Concern,
            length
        );
    }

    private static SignalSide? SideOf(MeasureReading reading) =>
        reading.LatestPoint switch
        {
            { Group.Standing: LimitsStanding.TooFew } => null,
            { Type: PointType.Concern } => SignalSide.Concern,
            { Type: PointType.Improvement } => SignalSide.Improvement,
            _ => null,
        };
}
