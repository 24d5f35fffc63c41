namespace Goldthread.Features.Questionnaires;

/// <summary>
/// What was answered to one question, whatever its kind: at most one of code, codes, number, day, words and rows is given,
/// with what was said and shown beside it. Who keeps it is the matter of the activity that asks.
/// </summary>
public sealed record Answer
{
    /// <summary>The key of the question.</summary>
    public required string Question { get; init; }

    /// <summary>The point of the scale, the option, or the id of the organisation.</summary>
    public string? Code { get; init; }

    /// <summary>The options, where several may be chosen.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    public double? Number { get; init; }

    public DateOnly? Day { get; init; }

    public string? Words { get; init; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; init; } = [];

    /// <summary>How do you know?</summary>
    public string? Comment { get; init; }

    /// <summary>Said not to apply, and why.</summary>
    public bool DoesNotApply { get; init; }

    public string? Reason { get; init; }

    /// <summary>What will be improved, in words, where an action is demanded.</summary>
    public string? Improvement { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? ImproveBy { get; init; }

    /// <summary>Ids of pieces in the evidence library.</summary>
    public IReadOnlyList<Guid> Evidence { get; init; } = [];

    /// <summary>Whether the question itself is answered, leaving aside what its answer must carry.</summary>
    public bool IsGiven =>
        DoesNotApply
        || Code is not null
        || Codes.Count > 0
        || Number is not null
        || Day is not null
        || !string.IsNullOrWhiteSpace(Words)
        || Rows.Count > 0
        || (Evidence.Count > 0 && Code is null && Comment is null);

    /// <summary>The code or codes that conditions and demands compare with.</summary>
    public IReadOnlyList<string> Chosen => Code is { } one ? [one] : Codes;
}
