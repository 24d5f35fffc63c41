using System.IO.Compression;
using System.Text;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Platform.Documents;

public sealed class FileTypesTests
{
    private const string WordTypes =
        """<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private const string ExcelTypes =
        """<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""";
    private const string MacroTypes =
        """<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], FileKind> Taken =>
        new()
        {
            { "a.pdf", "%PDF-1.7\n"u8.ToArray(), FileKind.Pdf },
            { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], FileKind.Png },
            { "a.JPG", [0xFF, 0xD8, 0xFF, 0xE0, 0], FileKind.Jpeg },
            { "a.csv", "a,b\r\n1,2\r\n"u8.ToArray(), FileKind.Csv },
            { "a.csv", [0xEF, 0xBB, 0xBF, (byte)'a'], FileKind.Csv },
            { "a.txt", "Zoë’s plan"u8.ToArray(), FileKind.Text },
            { "a.docx", Zip(("[Content_Types].xml", WordTypes), ("word/document.xml", "<x/>")), FileKind.Word },
            { "a.xlsx", Zip(("[Content_Types].xml", ExcelTypes)), FileKind.Excel },
            {
                "a.ods",
                Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                FileKind.OpenDocumentSpreadsheet
            },
            { "a.zip", Zip(("notes.txt", "hello")), FileKind.Zip },
        };

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "a.exe", "MZ"u8.ToArray(), "not a kind of file" },
            { "a.svg", "<svg/>"u8.ToArray(), "not a kind of file" },
            { "a", "hello"u8.ToArray(), "not a kind of file" },
            { "a.pdf.exe", "%PDF-1.7"u8.ToArray(), "not a kind of file" },
            { "a.txt", [], "is empty" },
            { "a.pdf", "MZ\0\0"u8.ToArray(), "named as PDF but it is not" },
            { "a.png", "<svg onload=alert(1)>"u8.ToArray(), "a web page or a program" },
            { "a.txt", "  <!DOCTYPE html><script>"u8.ToArray(), "a web page or a program" },
            { "a.csv", "#!/bin/sh\nrm"u8.ToArray(), "a web page or a program" },
            { "a.csv", [0xFF, 0xFE, (byte)'a', 0], "not in UTF-8" },
            { "a.csv", [(byte)'a', 0x92], "not in UTF-8" },
            { "a.csv", "a\0b"u8.ToArray(), "but it is not" },
            { "a.docm", Zip(("[Content_Types].xml", WordTypes)), "not a kind of file" },
            { "a.xlsx", Zip(("[Content_Types].xml", MacroTypes)), "holds macros" },
            { "a.docx", Zip(("[Content_Types].xml", WordTypes), ("word/vbaProject.bin", "x")), "holds macros" },
            { "a.xlsx", Zip(("[Content_Types].xml", ExcelTypes), ("xl/macrosheets/sheet1.xml", "x")), "holds macros" },
            {
                "a.ods",
                Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("Basic/script-lc.xml", "x")),
                "holds macros"
            },
            { "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "protected by a password" },
            { "a.docx", Zip(("[Content_Types].xml", ExcelTypes)), "named as Word but it is not" },
            { "a.docx", Zip(("notes.txt", "x")), "named as Word but it is not" },
            { "a.zip", Zip(("run.exe", "MZ")), "holds run.exe" },
            { "a.zip", Zip(("../../etc/passwd", "x")), "outside its folder" },
            { "a.zip", Zip(("a.txt", new string('0', 5_000_000))), "unpacks to more" },
            { "a.zip", [.. "PK"u8, 3, 4, 1, 2, 3], "damaged" },
        };

    [Theory]
    [MemberData(nameof(Taken))]
    public void What_is_what_it_says_is_taken(string name, byte[] bytes, FileKind kind) =>
        Assert.Equal(kind, FileTypes.Sniff(name, new MemoryStream(bytes)));

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_pretends_or_runs_is_refused_in_one_sentence(string name, byte[] bytes, string words)
    {
        var refused = Assert.Throws<FileRefusedException>(() => FileTypes.Sniff(name, new MemoryStream(bytes)));
        Assert.Contains(words, refused.Message);
        Assert.StartsWith(name, refused.Message);
        Assert.EndsWith(".", refused.Message);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\plan.docx", "plan.docx")]
    [InlineData("annexe\u202Excod.exe", "annexexcod.exe")]
    [InlineData("a\0b\r\n.pdf", "ab.pdf")]
    [InlineData("<b>\"x\".csv", "bx.csv")]
    [InlineData("...", "file")]
    [InlineData("", "file")]
    public void A_name_is_made_safe(string sent, string cleaned) => Assert.Equal(cleaned, FileNames.Clean(sent));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var cleaned = FileNames.Clean(new string('x', 255) + ".docx");
        Assert.Equal(FileNames.Longest, cleaned.Length);
        Assert.EndsWith(".docx", cleaned);
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_and_nothing_unfinished_stays()
    {
        var settings = DatabaseSettings.Sqlite(TestFolders.New());
        var store = new FolderStore(settings);
        var first = await store.KeepAsync("a.txt", new MemoryStream("same"u8.ToArray()), 100, Cancel);
        var second = await store.KeepAsync("b.txt", new MemoryStream("same"u8.ToArray()), 100, Cancel);
        await Assert.ThrowsAsync<FileRefusedException>(() =>
            store.KeepAsync("c.exe", new MemoryStream([1]), 100, Cancel)
        );
        Assert.Equal(first.Hash, second.Hash);
        Assert.Single(Directory.GetFiles(store.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_the_limit()
    {
        var store = new FolderStore(DatabaseSettings.Sqlite(TestFolders.New()));
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() =>
            store.KeepAsync("a.txt", new MemoryStream(new byte[2 * 1024 * 1024]), 1024 * 1024, Cancel)
        );
        Assert.Equal("a.txt is larger than 1 MB, which is the limit.", refused.Message);
    }

    [Fact]
    public async Task A_flipped_bit_is_found_on_reading()
    {
        var store = new FolderStore(DatabaseSettings.Sqlite(TestFolders.New()));
        var kept = await store.KeepAsync("a.txt", new MemoryStream("evidence"u8.ToArray()), 100, Cancel);
        await using (var whole = await store.OpenAsync(kept.Hash, Cancel))
        {
            Assert.Equal(8, whole.Length);
        }

        var file = Directory.GetFiles(store.Root, kept.Hash, SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(file, "evidencf"u8.ToArray(), Cancel);
        await Assert.ThrowsAsync<FileDamagedException>(() => store.OpenAsync(kept.Hash, Cancel));
        await Assert.ThrowsAsync<FileDamagedException>(() => store.OpenAsync("../../etc/passwd", Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_upload_says_who_when_and_what(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using var work = database.Work();
        await work.Get<Uploads>()
            .AddAsync(
                "x/plan.csv",
                new MemoryStream("a,b"u8.ToArray()),
                new UploadRules("evidence", 100, FileKind.Csv),
                Cancel
            );
        await work.Db.SaveChangesAsync(Cancel);
        var row = await work.Db.Set<Document>().AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(
            ("plan.csv", FileKind.Csv, 3L, database.Time.GetUtcNow().UtcDateTime),
            (row.Name, row.Kind, row.Size, row.UploadedAt)
        );
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() =>
            work.Get<Uploads>()
                .AddAsync(
                    "a.txt",
                    new MemoryStream("a"u8.ToArray()),
                    new UploadRules("evidence", 100, FileKind.Csv, FileKind.Excel),
                    Cancel
                )
        );
        Assert.Equal("a.txt is text. Use CSV or Excel.", refused.Message);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
