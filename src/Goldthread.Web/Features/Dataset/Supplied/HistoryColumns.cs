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
    public const string Note = "Note";

    public static IReadOnlyList<string> All { get; } = [Number, Agency, Period, Numerator, Denominator, Note];

    /// <summary>The sheet to fill in, with one row that shows how.</summary>
    public static DownloadTable Template() =>
        new(
            "Earlier figures",
            "Figures from before returns were asked for here",
            All,
            [["2.3", "The agency’s name", "2023-q2", 212, 1014, "An example: write over it"]]
        );
}
