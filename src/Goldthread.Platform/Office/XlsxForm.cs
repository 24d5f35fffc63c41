using System.Globalization;
using System.Xml;

namespace Goldthread.Platform.Office;

/// <summary>
/// What makes a sheet a form: everything is locked but the cells to fill in, and those offer their choices and say what
/// belongs in them. There is no password, because the lock only saves people from slips.
/// </summary>
internal static class XlsxForm
{
    /// <summary>Excel calls a longer list broken.</summary>
    private const int LongestList = 255;

    /// <summary>And a longer prompt.</summary>
    private const int LongestPrompt = 255;

    /// <param name="first">The first row of the table below its header.</param>
    /// <exception cref="ArgumentException">A choice holds a comma, or the choices of a column are too many.</exception>
    public static void Write(XmlWriter xml, XlsxTable table, int first)
    {
        xml.WriteRaw(
            "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>"
        );
        var told = table
            .Columns.Index()
            .Where(column => column.Item.Form is { } form && (form.Choices.Count > 0 || form.Prompt.Length > 0))
            .ToList();
        if (told.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", told.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (at, column) in told)
        {
            var last = first + table.Rows.Count - 1;
            Write(xml, column, $"{XlsxParts.Address(at, first)}:{XlsxParts.Address(at, last)}");
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, XlsxColumn column, string cells)
    {
        var form = column.Form!;
        var isList = form.Choices.Count > 0;
        xml.WriteStartElement("dataValidation");
        if (isList)
        {
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("errorTitle", "Choose from the list");
            xml.WriteAttributeString("error", "Choose one of the words of the list, or leave the cell empty.");
        }

        xml.WriteAttributeString("allowBlank", "1");
        if (form.Prompt.Length > 0)
        {
            xml.WriteAttributeString("showInputMessage", "1");
            xml.WriteAttributeString("prompt", form.Prompt.Length > LongestPrompt ? form.Prompt[..LongestPrompt] : form.Prompt);
        }

        xml.WriteAttributeString("sqref", cells);
        if (isList)
        {
            xml.WriteElementString("formula1", List(column.Name, form.Choices));
        }

        xml.WriteEndElement();
    }

    private static string List(string column, IReadOnlyList<string> choices)
    {
        var list = $"\"{string.Join(',', choices).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return choices.Any(choice => choice.Contains(',', StringComparison.Ordinal)) || list.Length > LongestList
            ? throw new ArgumentException($"The choices of {column} do not fit into a list.", nameof(choices))
            : list;
    }
}
