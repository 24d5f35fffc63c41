namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// One row of a return as somebody typed it, in a form or in a spreadsheet: text, until <see cref="FigureChecks"/> has read
/// it. Every route to a figure begins here, so that none of them takes what another refuses.
/// </summary>
public sealed record FigureEntry
{
    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    /// <summary>Why there is no figure: one of the words of <see cref="FigureGaps"/>, or nothing.</summary>
    public string? Gap { get; init; }

    public string? GapBecause { get; init; }

    /// <summary>"Yes" or "No"; nothing is no.</summary>
    public string? Provisional { get; init; }

    /// <summary>"Yes" or "No"; nothing is no.</summary>
    public string? Unreliable { get; init; }

    public string? Note { get; init; }

    public string? OddBecause { get; init; }

    public string? QueryAnswer { get; init; }

    /// <summary>The row of a return as it would be typed.</summary>
    public static FigureEntry Of(FigureText text) =>
        new()
        {
            Numerator = FigureNumbers.Write(text.Numerator),
            Denominator = FigureNumbers.Write(text.Denominator),
            Gap = text.Gap?.Say(),
            GapBecause = text.GapBecause,
            Provisional = text.IsProvisional ? "Yes" : null,
            Unreliable = text.IsUnreliable ? "Yes" : null,
            Note = text.Note,
            OddBecause = text.OddBecause,
            QueryAnswer = text.QueryAnswer,
        };
}

/// <summary>The reasons for a gap in words, as forms and drop-down lists offer them.</summary>
public static class FigureGaps
{
    public static string Say(this FigureGap gap) =>
        gap switch
        {
            FigureGap.NotAvailable => "Not available this time",
            FigureGap.NotCollected => "Not collected here",
            FigureGap.DoesNotApply => "Does not apply",
        };

    /// <summary>The reason that these words name, or nothing.</summary>
    public static FigureGap? Find(string? words) =>
        words?.Trim() is { Length: > 0 } said
            ? Enum.GetValues<FigureGap>()
                .Cast<FigureGap?>()
                .FirstOrDefault(gap =>
                    said.Equals(gap!.Value.Say(), StringComparison.OrdinalIgnoreCase)
                    || said.Equals(gap.Value.ToString(), StringComparison.OrdinalIgnoreCase)
                )
            : null;
}

/// <summary>The cells of a row, for telling which of them a sentence is about.</summary>
public enum FigureColumn
{
    Period,
    Agency,
    Number,
    Numerator,
    Denominator,
    Gap,
    GapBecause,
    Provisional,
    Unreliable,
    Note,
    OddBecause,
    QueryAnswer,
}

/// <summary>What is wrong with one cell.</summary>
/// <param name="Column">The cell.</param>
/// <param name="Sentence">One sentence that says what to do.</param>
public sealed record FigureFault(FigureColumn Column, string Sentence);
