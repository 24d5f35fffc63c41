using System.Text;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Office.Word;

namespace Goldthread.Tests.Platform.Office.Word;

/// <summary>Reports that several tests write.</summary>
internal static class WordSamples
{
    public static byte[] Write(WordDocument document)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(stream, document);
        return stream.ToArray();
    }

    public static WordDocument Of(params WordBlock[] blocks) =>
        new(
            "Learning from the audit of neglect",
            "Hampshire, April to September 2026",
            "Hampshire Safeguarding Children Partnership",
            new DateOnly(2026, 11, 24),
            "MAA-2026-02",
            "Draft",
            blocks
        );

    /// <summary>A chart as both kinds of picture.</summary>
    public static WordPicture Chart()
    {
        var drawing = PartBars.Draw(
            "Actions signed off",
            [new PartOfWhole("Constabulary", 9, 11), new PartOfWhole("Probation service", 2, 3)],
            ChartWidth.Reading
        );
        return new WordPicture(
            PictureWriter.Write(drawing),
            drawing.Width,
            drawing.Height,
            Encoding.UTF8.GetBytes(SvgWriter.WriteFile(drawing))
        );
    }

    public static WordTable Table(int rows) =>
        new(
            "Actions by reference",
            [new WordColumn("Reference"), new WordColumn("Action"), new WordColumn("Days late", IsNumber: true)],
            [
                .. Enumerable
                    .Range(1, rows)
                    .Select(row =>
                        (IReadOnlyList<string>)[$"A-{row:0000}", "Share the record by a secure form", $"{row}"]
                    ),
            ]
        )
        {
            HasRowHeaders = true,
            Note = "Source: register of actions.",
        };

    /// <summary>One of everything.</summary>
    public static WordDocument Everything() =>
        Of(
            new WordHeading(1, "Summary"),
            new WordParagraph([new WordRun("It is "), WordRun.Strong("late"), new WordRun(".")]),
            new WordCallOut("What we ask", "Agree the three recommendations."),
            new WordSummaryList("The audit in short", [new WordSummaryRow("Cases read", "22")]),
            new WordHeading(2, "Method"),
            new WordParagraph([
                WordRun.Link("The framework", "https://north.example/framework?a=1&b=2"),
                WordRun.Link("the team", "mailto:team@north.example"),
            ]),
            new WordHeading(3, "Reading"),
            new WordHeading(4, "In pairs"),
            WordList.Bullets(["One", "Two"]),
            new WordHeading(1, "Findings"),
            new WordFigure(
                "Most actions are signed off",
                "Bars: constabulary 9 of 11, probation 2 of 3.",
                Chart(),
                "Source: register."
            ),
            Table(5),
            new WordQuote("Nobody looks back at it.", "Practitioner"),
            WordList.Steps(["Accept", "Act"]),
            new WordPageBreak(),
            new WordHeading(1, "Steps again"),
            WordList.Steps(["First"]),
            Table(2) with
            {
                Note = "",
            }
        ) with
        {
            HeaderLine = "Official: sensitive",
        };
}
