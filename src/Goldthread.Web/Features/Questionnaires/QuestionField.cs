namespace Goldthread.Features.Questionnaires;

/// <summary>One question as a form shows it: the model of <c>_Question.cshtml</c>.</summary>
/// <param name="Set">The version that asks.</param>
/// <param name="Question">The question.</param>
/// <param name="Input">What stands in its fields.</param>
/// <param name="Name">The prefix of its fields, as the form names them: <c>Input.Answers[1.1]</c>.</param>
public sealed record QuestionField(QuestionSetText Set, Question Question, TypedAnswer Input, string Name)
{
    /// <summary>About how many words say how one knows.</summary>
    private const int CommentWords = 200;

    /// <summary>Rows left empty for more, since a form without script cannot grow.</summary>
    private const int EmptyRows = 2;

    /// <summary>Shows the answer in words in place of fields.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether the question is the heading of its page, where a page asks one.</summary>
    public bool IsHeading { get; init; }

    /// <summary>What was said last time.</summary>
    public AnswerBefore? Before { get; init; }

    /// <summary>Sentences that stand above the fields: somebody else saved, a part was returned.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The pieces of the evidence library that can be chosen.</summary>
    public IReadOnlyList<EvidenceChoice> EvidenceChoices { get; init; } = [];

    /// <summary>Where evidence is added, if it can be.</summary>
    public string? EvidencePath { get; init; }

    /// <summary>The organisations that can be chosen, by their id.</summary>
    public IReadOnlyList<QuestionOption> Agencies { get; init; } = [];

    // The fields are bound by these names below the prefix.
    public string? Code => Input.Code;

    public IReadOnlyList<string> Codes => Input.Codes;

    public string? Number => Input.Number;

    public DateOnly? Day => Input.Day;

    public string? Words => Input.Words;

    public string? Comment => Input.Comment;

    public bool DoesNotApply => Input.DoesNotApply;

    public string? Reason => Input.Reason;

    public string? Improvement => Input.Improvement;

    public DateOnly? ImproveBy => Input.ImproveBy;

    public IReadOnlyList<Guid> Evidence => Input.Evidence;

    public QuestionScale? Scale => Set.ScaleOf(Question);

    /// <summary>Whether the question is one group of controls and needs no frame around several.</summary>
    public bool IsLone =>
        Before is null
        && Notices.Count == 0
        && !HasGuidance
        && !AsksComment
        && !AsksEvidence
        && !AsksImprovement
        && Question.DoesNotApply is null
        && Question.Kind is not (QuestionKind.Rows or QuestionKind.Evidence);

    public bool HasGuidance =>
        Question.Why is not null || Question.GoodLooksLike is not null || Question.EvidenceExamples.Count > 0;

    public bool AsksComment => Demands(DemandKind.Comment) is not null;

    public bool AsksEvidence => Question.Kind == QuestionKind.Evidence || Demands(DemandKind.Evidence) is not null;

    public bool AsksImprovement => Demands(DemandKind.Action) is not null;

    /// <summary>What the group of controls is called: the question itself, or what to do where the question stands above.</summary>
    public string ControlLabel => IsLone ? Question.Text : Instruction;

    public string? ControlHint =>
        !IsLone ? null
        : Scale is { } scale ? $"{scale.Label} {Question.Hint}".TrimEnd()
        : Question.Hint ?? (Question.Kind == QuestionKind.Several ? "Choose all that apply." : null);

    /// <summary>Whether the radio or box of “does not apply” stands in the form as chosen.</summary>
    public bool IsSaidNotToApply => Input.DoesNotApply || Input.Code == TypedAnswer.DoesNotApplyCode;

    public int WordGuide => Question.WordGuide ?? CommentWords;

    public int RowCount => Math.Min(Input.Rows.Count + EmptyRows, TypedAnswer.MostRows);

    /// <summary>The answer as it stands, for a page that only shows it.</summary>
    public Answer Shown => Input.Read(Set, Question, Name, new AnswerFaults());

    /// <summary>What a point of the scale means for this question.</summary>
    public string? Meaning(ScalePoint point) => Question.Descriptors.GetValueOrDefault(point.Code) ?? point.Meaning;

    public string FieldOf(int row, RowColumn column) =>
        RowsReading.FieldOf($"{Name}.{nameof(TypedAnswer.Rows)}", row, column);

    public string? CellOf(int row, RowColumn column) =>
        row < Input.Rows.Count ? Input.Rows[row].GetValueOrDefault(column.Key) : null;

    private string Instruction =>
        Question.Kind switch
        {
            QuestionKind.Rating => Scale!.Label,
            QuestionKind.Choice => "Choose one",
            QuestionKind.Several => "Choose all that apply",
            QuestionKind.Agency => "Choose an organisation",
            QuestionKind.Number => "The number",
            QuestionKind.Date => "The date",
            QuestionKind.ShortText or QuestionKind.LongText => "Your answer",
            QuestionKind.Evidence => "Evidence",
            QuestionKind.Rows => "Rows",
        };

    /// <summary>The demand of a kind, if the question makes it.</summary>
    public AnswerDemand? Demands(DemandKind kind) => Question.Demands.FirstOrDefault(demand => demand.Kind == kind);

    /// <summary>The words of a code.</summary>
    public string LabelOf(string code) =>
        Scale?.Find(code)?.Label ?? Question.Options.FirstOrDefault(option => option.Code == code)?.Label ?? code;
}

/// <summary>What was answered before, shown above the fields.</summary>
/// <param name="Heading">"Last time you said".</param>
/// <param name="Lines">What was said, each with its label.</param>
public sealed record AnswerBefore(string Heading, IReadOnlyList<(string Label, string Text)> Lines)
{
    /// <summary>Where the carried answer stands: to confirm, confirmed, changed.</summary>
    public string? Standing { get; init; }
}

/// <param name="Id">The piece.</param>
/// <param name="Title">What it is.</param>
/// <param name="Note">Its kind and until when it holds.</param>
public sealed record EvidenceChoice(Guid Id, string Title, string? Note = null);
