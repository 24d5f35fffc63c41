namespace Goldthread.Platform.Office;

/// <summary>
/// An accessible workbook after the guidance of the Government Analysis Function: a cover sheet, contents where there are
/// several tables, one sheet a table, and a sheet of notes where there are notes.
/// </summary>
/// <param name="Title">The workbook's title, also in its properties.</param>
/// <param name="Notes">Lines of the cover sheet: what it is, how it was made, what the words mean.</param>
/// <param name="Tables">One sheet each.</param>
public sealed record Workbook(string Title, IReadOnlyList<string> Notes, IReadOnlyList<DownloadTable> Tables)
{
    /// <summary>The day it tells of, on the cover and as the day it was made.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The body that answers for it; the product's name where it is empty.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Whom to ask; an email address becomes a link.</summary>
    public string Contact { get; init; } = "";

    /// <summary>What others may do with it.</summary>
    public string Licence { get; init; } = "";

    /// <summary>How to name it as a source.</summary>
    public string Citation { get; init; } = "";
}
