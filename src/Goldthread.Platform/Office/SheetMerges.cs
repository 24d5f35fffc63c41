using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Goldthread.Platform.Office;

/// <summary>
/// Which cells of a workbook were joined into one. A reader of cells sees the first of them and blanks beside it, and would
/// take a heading over three columns for that of one.
/// </summary>
internal static class SheetMerges
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>More than anybody joins by hand; the rest of a sheet of them tells nothing new.</summary>
    private const int Most = 1_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>By the name of the sheet; sheets without any are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<MergedCells>> Read(Stream content)
    {
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var parts = Pairs(zip, "xl/_rels/workbook.xml.rels", "Relationship", ("Id", ""), ("Target", ""));
        Dictionary<string, IReadOnlyList<MergedCells>> found = new(StringComparer.Ordinal);
        foreach (var (name, id) in Pairs(zip, "xl/workbook.xml", "sheet", ("name", ""), ("id", Relations)))
        {
            if (parts.TryGetValue(id, out var target) && Part(zip, target) is { } sheet && Of(sheet) is { Count: > 0 } here)
            {
                found[name] = here;
            }
        }

        return found;
    }

    private static ZipArchiveEntry? Part(ZipArchive zip, string target) =>
        zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");

    private static List<MergedCells> Of(ZipArchiveEntry sheet)
    {
        List<MergedCells> found = [];
        using var xml = XmlReader.Create(sheet.Open(), Settings);
        while (found.Count < Most && xml.Read())
        {
            if (
                xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" }
                && MergedCells.Of(xml.GetAttribute("ref")) is { } cells
            )
            {
                found.Add(cells);
            }
        }

        return found;
    }

    private static Dictionary<string, string> Pairs(
        ZipArchive zip,
        string part,
        string element,
        (string Name, string Space) key,
        (string Name, string Space) value
    )
    {
        Dictionary<string, string> pairs = new(StringComparer.Ordinal);
        if (zip.GetEntry(part) is not { } entry)
        {
            return pairs;
        }

        using var xml = XmlReader.Create(entry.Open(), Settings);
        while (xml.Read())
        {
            if (
                xml.NodeType == XmlNodeType.Element
                && xml.LocalName == element
                && xml.GetAttribute(key.Name, key.Space) is { } name
                && xml.GetAttribute(value.Name, value.Space) is { } said
            )
            {
                pairs.TryAdd(name, said);
            }
        }

        return pairs;
    }
}

/// <summary>Cells that were joined into one.</summary>
/// <param name="Cells">As a spreadsheet names them: "B3:D3".</param>
/// <param name="FirstRow">As the spreadsheet shows it, from 1.</param>
/// <param name="LastRow">The last of their rows.</param>
public sealed record MergedCells(string Cells, int FirstRow, int LastRow)
{
    /// <summary>Reads a reference; nothing where it is none.</summary>
    internal static MergedCells? Of(string? cells)
    {
        var ends = (cells ?? "").Split(':').Select(end => end.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"])).ToList();
        return
            ends is [var first, var last]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var top)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var bottom)
            ? new MergedCells(cells!, top, bottom)
            : null;
    }
}
