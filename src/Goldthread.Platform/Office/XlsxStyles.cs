namespace Goldthread.Platform.Office;

/// <summary>
/// The styles of a workbook. Headings are real cell styles, type is Arial of 12 points in the reader's own colours, and
/// there are no fills or lines: people who cannot see them lose nothing, and people who change theirs keep them.
/// </summary>
internal static class XlsxStyles
{
    public const int Title = 1;
    public const int Heading = 2;
    public const int Line = 3;
    public const int Words = 4;
    public const int Link = 5;
    public const int ColumnName = 6;
    public const int NumberName = 7;
    public const int Text = 8;
    public const int TextAmongNumbers = 9;
    public const int Day = 10;

    /// <summary>Shown as it is.</summary>
    public const int AnyNumber = 11;

    /// <summary>A whole number with commas; after it one, two, three decimals and so on.</summary>
    public const int WholeNumber = 12;

    /// <summary>The most decimals a column can ask for.</summary>
    public const int MostDecimals = 4;

    /// <summary>A cell to fill in with words, and one with a number: open where the sheet is locked, and in a box.</summary>
    public const int OpenText = WholeNumber + MostDecimals + 1;
    public const int OpenNumber = OpenText + 1;

    private const int FirstFormat = 164;

    /// <summary>A little away from the edge, so that a number does not run into the words beside it.</summary>
    private const string Number = "horizontal=\"right\" vertical=\"top\" indent=\"1\"";

    // In the order of the numbers above.
    private static readonly string[] Formats =
    [
        Format(""),
        Format("", font: 2, style: 1),
        Format("", font: 3, style: 2),
        Format("vertical=\"top\""),
        Format("vertical=\"top\" wrapText=\"1\""),
        Format("vertical=\"top\" wrapText=\"1\"", font: 4, style: 3),
        Format("vertical=\"bottom\" wrapText=\"1\"", font: 1),
        Format("horizontal=\"right\" vertical=\"bottom\" wrapText=\"1\" indent=\"1\"", font: 1),
        Format("horizontal=\"left\" vertical=\"top\" wrapText=\"1\""),
        Format("horizontal=\"right\" vertical=\"top\" wrapText=\"1\" indent=\"1\""),
        Format("horizontal=\"left\" vertical=\"top\"", number: FirstFormat),
        Format(Number),
        Format(Number, number: 3),
        .. Enumerable.Range(1, MostDecimals).Select(decimals => Format(Number, FirstFormat + decimals)),
        Format("horizontal=\"left\" vertical=\"top\" wrapText=\"1\"", isOpen: true),
        Format(Number, isOpen: true),
    ];

    public static string Xml() =>
        XlsxParts.Text(
            $"""
            <styleSheet xmlns="{XlsxParts.Main}">
            <numFmts count="{MostDecimals
                + 1}"><numFmt numFmtId="{FirstFormat}" formatCode="d mmm yyyy"/>{Decimals()}</numFmts>
            <fonts count="5">{Font("")}{Font("<b/>")}{Font("<b/>", 16)}{Font("<b/>", 14)}{Font("<u/>")}</fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>{Edge("left")}{Edge("right")}{Edge("top")}{Edge("bottom")}<diagonal/></border></borders>
            <cellStyleXfs count="4"><xf fontId="0"/><xf fontId="2"/><xf fontId="3"/><xf fontId="4"/></cellStyleXfs>
            <cellXfs count="{Formats.Length}">{string.Concat(Formats)}</cellXfs>
            <cellStyles count="4"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16" customBuiltin="1"/><cellStyle name="Heading 2" xfId="2" builtinId="17" customBuiltin="1"/><cellStyle name="Hyperlink" xfId="3" builtinId="8" customBuiltin="1"/></cellStyles>
            </styleSheet>
            """
        );

    private static string Decimals() =>
        string.Concat(
            Enumerable
                .Range(1, MostDecimals)
                .Select(decimals =>
                    XlsxParts.Text(
                        $"<numFmt numFmtId=\"{FirstFormat + decimals}\" formatCode=\"#,##0.{new string('0', decimals)}\"/>"
                    )
                )
        );

    private static string Font(string weight, int size = 12) =>
        FormattableString.Invariant(
            $"<font>{weight}<sz val=\"{size}\"/><name val=\"Arial\"/><family val=\"2\"/></font>"
        );

    private static string Edge(string side) => $"<{side} style=\"thin\"><color auto=\"1\"/></{side}>";

    private static string Format(string alignment, int number = 0, int font = 0, int style = 0, bool isOpen = false)
    {
        var border = isOpen ? 1 : 0;
        var start = FormattableString.Invariant(
            $"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"0\" borderId=\"{border}\" xfId=\"{style}\" applyNumberFormat=\"{(number > 0 ? 1 : 0)}\" applyFont=\"{(font > 0 ? 1 : 0)}\""
        );
        var open = isOpen ? "<protection locked=\"0\"/>" : "";
        var applied = isOpen ? " applyBorder=\"1\" applyProtection=\"1\"" : "";
        return alignment.Length == 0
            ? start + "/>"
            : $"{start} applyAlignment=\"1\"{applied}><alignment {alignment}/>{open}</xf>";
    }
}
