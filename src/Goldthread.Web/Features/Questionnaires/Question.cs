namespace Goldthread.Features.Questionnaires;

/// <summary>One question. Its key is stable, so that years compare even when its words change.</summary>
public sealed record Question
{
    /// <summary>Unique in its set and never used again for another question: "1.1".</summary>
    public required string Key { get; init; }

    public required QuestionKind Kind { get; init; }

    public required string Text { get; init; }

    public string? Hint { get; init; }

    /// <summary>Why it is asked.</summary>
    public string? Why { get; init; }

    public string? GoodLooksLike { get; init; }

    /// <summary>What each point of the scale means here, by the point's code.</summary>
    public IReadOnlyDictionary<string, string> Descriptors { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<string> EvidenceExamples { get; init; } = [];

    /// <summary>The code of the standard it speaks to, so that answers of different tools can be laid side by side.</summary>
    public string? Standard { get; init; }

    /// <summary>Codes of practice themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Keys of questions in another set that ask the same of other people.</summary>
    public IReadOnlyList<string> ComparesWith { get; init; } = [];

    /// <summary>The key of its scale; only for <see cref="QuestionKind.Rating"/>.</summary>
    public string? Scale { get; init; }

    /// <summary>What can be chosen; only for the two kinds of choice.</summary>
    public IReadOnlyList<QuestionOption> Options { get; init; } = [];

    /// <summary>The cells of a repeated row; only for <see cref="QuestionKind.Rows"/>.</summary>
    public IReadOnlyList<RowColumn> Columns { get; init; } = [];

    /// <summary>About how many words are wanted; a guide that is counted and never enforced.</summary>
    public int? WordGuide { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>When it may be said not to apply, in words; null where it always applies. A reason is then demanded.</summary>
    public string? DoesNotApply { get; init; }

    /// <summary>What else an answer must carry.</summary>
    public IReadOnlyList<AnswerDemand> Demands { get; init; } = [];

    public QuestionCondition? ShowIf { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What asking it has found so far, in words; kept with it so that a question that finds nothing can go.</summary>
    public string? Found { get; init; }

    /// <summary>What answering it costs, in minutes.</summary>
    public double? Minutes { get; init; }
}

/// <summary>How a question is answered. No grids: they make people answer in straight lines, more so on a phone.</summary>
public enum QuestionKind
{
    /// <summary>One point of a scale.</summary>
    Rating,

    /// <summary>One of several options.</summary>
    Choice,

    /// <summary>Any number of several options.</summary>
    Several,

    Number,

    Date,

    /// <summary>One line.</summary>
    ShortText,

    /// <summary>Paragraphs, with a word guide.</summary>
    LongText,

    /// <summary>Files or links that show it.</summary>
    Evidence,

    /// <summary>Rows of the same cells, as many as there are.</summary>
    Rows,

    /// <summary>The organisation that somebody works for, chosen from the list of those asked.</summary>
    Agency,
}

/// <param name="Code">Stable; what is stored.</param>
/// <param name="Label">What is shown.</param>
public sealed record QuestionOption(string Code, string Label);

/// <param name="Key">Unique in its row.</param>
/// <param name="Label">The heading of the cell.</param>
/// <param name="Kind">Number, date, short text or choice.</param>
/// <param name="Options">What can be chosen, for a choice.</param>
public sealed record RowColumn(string Key, string Label, QuestionKind Kind, IReadOnlyList<QuestionOption> Options);

/// <summary>An answer of one of these codes must carry a comment, evidence or an action; with no codes every answer must.</summary>
public sealed record AnswerDemand(DemandKind Kind, IReadOnlyList<string> When);

public enum DemandKind
{
    Comment,

    Evidence,

    /// <summary>Something to improve, with an owner and a date.</summary>
    Action,
}
