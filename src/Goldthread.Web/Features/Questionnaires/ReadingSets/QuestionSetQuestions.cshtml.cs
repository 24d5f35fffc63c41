using Goldthread.Platform.Access;

namespace Goldthread.Features.Questionnaires.ReadingSets;

/// <summary>Every question of one version, with why it is asked, what asking found and what it costs.</summary>
public sealed class QuestionSetQuestionsModel(QuestionSetQuery sets, Address address) : QuestionSetPage(sets, address)
{
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>What is known of a question beyond its words, one sentence each.</summary>
    public IEnumerable<string> About(Question question)
    {
        if (question.Why is { } why)
        {
            yield return $"Why: {why}";
        }

        yield return question.Found is { } found
            ? $"What it found: {found}"
            : "What it found: nothing is recorded yet.";
        if (QuestionSetWording.Condition(question.ShowIf) is { } condition)
        {
            yield return $"Asked {condition}.";
        }

        if (question.DoesNotApply is { } when)
        {
            yield return $"May not apply: {when}";
        }
    }
}
