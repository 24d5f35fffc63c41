using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Surveys.BuildingSurveys;

/// <summary>What is asked of whoever writes a question.</summary>
public sealed class SurveyQuestionInput
{
    [Required(ErrorMessage = "Choose how it is answered.")]
    [EnumDataType(typeof(QuestionKind), ErrorMessage = "Choose how it is answered.")]
    public QuestionKind? Kind { get; set; }

    [Required(ErrorMessage = "Enter the question.")]
    [StringLength(300, ErrorMessage = "Keep the question to 300 characters.")]
    public string? Text { get; set; }

    [StringLength(300, ErrorMessage = "Keep the hint to 300 characters.")]
    public string? Hint { get; set; }

    [StringLength(2000, ErrorMessage = "Keep the answers to 2,000 characters.")]
    public string? Options { get; set; }

    [StringLength(20, ErrorMessage = "Enter the code of a standard, like STD01.")]
    public string? Standard { get; set; }

    public string? ShowIf { get; set; }

    public static SurveyQuestionInput Of(Question question) =>
        new()
        {
            Kind = question.Kind,
            Text = question.Text,
            Hint = question.Hint,
            Options = string.Join('\n', question.Options.Select(option => option.Label)),
            Standard = question.Standard,
            ShowIf = question.ShowIf is { Codes: [var code, ..] } condition ? $"{condition.Question}:{code}" : null,
        };

    public WrittenQuestion Written() => new(Kind!.Value, Text, Hint, Options, Standard, ShowIf);
}

/// <summary>The fields of a question and what they offer.</summary>
/// <param name="Input">What stands in the fields.</param>
/// <param name="Set">The survey.</param>
/// <param name="Key">The question; nothing where it is new.</param>
public sealed record SurveyQuestionForm(SurveyQuestionInput Input, QuestionSetText Set, string? Key)
{
    /// <summary>Questions above this one that are answered by a code, each answer by itself.</summary>
    public IEnumerable<(string Value, string Text)> Conditions =>
        from question in Set.Questions.TakeWhile(one => one.Key != Key)
        from option in OptionsOf(question)
        select ($"{question.Key}:{option.Code}", $"“{question.Text}” is answered “{option.Label}”");

    private IEnumerable<QuestionOption> OptionsOf(Question question) =>
        Set.ScaleOf(question) is { } scale
            ? scale.Points.Select(point => new QuestionOption(point.Code, point.Label))
            : question.Options;
}
