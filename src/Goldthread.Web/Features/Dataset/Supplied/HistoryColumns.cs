using Goldthread.Platform.Office;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>The columns of a file of figures from before, one header row, in any order.</summary>
public static class HistoryColumns
{
    public const string Number = "Indicator";
    public const string Agency = "Agency";
    public const string Period = "Period";
    public const string Numerator = "Numerator";
    public const string Denominator = "Denominator";

    /// <summary>Why there is no figure, where there is none; the column may be left out.</summary>
    public const string Gap = "No figure";

    /// <summary>The column may be left out.</summary>
    public const string Note = "Note";

    public static IReadOnlyList<string> All { get; } = [Number, Agency, Period, Numerator, Denominator, Gap, Note];

    /// <summary>Those that a file must have.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Number, Agency, Period, Numerator, Denominator];

    /// <summary>The sheet to fill in, with one row that shows how.</summary>
    public static DownloadTable Template() =>
        new(
            "Earlier figures",
            "Figures from before returns were asked for here",
            All,
            [
                ["2.3", "The agency’s name", "2023-q2", 212, 1014, null, "An example: write over it"],
            ]
        );
}
