namespace Goldthread.Platform.Office.Word;

/// <summary>
/// The style sheet of a Word file. Everything has a real style, by its built-in name where there is one, so that headings
/// are headings to a screen reader and a body can put its own look on a report by changing styles alone.
/// </summary>
internal static class DocxStyles
{
    public const string Normal = nameof(Normal);
    public const string Title = nameof(Title);
    public const string Subtitle = nameof(Subtitle);
    public const string Details = nameof(Details);
    public const string ListBullet = nameof(ListBullet);
    public const string ListNumber = nameof(ListNumber);
    public const string Caption = nameof(Caption);
    public const string Figure = nameof(Figure);
    public const string Note = nameof(Note);
    public const string Callout = nameof(Callout);
    public const string CalloutTitle = nameof(CalloutTitle);
    public const string Quote = nameof(Quote);
    public const string QuoteSource = nameof(QuoteSource);
    public const string TableText = nameof(TableText);
    public const string TableNumber = nameof(TableNumber);
    public const string TableHeading = nameof(TableHeading);
    public const string TableHeadingNumber = nameof(TableHeadingNumber);
    public const string TableRowHeading = nameof(TableRowHeading);
    public const string Table = "GoldthreadTable";
    public const string ContentsHeading = "TOCHeading";
    public const string Header = nameof(Header);
    public const string Footer = nameof(Footer);
    public const string Hyperlink = nameof(Hyperlink);
    public const string Strong = nameof(Strong);

    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The style of a heading.</summary>
    public static string Heading(int level) => FormattableString.Invariant($"Heading{level}");

    /// <summary>The style of an entry in the contents.</summary>
    public static string Contents(int level) => FormattableString.Invariant($"TOC{level}");

    public static string Xml() =>
        $"""
            <w:styles xmlns:w="{Main}">
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{DocxLook.Font}" w:hAnsi="{DocxLook.Font}" w:eastAsia="{DocxLook.Font}" w:cs="{DocxLook.Font}"/><w:color w:val="{DocxLook.Ink}"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="{WordDocument.Language}" w:eastAsia="{WordDocument.Language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="{Normal}"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>
            {Opening()}{Headings()}{Text()}{Boxes()}{Tables()}{Frame()}</w:styles>
            """;

    private static string Opening() =>
        Paragraph(
            Title,
            "Title",
            $"<w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"24\" w:space=\"14\" w:color=\"{DocxLook.Gold}\"/></w:pBdr><w:spacing w:before=\"240\" w:after=\"80\" w:line=\"252\" w:lineRule=\"auto\"/>",
            $"<w:b/><w:bCs/><w:color w:val=\"{DocxLook.Harbour}\"/><w:sz w:val=\"52\"/><w:szCs w:val=\"52\"/>",
            next: Subtitle
        )
        + Paragraph(
            Subtitle,
            "Subtitle",
            "<w:spacing w:after=\"240\" w:line=\"264\" w:lineRule=\"auto\"/>",
            Type(28, DocxLook.Muted)
        )
        + Paragraph(Details, "Details", "<w:spacing w:after=\"40\"/>", "", isOurs: true)
        + Paragraph(
            ContentsHeading,
            "TOC Heading",
            "<w:keepNext/><w:spacing w:before=\"480\" w:after=\"120\"/>",
            "<w:b/><w:bCs/>" + Type(32, DocxLook.Harbour)
        )
        + Paragraph(Contents(1), "toc 1", "<w:spacing w:before=\"80\" w:after=\"60\"/>", Type(24, DocxLook.Link))
        + Paragraph(
            Contents(2),
            "toc 2",
            "<w:spacing w:after=\"40\"/><w:ind w:left=\"340\"/>",
            Type(22, DocxLook.Link)
        );

    private static string Headings() =>
        Heading(1, before: 480, after: 160, size: 38, DocxLook.Harbour)
        + Heading(2, before: 360, after: 120, size: 30, DocxLook.Harbour)
        + Heading(3, before: 280, after: 80, size: 26, DocxLook.Ink)
        + Heading(4, before: 240, after: 60, size: 24, DocxLook.Ink);

    private static string Heading(int level, int before, int after, int size, string colour) =>
        Paragraph(
            Heading(level),
            FormattableString.Invariant($"heading {level}"),
            FormattableString.Invariant(
                $"<w:keepNext/><w:keepLines/><w:spacing w:before=\"{before}\" w:after=\"{after}\" w:line=\"264\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"{level - 1}\"/>"
            ),
            "<w:b/><w:bCs/>" + Type(size, colour),
            next: Normal
        );

    private static string Text() =>
        Paragraph(ListBullet, "List Bullet", Listed(DocxParts.Bullets), "")
        + Paragraph(ListNumber, "List Number", Listed(DocxParts.Numbers), "")
        + Paragraph(
            Caption,
            "caption",
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"320\" w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>",
            "<w:b/><w:bCs/>",
            next: Normal
        )
        + Paragraph(
            Figure,
            "Figure",
            "<w:spacing w:after=\"160\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "",
            isOurs: true
        )
        + Paragraph(
            Note,
            "Note",
            "<w:keepLines/><w:spacing w:before=\"100\" w:after=\"280\" w:line=\"264\" w:lineRule=\"auto\"/>",
            Type(21, DocxLook.Muted),
            isOurs: true
        )
        + $"""
            <w:style w:type="character" w:styleId="{Hyperlink}"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="{DocxLook.Link}"/><w:u w:val="single"/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="{Strong}"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
            """;

    private static string Boxes() =>
        Paragraph(
            Callout,
            "Callout",
            $"<w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"7\" w:color=\"{DocxLook.GoldTint}\"/><w:left w:val=\"single\" w:sz=\"36\" w:space=\"10\" w:color=\"{DocxLook.Gold}\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"7\" w:color=\"{DocxLook.GoldTint}\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"8\" w:color=\"{DocxLook.GoldTint}\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{DocxLook.GoldTint}\"/><w:spacing w:after=\"120\"/><w:ind w:left=\"284\" w:right=\"198\"/>",
            "",
            isOurs: true
        )
        + Paragraph(
            CalloutTitle,
            "Callout Title",
            "<w:keepNext/><w:spacing w:after=\"60\"/>",
            "<w:b/><w:bCs/>",
            basedOn: Callout,
            next: Callout,
            isOurs: true
        )
        + Paragraph(
            Quote,
            "Quote",
            $"<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"12\" w:color=\"{DocxLook.Line}\"/></w:pBdr><w:spacing w:before=\"160\" w:after=\"160\"/><w:ind w:left=\"397\" w:right=\"397\"/>",
            ""
        )
        + Paragraph(
            QuoteSource,
            "Quote Source",
            "<w:spacing w:before=\"0\" w:after=\"240\"/>",
            Type(22, DocxLook.Muted),
            basedOn: Quote,
            next: Normal,
            isOurs: true
        );

    private static string Tables() =>
        Paragraph(
            TableText,
            "Table Text",
            "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"259\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>",
            isOurs: true
        )
        + Paragraph(TableNumber, "Table Number", "<w:jc w:val=\"right\"/>", "", basedOn: TableText, isOurs: true)
        + Paragraph(TableHeading, "Table Heading", "<w:keepNext/>", "<w:b/><w:bCs/>", basedOn: TableText, isOurs: true)
        + Paragraph(
            TableHeadingNumber,
            "Table Heading Number",
            "<w:jc w:val=\"right\"/>",
            "",
            basedOn: TableHeading,
            isOurs: true
        )
        + Paragraph(TableRowHeading, "Table Row Heading", "", "<w:b/><w:bCs/>", basedOn: TableText, isOurs: true)
        + $"""
            <w:style w:type="table" w:customStyle="1" w:styleId="{Table}"><w:name w:val="Goldthread Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="{DocxLook.Harbour}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{DocxLook.Harbour}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{DocxLook.Line}"/></w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{DocxLook.Harbour}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{DocxLook.Panel}"/></w:tcPr></w:tblStylePr></w:style>
            """;

    private static string Frame() =>
        Paragraph(
            Header,
            "header",
            $"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"{DocxLook.Line}\"/></w:pBdr>{Edge()}",
            Type(20, DocxLook.Muted)
        )
        + Paragraph(
            Footer,
            "footer",
            $"<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"{DocxLook.Line}\"/></w:pBdr>{Edge()}",
            Type(20, DocxLook.Muted)
        );

    private static string Edge() =>
        FormattableString.Invariant(
            $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{DocxLook.TextWidth}\"/></w:tabs><w:spacing w:after=\"0\" w:line=\"252\" w:lineRule=\"auto\"/>"
        );

    private static string Listed(int list) =>
        FormattableString.Invariant(
            $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr><w:spacing w:after=\"80\"/><w:ind w:left=\"567\" w:hanging=\"397\"/>"
        );

    private static string Type(int size, string colour) =>
        FormattableString.Invariant($"<w:color w:val=\"{colour}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");

    private static string Paragraph(
        string id,
        string name,
        string layout,
        string type,
        string basedOn = Normal,
        string? next = null,
        bool isOurs = false
    ) =>
        $"<w:style w:type=\"paragraph\"{(isOurs ? " w:customStyle=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{basedOn}\"/>{(next is null ? "" : $"<w:next w:val=\"{next}\"/>")}<w:qFormat/><w:pPr>{layout}</w:pPr><w:rPr>{type}</w:rPr></w:style>\n";
}
