using System.Text;
using Goldthread.Features.Dataset.Explained;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Office.Word;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>A pack as a Word file: the same parts in the same order as its page.</summary>
public static class PackDocument
{
    private const double WithTable = 0.72;
    private const string HandledAs = "For members of the partnership. Not for publication.";

    /// <param name="content">What it says.</param>
    /// <param name="reference">How it is asked for again.</param>
    /// <param name="status">"Draft", or which issue and for whom.</param>
    public static WordDocument Of(PackContent content, string reference, string status) =>
        new(
            content.Title,
            $"{content.Partnership}, {content.Quarter}",
            content.Partnership,
            content.SaidOn,
            reference,
            status,
            [.. content.Kind == PackKind.Quarterly ? Quarterly(content) : Board(content)]
        )
        {
            HeaderLine = HandledAs,
            Opening = WordOpening.FrontPage,
        };

    private static IEnumerable<WordBlock> Quarterly(PackContent content) =>
        [
            .. Front(content),
            .. Pages(content, "Cause for concern", content.Concerns, PackParts.Concern, PackSections.NoConcern),
            .. Pages(content, "Improvement", content.Improvements, PackParts.Improvement, PackSections.NoImprovement),
            .. Pages(
                content,
                "Change without good or bad direction",
                content.Changes,
                PackParts.Change,
                PackSections.NoChange
            ),
            new WordPageBreak(),
            .. PackTables.Missing(content),
            .. PackTables.Themes(content),
            .. PackTables.Priorities(content),
            .. PackTables.Actions(content),
            .. PackTables.Questions(content),
            .. PackTables.Emerging(content),
            .. PackTables.Appendix(content),
        ];

    private static IEnumerable<WordBlock> Board(PackContent content) =>
        [
            .. Front(content),
            .. PackTables.Themes(content),
            .. PackTables.Priorities(content),
            .. Sentences(content, "Cause for concern", content.Concerns, PackParts.Concern, PackSections.NoConcern),
            .. Sentences(
                content,
                "Improvement",
                content.Improvements,
                PackParts.Improvement,
                PackSections.NoImprovement
            ),
            .. PackTables.Emerging(content),
            .. PackTables.Actions(content),
            .. PackTables.Missing(content),
            .. PackTables.Questions(content),
        ];

    private static IEnumerable<WordBlock> Front(PackContent content)
    {
        yield return new WordHeading(1, "Front sheet");
        foreach (var paragraph in WordParagraph.Each(content.Words(PackParts.Purpose)))
        {
            yield return paragraph;
        }

        yield return new WordCallOut("What we ask", [.. WordParagraph.Each(content.Words(PackParts.Ask))]);
        yield return new WordHeading(2, PackParts.Say(PackParts.Lines));
        yield return WordList.Bullets(content.Lines(PackParts.Lines));
        yield return new WordHeading(1, PackParts.Say(PackParts.Changed));
        yield return WordList.Bullets(content.Lines(PackParts.Changed));
    }

    /// <summary>One page an indicator.</summary>
    private static IEnumerable<WordBlock> Pages(
        PackContent content,
        string heading,
        IReadOnlyList<string> ids,
        Func<string, string> part,
        string none
    )
    {
        if (ids.Count == 0)
        {
            return [new WordHeading(1, heading), new WordParagraph(none)];
        }

        return
        [
            new WordPageBreak(),
            new WordHeading(1, heading),
            .. content
                .Of(ids)
                .SelectMany(
                    (one, at) =>
                        (IEnumerable<WordBlock>)
                            [
                                .. at == 0 ? Enumerable.Empty<WordBlock>() : [new WordPageBreak()],
                                .. Page(content, one, part),
                            ]
                ),
        ];
    }

    private static IEnumerable<WordBlock> Page(PackContent content, PackIndicator one, Func<string, string> part)
    {
        yield return new WordHeading(2, one.Caption);
        foreach (var paragraph in WordParagraph.Each(content.Words(part(one.Id))))
        {
            yield return paragraph;
        }

        yield return Figure(one);
        foreach (var block in SaidAndDone(one))
        {
            yield return block;
        }

        if (one.Compared.Count > 1)
        {
            yield return new WordHeading(3, "Others beside it");
            yield return new WordTable(
                $"{one.Name}, compared",
                [
                    new WordColumn("Area"),
                    new WordColumn("Period"),
                    new WordColumn(one.Unit, IsNumber: true),
                    new WordColumn("95% interval", IsNumber: true),
                    new WordColumn($"{one.Area} is"),
                ],
                [
                    .. one.Compared.Select(row =>
                        (IReadOnlyList<string>)[row.Name, row.Period, row.Value, row.Interval, row.Standing]
                    ),
                ]
            )
            {
                HasRowHeaders = true,
                Note =
                    "“Lower” and “higher” mean that the difference is unlikely to be chance; they do not say which is better. [z] does not apply.",
            };
        }
    }

    /// <summary>Commentary, then actions, findings and questions; where there is neither, one heading says so.</summary>
    private static IEnumerable<WordBlock> SaidAndDone(PackIndicator one)
    {
        if (one.Said.Count + one.Followed.Count == 0)
        {
            yield return new WordHeading(3, "What people say and do about it");
            yield return new WordParagraph($"{PackSections.NobodySaid} {PackSections.NothingFollowed}");
            yield break;
        }

        yield return new WordHeading(3, "What people say about it");
        foreach (var block in Said(one))
        {
            yield return block;
        }

        yield return new WordHeading(3, "What is being done");
        yield return one.Followed.Count == 0
            ? new WordParagraph(PackSections.NothingFollowed)
            : new WordList([
                .. one.Followed.Select(row =>
                    (IReadOnlyList<WordRun>)
                        [WordRun.Strong(row.Reference), new WordRun($" {row.Words.TrimEnd('.')}. {row.Detail}")]
                ),
            ]);
    }

    /// <summary>The chart, with the words that somebody needs who cannot see it.</summary>
    private static WordFigure Figure(PackIndicator one)
    {
        var view = one.Chart();
        var drawing = ControlChart.Draw(view, ChartWidth.Reading);

        // A comparison and what is done about it stand on the same page.
        var scale = one.Compared.Count > 1 ? WithTable : 1;
        var limits = one.Limits is [.., { } last]
            ? last is { Lower: { } lower, Upper: { } upper }
                ? $" The mean of its last stretch is {one.Style.Write(last.Mean)}, its limits are {one.Style.Write(lower)} to {one.Style.Write(upper)}."
                : $" The mean of its last stretch is {one.Style.Write(last.Mean)}."
            : "";
        return new WordFigure(
            one.Headline,
            $"Control chart of {one.Name}, {one.Area}, {one.Figures[0].Period} to {one.Figures[^1].Period}. The latest figure is {one.Latest}, in {one.Period}.{limits} {one.Sentence}",
            new WordPicture(
                PictureWriter.Write(drawing),
                drawing.Width * scale,
                drawing.Height * scale,
                Encoding.UTF8.GetBytes(SvgWriter.WriteFile(drawing))
            ),
            $"{one.Direction}. Source: {one.Source}. {ControlChart.AxisNote(view)}".Trim()
        );
    }

    private static IEnumerable<WordBlock> Said(PackIndicator one)
    {
        if (one.Said.Count == 0)
        {
            yield return new WordParagraph(PackSections.NobodySaid);
            yield break;
        }

        foreach (var said in one.Said)
        {
            yield return new WordParagraph([WordRun.Strong($"{said.Heading}. "), new WordRun(said.Words)]);
        }

        yield return new WordParagraph($"Written by {one.SaidBy}.");
    }

    /// <summary>The same sentences without charts, for the Board.</summary>
    private static IEnumerable<WordBlock> Sentences(
        PackContent content,
        string heading,
        IReadOnlyList<string> ids,
        Func<string, string> part,
        string none
    )
    {
        yield return new WordHeading(1, heading);
        if (ids.Count == 0)
        {
            yield return new WordParagraph(none);
        }

        foreach (var one in content.Of(ids))
        {
            yield return new WordHeading(2, one.Caption);
            foreach (var paragraph in WordParagraph.Each(content.Words(part(one.Id))))
            {
                yield return paragraph;
            }

            if (PackSections.Doing(one) is { } doing)
            {
                yield return new WordParagraph([WordRun.Strong("What we are doing. "), new WordRun(doing)]);
            }
        }
    }
}
