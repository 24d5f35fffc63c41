namespace Goldthread.Platform.Documents;

/// <summary>The kinds of file that are taken.</summary>
public enum FileKind
{
    Text,
    Csv,
    Pdf,
    Png,
    Jpeg,
    Word,
    Excel,
    OpenDocumentSpreadsheet,
    Zip,
}

/// <summary>What each kind is called, and sent back as.</summary>
public static class FileKinds
{
    private static readonly Dictionary<FileKind, (string MediaType, string Words, string[] Endings)> Table = new()
    {
        [FileKind.Text] = ("text/plain; charset=utf-8", "text", ["txt", "yaml", "yml"]),
        [FileKind.Csv] = ("text/csv; charset=utf-8", "CSV", ["csv"]),
        [FileKind.Pdf] = ("application/pdf", "PDF", ["pdf"]),
        [FileKind.Png] = ("image/png", "PNG", ["png"]),
        [FileKind.Jpeg] = ("image/jpeg", "JPEG", ["jpg", "jpeg"]),
        [FileKind.Word] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", ["docx"]),
        [FileKind.Excel] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", ["xlsx"]),
        [FileKind.OpenDocumentSpreadsheet] = (
            "application/vnd.oasis.opendocument.spreadsheet",
            "OpenDocument spreadsheet",
            ["ods"]
        ),
        [FileKind.Zip] = ("application/zip", "ZIP", ["zip"]),
    };

    public static string MediaType(this FileKind kind) => Table[kind].MediaType;

    /// <summary>As people say it: "Word", "CSV".</summary>
    public static string Words(this FileKind kind) => Table[kind].Words;

    /// <summary>The kind that a name's ending promises, or nothing for an ending that is not taken.</summary>
    public static FileKind? OfEnding(string ending)
    {
        foreach (var (kind, entry) in Table)
        {
            if (entry.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }
}
