using System.Text;

namespace Goldthread.Platform.Documents;

/// <summary>
/// Says what a file is by its bytes, and refuses what is not on the list, what pretends, and what could run. Both the
/// bytes and the ending must agree (requirement IN-1).
/// </summary>
public static class FileTypes
{
    private const string Taken =
        "Use PDF, Word (.docx), Excel (.xlsx), OpenDocument (.ods), CSV, text, PNG, JPEG or ZIP.";

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] ZipStart = [(byte)'P', (byte)'K', 3, 4];

    /// <summary>What Office files begin with when a password encrypts them, and what they began with before 2007.</summary>
    private static readonly byte[] Sealed = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>What pictures, pages and programs begin with when they come as text.</summary>
    private static readonly string[] RunsInBrowser =
    [
        "<!doctype",
        "<html",
        "<svg",
        "<?xml",
        "<script",
        "#!",
        "<?php",
        "<body",
        "<iframe",
    ];

    /// <param name="name">The cleaned name.</param>
    /// <param name="content">The whole file, seekable; its position is moved.</param>
    /// <exception cref="FileRefusedException">It is not taken; the sentence says why.</exception>
    public static FileKind Sniff(string name, Stream content)
    {
        var promised =
            FileKinds.OfEnding(FileNames.Ending(name))
            ?? throw Refused($"{name} is not a kind of file we can take. {Taken}");
        if (content.Length == 0)
        {
            throw Refused($"{name} is empty.");
        }

        var found = Look(name, content);
        var agrees = found == promised || (found == FileKind.Text && promised == FileKind.Csv);
        return agrees ? promised : throw Refused($"{name} is named as {promised.Words()} but it is not. {Taken}");
    }

    private static FileKind? Look(string name, Stream content)
    {
        content.Position = 0;
        var start = new byte[(int)Math.Min(content.Length, 1024)];
        content.ReadExactly(start);
        if (Begins(start, "%PDF-"u8))
        {
            return FileKind.Pdf;
        }

        if (Begins(start, Png))
        {
            return FileKind.Png;
        }

        if (Begins(start, Jpeg))
        {
            return FileKind.Jpeg;
        }

        if (Begins(start, Sealed))
        {
            throw Refused(
                $"{name} is protected by a password, or in an old format. Save it without a password, as .docx or .xlsx."
            );
        }

        return Begins(start, ZipStart) ? ZipInspection.KindOf(name, content) : LookAtText(name, content);
    }

    private static FileKind? LookAtText(string name, Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(
            content,
            Strict,
            detectEncodingFromByteOrderMarks: false,
            1 << 16,
            leaveOpen: true
        );
        var buffer = new char[1 << 16];
        var isFirst = true;
        try
        {
            while (reader.Read(buffer) is var count and > 0)
            {
                var part = buffer.AsSpan(0, count);
                if (part.ContainsAnyInRange('\u0000', '\u0008') || part.ContainsAnyInRange('\u000E', '\u001F'))
                {
                    return null;
                }

                if (isFirst && RunsInABrowser(part))
                {
                    throw Refused($"{name} holds a web page or a program. {Taken}");
                }

                isFirst = false;
            }
        }
        catch (DecoderFallbackException)
        {
            throw Refused($"{name} is not in UTF-8. Save it again as CSV UTF-8 or as text in UTF-8.");
        }

        return FileKind.Text;
    }

    private static bool RunsInABrowser(ReadOnlySpan<char> part)
    {
        var text = part.TrimStart("\uFEFF \t\r\n".AsSpan());
        foreach (var start in RunsInBrowser)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return text.StartsWith("<!--", StringComparison.Ordinal);
    }

    private static bool Begins(ReadOnlySpan<byte> start, ReadOnlySpan<byte> magic) => start.StartsWith(magic);

    private static FileRefusedException Refused(string sentence) => new(sentence);
}
