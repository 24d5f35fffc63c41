namespace Goldthread.Platform.Office;

/// <summary>An accessible workbook: a cover sheet that says what it holds, then one table a sheet.</summary>
/// <param name="Title">The workbook's title, also in its properties.</param>
/// <param name="Notes">Lines of the cover sheet: source, date, what the words mean, whom to ask.</param>
/// <param name="Tables">One sheet each.</param>
public sealed record Workbook(string Title, IReadOnlyList<string> Notes, IReadOnlyList<DownloadTable> Tables);
