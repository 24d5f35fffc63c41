using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11.Panel;

/// <summary>One evaluation as its own panel member sees it: what the agency sent, and what they themselves said of it.</summary>
/// <param name="Evaluation">The evaluation.</param>
/// <param name="Read">The submission that is read.</param>
/// <param name="Scores">This panel member’s own.</param>
/// <param name="Before">What the panel said last cycle, by the code of the standard.</param>
public sealed record ScoringView(
    PanelEvaluation Evaluation,
    SubmittedView Read,
    IReadOnlyList<PanelScore> Scores,
    IReadOnlyDictionary<string, PanelBefore> Before
)
{
    public AnswerSheet Sheet => Read.Sheets[0];

    /// <summary>Whether the agency has sent other answers since this panel member began or finished.</summary>
    public bool HasSentSince { get; init; }

    /// <summary>The answers on which an open evaluation was begun, where the agency has sent others since.</summary>
    public AnswerSheet? BegunOn { get; init; }

    public IReadOnlyList<QuestionSection> Sections { get; } = PanelStandards.Of(Read.Sheets[0]);

    /// <summary>Standards of which the agency says that none of it applies.</summary>
    public IReadOnlyList<QuestionSection> NotApplying =>
        [.. PanelStandards.Of(Sheet.Set).Where(section => !Sections.Contains(section))];

    /// <summary>Standards whose answers have changed since scoring was begun.</summary>
    public IReadOnlyList<QuestionSection> Changed =>
        BegunOn is { } before ? [.. Sections.Where(section => ChangedAnswers.In(before, Sheet, section))] : [];

    /// <summary>What an answer said when scoring was begun; nothing where it says the same.</summary>
    public string? SaidBefore(Question question) =>
        BegunOn is { } before && ChangedAnswers.At(before, Sheet, question)
            ? string.Join(
                ". ",
                [
                    AnswerWords.Say(before.Set, question, before.Of(question)),
                    .. AnswerWords.Beside(before.Of(question)).Select(one => $"{one.Label}: {one.Text}"),
                ]
            )
            : null;

    public int Done => Sections.Count(IsDone);

    public int Left => Sections.Count - Done;

    public bool IsFinished => Evaluation.FinishedOn is not null;

    public PanelScore? ScoreOf(QuestionSection section) => Scores.FirstOrDefault(one => one.Section == section.Key);

    public bool IsDone(QuestionSection section) => ScoreOf(section) is { IsComplete: true };

    public string StatusOf(QuestionSection section) =>
        IsDone(section) ? "Completed"
        : ScoreOf(section) is not null ? "In progress"
        : "Not started";

    /// <summary>The next standard that is not done, after this one and then from the first; nothing when all are.</summary>
    public QuestionSection? NextAfter(QuestionSection? section)
    {
        var at = section is null ? -1 : Sections.ToList().IndexOf(section);
        return Sections.Skip(at + 1).FirstOrDefault(one => !IsDone(one))
            ?? Sections.FirstOrDefault(one => one != section && !IsDone(one));
    }
}

/// <param name="Year">The cycle.</param>
/// <param name="Rating">In words.</param>
/// <param name="Comment">What the agency was told.</param>
public sealed record PanelBefore(int Year, string Rating, string? Comment);
