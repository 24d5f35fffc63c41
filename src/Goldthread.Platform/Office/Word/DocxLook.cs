namespace Goldthread.Platform.Office.Word;

/// <summary>
/// The look of a Word file: the product's colours, in Arial because the reader's machine need not have our typeface.
/// Every pair of text and ground has a contrast of 7 to 1 or more, which a test reckons.
/// </summary>
internal static class DocxLook
{
    public const string Font = "Arial";

    /// <summary>Text.</summary>
    public const string Ink = "15232B";

    /// <summary>Notes, header and footer.</summary>
    public const string Muted = "47565F";

    /// <summary>Title and the larger headings.</summary>
    public const string Harbour = "0E3B43";

    public const string Link = "0A5866";

    /// <summary>The thread: lines only, never words.</summary>
    public const string Gold = "B57F00";

    /// <summary>Ground of a call-out.</summary>
    public const string GoldTint = "FFF6DE";

    /// <summary>Ground of a header row.</summary>
    public const string Panel = "EAF1F0";

    /// <summary>Hairlines.</summary>
    public const string Line = "C6CFD2";

    public const string White = "FFFFFF";

    /// <summary>A4 with margins of two centimetres, in twentieths of a point.</summary>
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Margin = 1134;
    public const int TextWidth = PageWidth - 2 * Margin;

    /// <summary>The tallest picture, which leaves room for its caption on the same page.</summary>
    public const int TallestPicture = 11_500;
}
