using System.IO.Compression;
using System.Text;

namespace Goldthread.Platform.Documents;

/// <summary>
/// Looks into a zip without unpacking it: what kind of document it is, and whether it is a bomb, climbs out of its folder
/// or carries a macro or a program. Reads the directory and at most 1 MiB of the list of contents.
/// </summary>
public static class ZipInspection
{
    public const int MostEntries = 5_000;
    public const long LargestUnpacked = 500L * 1024 * 1024;

    /// <summary>Office files of long tables shrink to a hundredth; a bomb to a thousandth.</summary>
    public const int LargestRatio = 200;

    private const int LargestContentList = 1024 * 1024;
    private static readonly string[] Programs =
    [
        "exe",
        "dll",
        "com",
        "scr",
        "bat",
        "cmd",
        "ps1",
        "vbs",
        "js",
        "jse",
        "wsf",
        "hta",
        "msi",
        "jar",
        "sh",
        "app",
        "lnk",
        "svg",
        "html",
        "htm",
        "docm",
        "xlsm",
        "xlsb",
        "pptm",
        "dotm",
        "xltm",
    ];

    /// <exception cref="FileRefusedException">It is damaged, dangerous or larger than the limits.</exception>
    public static FileKind? KindOf(string name, Stream content)
    {
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            CheckSizes(name, zip);
            foreach (var entry in zip.Entries)
            {
                CheckName(name, entry.FullName);
            }

            return Kind(name, zip);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or IOException)
        {
            throw new FileRefusedException($"{name} is damaged and cannot be opened.");
        }
    }

    private static void CheckSizes(string name, ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries)
        {
            throw new FileRefusedException($"{name} holds more than 5,000 files, which is the limit.");
        }

        var unpacked = 0L;
        foreach (var entry in zip.Entries)
        {
            unpacked += entry.Length;
            var isBomb = entry.Length > 1024 * 1024 && entry.Length / LargestRatio > entry.CompressedLength;
            if (isBomb || unpacked > LargestUnpacked)
            {
                throw new FileRefusedException(
                    $"{name} unpacks to more than we can take: the limit is 500 MB and {LargestRatio} times its size."
                );
            }
        }
    }

    private static void CheckName(string name, string entry)
    {
        var parts = entry.Split('/', '\\');
        if (parts.Contains("..") || entry.StartsWith('/') || entry.Contains(':', StringComparison.Ordinal))
        {
            throw new FileRefusedException($"{name} holds a file that would be unpacked outside its folder.");
        }

        var last = parts[^1];
        if (
            last.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || entry.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new FileRefusedException($"{name} holds macros. Save it without macros and send it again.");
        }

        if (Programs.Contains(FileNames.Ending(last), StringComparer.Ordinal))
        {
            throw new FileRefusedException($"{name} holds {last}, a kind of file we do not take.");
        }
    }

    private static FileKind? Kind(string name, ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is { } types)
        {
            var list = Read(types, LargestContentList);
            if (
                list.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                || list.Contains("vnd.ms-office.vbaProject", StringComparison.OrdinalIgnoreCase)
            )
            {
                throw new FileRefusedException($"{name} holds macros. Save it without macros and send it again.");
            }

            return list switch
            {
                _ when list.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) => FileKind.Word,
                _ when list.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) => FileKind.Excel,
                _ => null,
            };
        }

        if (zip.GetEntry("mimetype") is { } mime)
        {
            if (
                zip.Entries.Any(entry =>
                    entry.FullName.StartsWith("Basic/", StringComparison.Ordinal)
                    || entry.FullName.StartsWith("Scripts/", StringComparison.Ordinal)
                )
            )
            {
                throw new FileRefusedException($"{name} holds macros. Save it without macros and send it again.");
            }

            return Read(mime, 100) == "application/vnd.oasis.opendocument.spreadsheet"
                ? FileKind.OpenDocumentSpreadsheet
                : null;
        }

        return FileKind.Zip;
    }

    private static string Read(ZipArchiveEntry entry, int most)
    {
        using var stream = entry.Open();
        var buffer = new byte[most];
        var count = stream.ReadAtLeast(buffer, most, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, count);
    }
}
