using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Web;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>The drafted words of a pack. Each can be written anew, and had back.</summary>
public static class PackWords
{
    private const int MostNamed = 5;
    private const int MostAsked = 5;

    public static string Purpose(PackFacts facts) =>
        facts.Kind == PackKind.Quarterly
            ? $"To show what the multi-agency figures to {Words.Month(facts.Quarter.LastDay)} say, what is being done about them, and what is missing."
            : $"To tell the Board what the multi-agency figures of {facts.Label} say of each theme and priority, and what is beginning to show.";

    public static string Ask(PackFacts facts) =>
        (facts.Kind, facts.Concerns.Count) switch
        {
            (PackKind.Board, _) =>
                "Note what the figures say, and decide whether a priority needs more than is being done.",
            (_, 0) => "Note that no figure gives cause for concern, and take up the questions below.",
            (_, var count) =>
                $"Look at the {Words.Plural(count, "figure")} that {(count == 1 ? "gives" : "give")} cause for concern, agree what {(count == 1 ? "it needs" : "each needs")}, and take up the questions below.",
        };

    /// <summary>The five lines of the front sheet.</summary>
    public static string Lines(PackFacts facts)
    {
        var current = facts.Now.Count(reading => reading.Latest?.Period.LastDay == facts.Quarter.LastDay);
        var targets = facts.Now.Select(TargetWords.Standing).OfType<TargetStanding>().ToList();
        var open = facts.Actions.Where(action => action.Status != ActionStatus.SignedOff.Say()).ToList();
        var late = open.Count(action => action.Status == ActionStatus.Overdue.Say());
        return string.Join(
            '\n',
            $"{Words.Plural(facts.Now.Count, "indicator")} {(facts.Now.Count == 1 ? "has" : "have")} figures, {Words.Count(current)} of them for {facts.Quarter.Label}.",
            Cause(facts.Concerns),
            facts.Improvements.Count == 0
                ? "No indicator shows improvement."
                : $"{Words.Plural(facts.Improvements.Count, "indicator")} {(facts.Improvements.Count == 1 ? "shows" : "show")} improvement: {Names(facts.Improvements)}.",
            targets.Count == 0
                ? "No target is set for any of them."
                : $"{Words.Count(targets.Count(one => one == TargetStanding.Met))} of {Words.Plural(targets.Count, "target")} met.",
            open.Count == 0
                ? "No action from data is open."
                : $"{Words.Plural(open.Count, "action")} from data {(open.Count == 1 ? "is" : "are")} open, {Words.Count(late)} overdue."
        );
    }

    /// <summary>What is different from the time before, a line each.</summary>
    public static string Changed(PackFacts facts)
    {
        var before = facts.Before.ToDictionary(reading => reading.Measure.Id, PackState.Of, StringComparer.Ordinal);
        var now = facts
            .Now.Select(reading =>
                (
                    Reading: reading,
                    Is: PackState.Of(reading),
                    Was: before.GetValueOrDefault(reading.Measure.Id, PackState.Nothing)
                )
            )
            .ToList();
        List<MeasureReading> Where(Func<PackState, PackState, bool> which) =>
            [.. now.Where(one => which(one.Is, one.Was)).Select(one => one.Reading)];
        List<MeasureReading> Begun(Func<PackState, bool> holds) => Where((now, was) => holds(now) && !holds(was));
        List<MeasureReading> Ended(Func<PackState, bool> holds) => Where((now, was) => !holds(now) && holds(was));
        IEnumerable<string?> lines =
        [
            Line("A concern now and not before", Begun(state => state.IsConcern)),
            Line("No longer a concern", Ended(state => state.IsConcern)),
            Line("Target missed now and not before", Begun(state => state.IsMissed)),
            Line("Target no longer missed", Ended(state => state.IsMissed)),
            Line("Improving now and not before", Begun(state => state.IsImproving)),
            Line("No longer improving", Ended(state => state.IsImproving)),
            Line("Changed, without good or bad direction", Begun(state => state.IsChange)),
        ];
        var said = lines.OfType<string>().ToList();
        return said.Count > 0
            ? string.Join('\n', said)
            : $"No signal has begun or ended since {Words.Month(PackNames.Before(facts.Kind, facts.Quarter))}.";
    }

    /// <summary>What the pack says of one indicator: its signal, its target, and how others do.</summary>
    public static string Of(MeasureReading reading)
    {
        var view = new ReadingView(reading);
        List<string> said = [SignalWords.Sentence(reading)];
        if (TargetWords.Standing(reading) is { } standing)
        {
            said.Add(
                $"{TargetWords.Target(view)}: {standing.Say().ToLowerInvariant()} in {reading.Latest!.Period.Label}."
            );
        }

        if (reading.England is { Value: not null } england)
        {
            var similar = reading.Similar is { Value: not null } near
                ? $", similar areas {view.Say(near.Value, near.Gap)}"
                : "";
            said.Add($"England {view.Say(england.Value, england.Gap)}{similar} in {england.Period?.Label}.");
        }

        if (reading.Latest is { IsProvisional: true })
        {
            said.Add("The latest figure is provisional.");
        }

        return string.Join(' ', said);
    }

    public static string Missing(PackFacts facts) =>
        facts.Missing.Count == 0
            ? $"Nothing that was asked for {facts.Quarter.Label} is missing."
            : $"{Words.Plural(facts.Missing.Count, "line")} below {(facts.Missing.Count == 1 ? "says" : "say")} what is missing for {facts.Quarter.Label} and who was to supply it. What is missing is a gap, not a nought.";

    public static string Actions(PackFacts facts) =>
        facts.Actions.Count == 0
            ? "No action has come of these figures yet."
            : "Actions that were agreed because of a figure, or to move one: open ones first, then those signed off since the time before.";

    public static string Emerging(PackFacts facts) =>
        facts.Emerging.Count == 0
            ? "Nothing is emerging: no theme has several indicators that signal the same way, and no indicator has signalled twice running."
            : "Themes in which several indicators signal together, and indicators that have signalled twice running.";

    /// <summary>Questions that the figures, open questions and gaps suggest, a line each.</summary>
    public static string Questions(PackFacts facts)
    {
        IEnumerable<string> lines =
        [
            .. facts
                .Concerns.Take(MostAsked)
                .Select(reading => $"{Name(reading)}: what lies behind it, and what will be different next time?"),
            .. facts
                .Open.Take(MostAsked)
                .Select(one =>
                    one.IsAnswered
                        ? $"{one.Reference}, about {one.Measure}: {one.Agency} has replied. Does the reply settle it?"
                        : $"{one.Reference}, about {one.Measure}: the reply of {one.Agency} is due on {Words.PlainDate(one.ReplyBy)}. What is the answer?"
                ),
            .. facts
                .Missing.Select(gap => gap.Who)
                .Distinct(StringComparer.Ordinal)
                .Take(2)
                .Select(who => $"When will the missing figures come? {who}."),
            .. facts
                .Improvements.Take(1)
                .Select(reading => $"{Name(reading)}: what made the difference, and who else could use it?"),
        ];
        return lines.ToList() is { Count: > 0 } said ? string.Join('\n', said) : "The figures suggest no question.";
    }

    private static string Cause(IReadOnlyList<MeasureReading> concerns) =>
        concerns.Count == 0
            ? "No indicator gives cause for concern."
            : $"{Words.Plural(concerns.Count, "indicator")} {(concerns.Count == 1 ? "gives" : "give")} cause for concern: {Names(concerns)}.";

    private static string? Line(string what, List<MeasureReading> which) =>
        which.Count == 0 ? null : $"{what}: {Names(which)}.";

    private static string Names(IReadOnlyList<MeasureReading> readings)
    {
        List<string> names = [.. readings.Take(MostNamed).Select(Name)];
        if (readings.Count > MostNamed)
        {
            names.Add($"{Words.Count(readings.Count - MostNamed)} more");
        }

        return Words.List(names);
    }

    private static string Name(MeasureReading reading) => $"{reading.Measure.Id} {reading.Measure.Name}";

    /// <summary>How an indicator stood at the end of a quarter.</summary>
    private sealed record PackState(bool IsConcern, bool IsMissed, bool IsImproving, bool IsChange)
    {
        public static PackState Nothing { get; } = new(false, false, false, false);

        public static PackState Of(MeasureReading reading)
        {
            var type = reading.LatestPoint is { Group.Standing: not LimitsStanding.TooFew } point
                ? point.Type
                : PointType.CommonCause;
            return new PackState(
                type == PointType.Concern,
                TargetWords.Standing(reading) == TargetStanding.Missed,
                type == PointType.Improvement,
                type is PointType.NeutralHigh or PointType.NeutralLow
            );
        }
    }
}
