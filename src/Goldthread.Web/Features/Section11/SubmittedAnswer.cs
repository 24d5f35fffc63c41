using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>
/// One answer of a submission. Its address tells the area’s own questions from those of the cycle, because two sets may use
/// one key.
/// </summary>
/// <param name="View">The submission.</param>
/// <param name="Sheet">The sheet on which it stands.</param>
/// <param name="Section">The section.</param>
/// <param name="Question">The question.</param>
public sealed record SubmittedAnswer(SubmittedView View, AnswerSheet Sheet, QuestionSection Section, Question Question)
{
    /// <summary>How the addresses of the area’s own questions begin.</summary>
    public const string OwnQuestion = "here.";

    public string Address => AddressOf(View, Sheet, Question);

    /// <summary>What it says, in words.</summary>
    public string Said => AnswerWords.SayWhole(Sheet.Set, Question, Sheet.Of(Question));

    /// <summary>What was said beside it, each with its label.</summary>
    public IEnumerable<(string Label, string Text)> Beside => AnswerWords.Beside(Sheet.Of(Question));

    public static string AddressOf(SubmittedView view, AnswerSheet sheet, Question question) =>
        ReferenceEquals(sheet, view.Sheets[0]) ? question.Key : OwnQuestion + question.Key;

    /// <summary>The key of a question in its own set, and whether the area asks it alone.</summary>
    public static (string Key, bool IsOwn) Read(string address) =>
        address.StartsWith(OwnQuestion, StringComparison.Ordinal)
            ? (address[OwnQuestion.Length..], true)
            : (address, false);
}
