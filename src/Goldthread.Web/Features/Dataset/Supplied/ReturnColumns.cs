namespace Goldthread.Features.Dataset.Supplied;

/// <summary>The columns of the spreadsheet of a return: what is written into the template and what is read back.</summary>
public static class ReturnColumns
{
    public const string Period = "Period";
    public const string Agency = "Agency";
    public const string Number = "Number";
    public const string Indicator = "Indicator";
    public const string Counts = "Numerator counts";
    public const string OutOf = "Denominator counts";
    public const string Last = "Last figure";
    public const string Numerator = "Numerator";
    public const string Denominator = "Denominator";
    public const string Gap = "No figure";
    public const string GapBecause = "Why no figure";
    public const string Provisional = "Provisional";
    public const string Unreliable = "Not reliable";
    public const string Note = "Note";
    public const string OddBecause = "Why it is right";

    /// <summary>All, in the order of the template. A file may have them in any order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Period,
        Agency,
        Number,
        Indicator,
        Counts,
        OutOf,
        Last,
        Numerator,
        Denominator,
        Gap,
        GapBecause,
        Provisional,
        Unreliable,
        Note,
        OddBecause,
    ];

    /// <summary>Those that people fill in; a file without the others that only explain is read all the same.</summary>
    public static IReadOnlyList<string> FilledIn { get; } =
    [Numerator, Denominator, Gap, GapBecause, Provisional, Unreliable, Note, OddBecause];

    /// <summary>Those that a file must have.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Period, Agency, Number, .. FilledIn];

    /// <summary>Our name of the column that a header names, or nothing.</summary>
    public static string? Find(string header) =>
        All.FirstOrDefault(name => name.Equals(header.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>What a column is called on the page and in files.</summary>
    public static string Say(this FigureColumn column) =>
        column switch
        {
            FigureColumn.Period => Period,
            FigureColumn.Agency => Agency,
            FigureColumn.Number => Number,
            FigureColumn.Numerator => Numerator,
            FigureColumn.Denominator => Denominator,
            FigureColumn.Gap => Gap,
            FigureColumn.GapBecause => GapBecause,
            FigureColumn.Provisional => Provisional,
            FigureColumn.Unreliable => Unreliable,
            FigureColumn.Note => Note,
            FigureColumn.OddBecause => OddBecause,
            FigureColumn.QueryAnswer => "Answer to the team",
        };
}
