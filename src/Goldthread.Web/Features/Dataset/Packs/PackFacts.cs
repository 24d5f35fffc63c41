using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>What the words of a pack are drafted from.</summary>
public sealed record PackFacts
{
    public required PackKind Kind { get; init; }

    public required Period Quarter { get; init; }

    /// <summary>Every indicator as it could be read at the end of the quarter.</summary>
    public required IReadOnlyList<MeasureReading> Now { get; init; }

    /// <summary>The same at the end of what the last pack of this kind told of.</summary>
    public required IReadOnlyList<MeasureReading> Before { get; init; }

    public required IReadOnlyList<PackGap> Missing { get; init; }

    public required IReadOnlyList<PackAction> Actions { get; init; }

    public required IReadOnlyList<EmergingIssue> Emerging { get; init; }

    /// <summary>Open questions to agencies about measures.</summary>
    public required IReadOnlyList<PackQuestion> Open { get; init; }

    public string Label => PackNames.Label(Kind, Quarter);

    /// <summary>What must be told of, what weighs most first; of equal weight what is of this quarter.</summary>
    public IReadOnlyList<MeasureReading> Needing(params IReadOnlyList<CommentaryNeed> needs) =>
        [
            .. Now.Select(reading => (Reading: reading, Need: CommentaryNeeds.Of(reading)))
                .Where(pair => needs.Contains(pair.Need))
                .OrderBy(pair => pair.Need)
                .ThenBy(pair => pair.Reading.Latest!.Period.LastDay < Quarter.LastDay)
                .ThenBy(pair => pair.Reading.Measure.Theme)
                .Select(pair => pair.Reading),
        ];

    public IReadOnlyList<MeasureReading> Concerns =>
        Needing(CommentaryNeed.ConcernAndMissed, CommentaryNeed.Concern, CommentaryNeed.Missed);

    public IReadOnlyList<MeasureReading> Improvements => Needing(CommentaryNeed.Improvement);

    public IReadOnlyList<MeasureReading> Changes => Needing(CommentaryNeed.Change);
}

/// <summary>A question to an agency about a measure that is not closed.</summary>
public sealed record PackQuestion(string Reference, string Measure, string Agency, DateOnly ReplyBy, bool IsAnswered);
