using System.Security.Cryptography;
using System.Text;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Looks at a file’s first bytes, and opens it as text.</summary>
public static class FileBytes
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const long Largest = 64L * 1024 * 1024;

    private const string OpenDocument = "vnd.oasis.opendocument";

    /// <summary>One sentence naming what the file is instead of comma-separated text, or null where it may be text.</summary>
    private static string? WhyNotText(Stream bytes)
    {
        Span<byte> start = stackalloc byte[512];
        var length = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        start = start[..length];
        if (length == 0)
        {
            return "The file is empty.";
        }

        return start switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] when Encoding.Latin1.GetString(start).Contains(OpenDocument) =>
                "This is an OpenDocument spreadsheet (ods); save the sheet that holds the figures as CSV.",
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] =>
                "This is a zip file or a spreadsheet workbook (xlsx, xlsm), not comma-separated text.",
            [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] =>
                "This is a Parquet file; take the CSV file of the same figures.",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "This is an older Excel workbook (xls), not comma-separated text.",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "This is a PDF, not comma-separated text.",
            [0x1F, 0x8B, ..] => "This is a gzip file, not comma-separated text.",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "This text is in UTF-16; save it as CSV in UTF-8.",
            _ when start.Contains((byte)0) => "This is not text: it holds zero bytes.",
            _ when Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith('<') =>
                "This is a web page or XML, not comma-separated text.",
            _ when Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\r', '\n') is ['{' or '[', ..] =>
                "This is JSON, not comma-separated text.",
            _ => null,
        };
    }

    /// <summary>Whether the file is an Excel workbook, which lists may come in; anything that is wrong with it is said.</summary>
    public static bool IsWorkbook(InputFile file, FaultList faults)
    {
        try
        {
            using var bytes = file.Open();
            Span<byte> start = stackalloc byte[4];
            if (
                bytes.Length > Largest
                || bytes.ReadAtLeast(start, start.Length, false) < 4
                || start is not [(byte)'P', (byte)'K', 3, 4]
            )
            {
                return false;
            }

            using var whole = new MemoryStream();
            bytes.Position = 0;
            bytes.CopyTo(whole);
            return ZipInspection.KindOf(file.Name, whole) == FileKind.Excel;
        }
        catch (FileRefusedException refused)
        {
            faults.Add(1, "-", refused.Message);
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>One sentence on why a file cannot be read as text, or null where it may be.</summary>
    public static string? WhyNotReadable(InputFile file)
    {
        try
        {
            using var bytes = file.Open();
            return bytes.Length > Largest
                ? $"The file has {Words.FileSize(bytes.Length)}; at most {Words.FileSize(Largest)} are taken."
                : WhyNotText(bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "The file cannot be opened.";
        }
    }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public static string Hash(Stream bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>
    /// Opens the bytes as UTF-8, with or without a byte order mark. Bytes that are not UTF-8 become the replacement
    /// character, so that the reader can say in which cell they stand.
    /// </summary>
    public static StreamReader OpenText(InputFile file) =>
        new(file.Open(), new UTF8Encoding(false, false), detectEncodingFromByteOrderMarks: true, 64 * 1024);
}
