namespace Goldthread.Features.Questionnaires;

/// <summary>The answers to one version of a set, judged together: what is shown, what is missing, and how it scores.</summary>
public sealed class AnswerSheet(QuestionSetText set, IEnumerable<Answer> answers)
{
    private readonly Dictionary<string, Answer> byKey = answers.ToDictionary(
        answer => answer.Question,
        StringComparer.Ordinal
    );

    public QuestionSetText Set => set;

    /// <summary>The answer to a question that is shown; what was answered before it was hidden is kept and not counted.</summary>
    public Answer? Of(Question question) => IsShown(question) ? byKey.GetValueOrDefault(question.Key) : null;

    /// <summary>The answer as it is kept, shown or not.</summary>
    public Answer? Kept(string key) => byKey.GetValueOrDefault(key);

    public bool IsShown(QuestionSection section) => Holds(section.ShowIf);

    public bool IsShown(Question question) =>
        Holds(question.ShowIf) && IsShown(set.Sections.First(section => section.Questions.Contains(question)));

    public IEnumerable<Question> ShownIn(QuestionSection section) =>
        IsShown(section) ? section.Questions.Where(question => Holds(question.ShowIf)) : [];

    /// <summary>
    /// What still stops sending, in the order of the set, one sentence each: a required question without an answer, an
    /// answer without what it must carry.
    /// </summary>
    public IEnumerable<MissingAnswer> Missing() =>
        from section in set.Sections
        from question in ShownIn(section)
        from sentence in MissingIn(question)
        select new MissingAnswer(section, question, sentence);

    public bool IsComplete(QuestionSection section) => ShownIn(section).All(question => !MissingIn(question).Any());

    /// <summary>How many questions of a section are answered, of how many that must be or may be.</summary>
    public (int Answered, int Asked) Progress(QuestionSection section)
    {
        var shown = ShownIn(section).ToList();
        return (shown.Count(question => Of(question) is { IsGiven: true }), shown.Count);
    }

    /// <summary>The mean value of the scored ratings of a section and how many there are; null where there is none.</summary>
    public (double Mean, int Count)? Score(QuestionSection section)
    {
        var values = ShownIn(section)
            .Where(question => question.Kind == QuestionKind.Rating)
            .Select(question => set.ScaleOf(question)!.Find(Of(question)?.Code)?.Value)
            .OfType<int>()
            .ToList();
        return values.Count == 0 ? null : (values.Average(), values.Count);
    }

    private IEnumerable<string> MissingIn(Question question)
    {
        var answer = Of(question);
        if (answer is not { IsGiven: true })
        {
            if (question.IsRequired)
            {
                yield return "It is not answered.";
            }

            yield break;
        }

        if (answer.DoesNotApply)
        {
            if (string.IsNullOrWhiteSpace(answer.Reason))
            {
                yield return "Say why it does not apply.";
            }

            yield break;
        }

        foreach (var demand in question.Demands)
        {
            if ((demand.When.Count == 0 || answer.Chosen.Any(demand.When.Contains)) && !Carries(answer, demand.Kind))
            {
                yield return demand.Kind switch
                {
                    DemandKind.Comment => "Say how you know.",
                    DemandKind.Evidence => "Add evidence.",
                    DemandKind.Action => "Say what you will improve, and by when.",
                };
            }
        }
    }

    private static bool Carries(Answer answer, DemandKind kind) =>
        kind switch
        {
            DemandKind.Comment => !string.IsNullOrWhiteSpace(answer.Comment),
            DemandKind.Evidence => answer.Evidence.Count > 0,
            DemandKind.Action => !string.IsNullOrWhiteSpace(answer.Improvement) && answer.ImproveBy is not null,
        };

    private bool Holds(QuestionCondition? condition) =>
        condition is null
        || (set.Find(condition.Question) is { } other && condition.Holds(IsShown(other) ? Kept(other.Key) : null));
}

/// <param name="Section">Where it stands.</param>
/// <param name="Question">The question.</param>
/// <param name="Sentence">What is missing.</param>
public sealed record MissingAnswer(QuestionSection Section, Question Question, string Sentence);
