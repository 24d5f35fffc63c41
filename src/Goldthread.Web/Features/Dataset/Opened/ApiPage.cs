namespace Goldthread.Features.Dataset.Opened;

/// <summary>A page of a list, and where the next begins.</summary>
/// <param name="Partnership">Whose it is, as addresses name it.</param>
/// <param name="Audience">`public` or `partnership`: who may read what is in it.</param>
/// <param name="Release">The number of the public release; nothing for members.</param>
/// <param name="Items">The lines.</param>
/// <param name="Next">What to give as `cursor` to go on; nothing at the end.</param>
public sealed record ApiPage<T>(
    string Partnership,
    string Audience,
    int? Release,
    IReadOnlyList<T> Items,
    string? Next
);

/// <summary>What a token reaches.</summary>
public sealed record ApiPartnership(
    string Slug,
    string Name,
    string Audience,
    IReadOnlyList<string> Reads,
    string LastDay,
    IReadOnlyList<int> Releases
);

/// <summary>An indicator with every edition of its definition.</summary>
public sealed record ApiIndicator(
    string Number,
    int Theme,
    string Source,
    string Standing,
    IReadOnlyList<ApiEdition> Editions
);

/// <summary>What an indicator counts from a day on.</summary>
public sealed record ApiEdition(
    int Edition,
    string HoldsFrom,
    bool BreaksSeries,
    string? Because,
    string Name,
    string Counts,
    string Numerator,
    string? Denominator,
    string Unit,
    double Multiplier,
    string Better,
    string Frequency
);

/// <summary>A figure: numbers, or the marks in their place.</summary>
public sealed record ApiValue(
    string Indicator,
    string Source,
    string Period,
    string PeriodCode,
    string PeriodKind,
    string From,
    string To,
    bool IsTotal,
    double? Numerator,
    string? NumeratorMark,
    double? Denominator,
    string? DenominatorMark,
    double? Value,
    string? ValueMark,
    bool Provisional,
    bool Unreliable
);

/// <summary>What an indicator’s latest figure says.</summary>
public sealed record ApiSignal(
    string Indicator,
    string Source,
    string? Period,
    double? Value,
    string? ValueMark,
    double? Mean,
    double? LowerLimit,
    double? UpperLimit,
    string Variation,
    string Detail,
    string Sentence
);

/// <summary>What went wrong (RFC 9457).</summary>
public sealed record ApiProblem(string Type, string Title, int Status, string Detail);
