using Goldthread.Platform.Web;

namespace Goldthread.Features.Questionnaires;

/// <summary>Reads the values of one question and notes what is wrong with them.</summary>
/// <param name="Question">The question.</param>
/// <param name="Name">The prefix of its fields, as the form names them.</param>
/// <param name="Faults">Where faults are noted.</param>
public sealed record AnswerReading(Question Question, string Name, AnswerFaults Faults)
{
    /// <summary>One code, if it is one that can be chosen.</summary>
    public string? One(string? code, Func<string, bool> isKnown)
    {
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        if (isKnown(code))
        {
            return code;
        }

        Faults.Add($"{Name}.{nameof(TypedAnswer.Code)}", "Choose one of the answers.");
        return null;
    }

    /// <summary>The codes that can be chosen, in the order of the options.</summary>
    public IReadOnlyList<string> Many(IReadOnlyList<string> codes)
    {
        var chosen = codes.Where(code => !string.IsNullOrEmpty(code)).ToHashSet(StringComparer.Ordinal);
        if (chosen.Any(code => Question.Options.All(option => option.Code != code)))
        {
            Faults.Add($"{Name}.{nameof(TypedAnswer.Codes)}", "Choose from the answers.");
        }

        return [.. Question.Options.Select(option => option.Code).Where(chosen.Contains)];
    }

    public double? Number(string? typed, int longest)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (typed.Length <= longest && TypedNumber.Read(typed) is { } number)
        {
            return number;
        }

        Faults.Add($"{Name}.{nameof(TypedAnswer.Number)}", "Enter a number, such as 12 or 12.5.");
        return null;
    }

    /// <summary>Text with the line ends of one kind; nothing where only blanks were sent.</summary>
    public string? Text(string? typed, string field, int longest)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim();
        if (text is not { Length: > 0 })
        {
            return null;
        }

        if (text.Length <= longest)
        {
            return text;
        }

        Faults.Add(
            $"{Name}.{field}",
            $"Keep this to {Words.Count(longest)} characters. It has {Words.Count(text.Length)}."
        );
        return null;
    }
}
