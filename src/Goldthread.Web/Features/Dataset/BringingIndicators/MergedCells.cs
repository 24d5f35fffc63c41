using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>The ranges of merged cells of one sheet of a workbook, which a reader of cells does not tell of.</summary>
public static class MergedCells
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>All of them, in the order of the file; none where the sheet cannot be found.</summary>
    public static IReadOnlyList<MergedRange> Of(Stream content, string sheet)
    {
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (PartOf(zip, sheet) is not { } part)
        {
            return [];
        }

        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, Settings());
        List<MergedRange> found = [];
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" })
            {
                found.Add(new MergedRange(reader.GetAttribute("ref") ?? ""));
            }
        }

        return found;
    }

    private static ZipArchiveEntry? PartOf(ZipArchive zip, string sheet)
    {
        var id = Load(zip, "xl/workbook.xml")
            ?.Descendants(Main + "sheet")
            .FirstOrDefault(one => (string?)one.Attribute("name") == sheet)
            ?.Attribute(Relations + "id")
            ?.Value;
        var target = Load(zip, "xl/_rels/workbook.xml.rels")
            ?.Root?.Elements()
            .FirstOrDefault(one => (string?)one.Attribute("Id") == id)
            ?.Attribute("Target")
            ?.Value;
        return target is null ? null
            : target.StartsWith('/') ? zip.GetEntry(target[1..])
            : zip.GetEntry($"xl/{target}");
    }

    private static XDocument? Load(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings());
        return XDocument.Load(reader);
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit };
}

/// <summary>Some cells that are merged.</summary>
/// <param name="Name">As a spreadsheet names them: <c>A1:C1</c>.</param>
public sealed record MergedRange(string Name)
{
    /// <summary>The last row that it covers.</summary>
    public int LastRow =>
        int.TryParse(
            new string([.. Name.Split(':')[^1].Where(char.IsAsciiDigit)]),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var row
        )
            ? row
            : 0;
}
