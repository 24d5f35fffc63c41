using System.Net.Mail;
using Goldthread.Platform.Web;

namespace Goldthread.Platform.Office;

/// <summary>The cover of a workbook: what it is, from when and from whom, how to use it, and what is on its sheets.</summary>
internal static class XlsxCover
{
    /// <param name="tables">The names of the sheets that hold its tables.</param>
    /// <param name="markers">The letters in brackets that its tables hold.</param>
    /// <param name="notes">How many notes there are.</param>
    public static IReadOnlyList<XlsxLine> Lines(
        Workbook workbook,
        IReadOnlyList<string> tables,
        IReadOnlyList<CellMarker> markers,
        int notes
    ) =>
        [
            new(XmlText.Line(workbook.Title), XlsxStyles.Title),
            .. workbook.Notes.Select(note => new XlsxLine(DownloadTable.Words(note), XlsxStyles.Words)),
            .. Part("Date", workbook.Date is { } day ? Words.PlainDate(day) : ""),
            .. Part("Published by", workbook.Publisher),
            .. Part("Contact", workbook.Contact, MailTo(workbook.Contact)),
            .. Part("Licence", workbook.Licence),
            .. Part("How to cite", workbook.Citation),
            new("Worksheets", XlsxStyles.Heading),
            .. Sheets(workbook, tables),
            .. notes == 0 ? [] : Linked($"Notes: {Words.Plural(notes, "note")} on the tables", "Notes"),
            .. markers.Count == 0 ? [] : Part("Shorthand", string.Join("; ", markers) + "."),
        ];

    private static IEnumerable<XlsxLine> Sheets(Workbook workbook, IReadOnlyList<string> tables) =>
        tables.Count > 1
            ? Linked($"Contents: what each of {tables.Count} worksheets shows", "Contents")
            : workbook.Tables.Zip(tables).SelectMany(pair => Linked($"{pair.Second}: {pair.First.Title}", pair.Second));

    private static IEnumerable<XlsxLine> Linked(string words, string sheet) =>
        [new(XmlText.Line(words), XlsxStyles.Link, XlsxLink.ToSheet(sheet))];

    private static IEnumerable<XlsxLine> Part(string heading, string words, string? target = null) =>
        words.Length == 0
            ? []
            :
            [
                new(heading, XlsxStyles.Heading),
                new(words, target is null ? XlsxStyles.Words : XlsxStyles.Link, target),
            ];

    private static string? MailTo(string contact) =>
        MailAddress.TryCreate(contact, out var mail) && mail.Address == contact ? $"mailto:{mail.Address}" : null;
}
