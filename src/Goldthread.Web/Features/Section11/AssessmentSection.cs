using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>A section of a self-assessment with what is answered of it.</summary>
public sealed class AssessmentSection(
    QuestionSection section,
    AssessmentArea? area,
    AnswerSheet sheet,
    IReadOnlyDictionary<string, ReturnAnswer> rows
)
{
    public QuestionSection Section => section;

    /// <summary>The area that asks it alone; nothing for a section of the cycle.</summary>
    public AssessmentArea? Area => area;

    public AnswerSheet Sheet => sheet;

    public LastTime? LastTime { get; init; }

    /// <summary>Whether somebody said that a long section is finished.</summary>
    public bool IsCalledFinished { get; init; }

    public string Address => AddressOf(section, area);

    public string Title => area is null ? section.Title : $"{section.Title} ({area.Place.Name})";

    /// <summary>The heading of the task list under which it stands.</summary>
    public string Part =>
        area is not null ? "Asked by one area"
        : section.Part is { } part ? part
        : section.Standard is not null ? "Standards"
        : "Looking back";

    public IReadOnlyList<Question> Questions => [.. sheet.ShownIn(section)];

    /// <summary>
    /// Whether it is asked if it is finished: only where it is long words, because everything else completes itself.
    /// </summary>
    public bool AsksWhetherFinished =>
        section.Questions.All(question => question.Kind != QuestionKind.Rating)
        && section.Questions.Any(question => question.Kind is QuestionKind.LongText or QuestionKind.Rows);

    public bool IsBegun => Questions.Any(question => rows.ContainsKey(question.Key));

    public bool IsDone => !Blocks().Any() && (AsksWhetherFinished ? IsCalledFinished : IsBegun);

    /// <summary>The words of the task list.</summary>
    public string Status =>
        IsDone ? "Completed"
        : IsBegun ? "In progress"
        : Questions.Any(question => LastTime?.Of(question) is not null) ? "To confirm"
        : "Not started";

    /// <summary>The row of a question; nothing before it is saved.</summary>
    public ReturnAnswer? RowOf(Question question) => rows.GetValueOrDefault(question.Key);

    /// <summary>How an answer stands to last time; nothing where there is neither.</summary>
    public ReturnAnswerState? StandingOf(Question question) =>
        RowOf(question) is { } row ? row.State
        : LastTime?.Of(question) is not null ? ReturnAnswerState.Carried
        : null;

    /// <summary>What still stops sending, one sentence each.</summary>
    public IEnumerable<AssessmentBlock> Blocks()
    {
        foreach (var missing in sheet.Missing().Where(one => one.Section.Key == section.Key))
        {
            yield return new AssessmentBlock(
                this,
                missing.Question,
                StandingOf(missing.Question) == ReturnAnswerState.Carried
                    ? "Confirm the answer of last time, or change it."
                    : missing.Sentence
            );
        }

        if (AsksWhetherFinished && !IsCalledFinished && IsBegun)
        {
            yield return new AssessmentBlock(this, null, "Say whether this section is finished.");
        }
    }

    public static string AddressOf(QuestionSection section, AssessmentArea? area) =>
        area is null ? section.Key : $"{area.Place.Slug}.{section.Key}";
}

/// <summary>One thing that still stops sending.</summary>
/// <param name="Section">Where it stands.</param>
/// <param name="Question">The question, or nothing for the section as a whole.</param>
/// <param name="Sentence">What to do.</param>
public sealed record AssessmentBlock(AssessmentSection Section, Question? Question, string Sentence);
