using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys.BuildingSurveys;

/// <summary>Adds a question at the end of a survey, or puts other words into one.</summary>
[UseCase]
public sealed class WriteQuestion(GoldthreadDb db, SurveyByReferenceQuery surveys)
{
    /// <param name="reference">The survey.</param>
    /// <param name="key">The question to change, or nothing to add one.</param>
    /// <param name="text">What it says.</param>
    /// <param name="seen">What the question said when the person opened it; nothing for a new one.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RuleBrokenException">It was put in other words meanwhile, or breaks a rule.</exception>
    public async Task RunAsync(
        string reference,
        string? key,
        WrittenQuestion text,
        string? seen,
        CancellationToken cancel
    )
    {
        var survey = await surveys.FindAsync(reference, cancel);
        var set = SurveyContent.Read(survey.Content);
        var before = key is null ? null : set.Find(key) ?? throw new NotFoundException();
        if (before is not null && SurveyContent.MarkOf(before) != seen)
        {
            throw new RuleBrokenException(
                $"Somebody changed this question meanwhile. It now says “{before.Text}”. What you wrote is below: save it again to put it in its place."
            );
        }

        var question = text.On(set, before);
        survey.Ask(
            SurveyContent.Write(
                before is null ? SurveyContent.Add(set, question) : SurveyContent.Replace(set, question)
            )
        );
        await db.SaveChangesAsync(this, cancel);
    }
}

/// <summary>A question as its form says it.</summary>
/// <param name="Kind">How it is answered.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Hint">What helps to answer it.</param>
/// <param name="Options">The answers of a choice, one a line.</param>
/// <param name="Standard">The code of the standard it speaks to.</param>
/// <param name="ShowIf">The key of the question whose answer shows it, a colon, and the code of that answer.</param>
public sealed record WrittenQuestion(
    QuestionKind Kind,
    string? Text,
    string? Hint,
    string? Options,
    string? Standard,
    string? ShowIf
)
{
    private const int LeastOptions = 2;
    private const int MostOptions = 12;
    private const int WordGuide = 100;

    /// <summary>The question in the set, with the key and the codes that it had before where it changes.</summary>
    /// <exception cref="RuleBrokenException">Words or answers are missing, or it would be shown by a question below it.</exception>
    public Question On(QuestionSetText set, Question? before)
    {
        var text = Said(Text) ?? throw new RuleBrokenException("Enter the question.", nameof(Text));
        var key = before?.Key ?? SurveyContent.NextKey(set);
        return (
            before
            ?? new Question
            {
                Key = key,
                Kind = Kind,
                Text = text,
            }
        ) with
        {
            Kind = Kind,
            Text = text,
            Hint = Said(Hint),
            Options = Kind is QuestionKind.Choice or QuestionKind.Several ? OptionsAfter(before) : [],
            Scale = Kind == QuestionKind.Rating ? before?.Scale ?? SurveyContent.ScaleKey : null,
            Descriptors =
                Kind == QuestionKind.Rating && before is not null
                    ? before.Descriptors
                    : new Dictionary<string, string>(StringComparer.Ordinal),
            WordGuide = Kind == QuestionKind.LongText ? before?.WordGuide ?? WordGuide : null,
            Standard = Said(Standard)?.ToUpperInvariant(),
            ShowIf = Condition(set, key),
        };
    }

    /// <summary>A label that stood there keeps its code, so that answers of before can be compared.</summary>
    private List<QuestionOption> OptionsAfter(Question? before)
    {
        var labels = (Options ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (labels.Count is < LeastOptions or > MostOptions)
        {
            throw new RuleBrokenException(
                $"Enter from {Words.Count(LeastOptions)} to {Words.Count(MostOptions)} answers, one a line.",
                nameof(Options)
            );
        }

        var known = before?.Options ?? [];
        var taken = known.Select(option => option.Code).ToHashSet(StringComparer.Ordinal);
        List<QuestionOption> options = [];
        foreach (var label in labels)
        {
            var option = known.FirstOrDefault(one => one.Label == label);
            if (option is null)
            {
                var number = 1;
                while (!taken.Add(CodeOf(number)))
                {
                    number++;
                }

                option = new QuestionOption(CodeOf(number), label);
            }

            options.Add(option);
        }

        return options;
    }

    private QuestionCondition? Condition(QuestionSetText set, string key)
    {
        if (Said(ShowIf) is not { } named)
        {
            return null;
        }

        var parts = named.Split(':');
        var other = parts is [var question, _] ? set.Find(question) : null;
        var all = set.Questions.Select(one => one.Key).ToList();
        var own = all.IndexOf(key);
        if (other is null || (own >= 0 && all.IndexOf(other.Key) >= own))
        {
            throw new RuleBrokenException("Choose a question above this one.", nameof(ShowIf));
        }

        return new QuestionCondition(other.Key, ConditionTest.Is, [parts[1]]);
    }

    private static string CodeOf(int number) => FormattableString.Invariant($"o{number}");

    private static string? Said(string? words) => words?.Trim() is { Length: > 0 } said ? said : null;
}
