using Goldthread.Platform.Office.Word;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>The sections of a pack’s Word file that are tables and lists.</summary>
internal static class PackTables
{
    public static IEnumerable<WordBlock> Missing(PackContent content) =>
        Table(
            content,
            PackParts.Missing,
            content.Missing.Count == 0
                ? null
                : new WordTable(
                    "What is missing, and who was to supply it",
                    [new WordColumn("What is missing"), new WordColumn("Who was to supply it"), new WordColumn("Why")],
                    [.. content.Missing.Select(gap => (IReadOnlyList<string>)[gap.What, gap.Who, gap.Why])]
                )
                {
                    HasRowHeaders = true,
                }
        );

    public static IEnumerable<WordBlock> Themes(PackContent content) =>
        [
            new WordHeading(1, "Themes"),
            new WordTable(
                "Indicators of each theme by how their latest figure reads",
                [
                    new WordColumn("Theme"),
                    new WordColumn("With figures", IsNumber: true),
                    new WordColumn("Concern", IsNumber: true),
                    new WordColumn("Improving", IsNumber: true),
                    new WordColumn("Change", IsNumber: true),
                    new WordColumn("Target missed", IsNumber: true),
                    new WordColumn("Without figures", IsNumber: true),
                ],
                [
                    .. content.Themes.Select(theme =>
                        (IReadOnlyList<string>)
                            [
                                FormattableString.Invariant($"{theme.Number}. {theme.Name}"),
                                Words.Count(theme.Read),
                                Words.Count(theme.Concern),
                                Words.Count(theme.Improving),
                                Words.Count(theme.Change),
                                Words.Count(theme.Missed),
                                Words.Count(theme.Missing),
                            ]
                    ),
                ]
            )
            {
                HasRowHeaders = true,
            },
        ];

    public static IEnumerable<WordBlock> Priorities(PackContent content) =>
        [
            new WordHeading(1, "Priorities"),
            content.Priorities.Count == 0
                ? new WordParagraph(PackSections.NoPriority)
                : new WordTable(
                    "What the figures have to do with each priority",
                    [
                        new WordColumn("Priority"),
                        new WordColumn("Indicators"),
                        new WordColumn("Open actions", IsNumber: true),
                        new WordColumn("Overdue", IsNumber: true),
                        new WordColumn("Signed off", IsNumber: true),
                    ],
                    [
                        .. content.Priorities.Select(one =>
                            (IReadOnlyList<string>)
                                [
                                    one.Title,
                                    one.Indicators.Count == 0
                                        ? PackSections.NoIndicator
                                        : string.Join('\n', one.Indicators),
                                    Words.Count(one.OpenActions),
                                    Words.Count(one.Overdue),
                                    Words.Count(one.Done),
                                ]
                        ),
                    ]
                )
                {
                    HasRowHeaders = true,
                    Note = PackSections.PriorityNote,
                },
        ];

    public static IEnumerable<WordBlock> Actions(PackContent content) =>
        Table(
            content,
            PackParts.Actions,
            content.Actions.Count == 0
                ? null
                : new WordTable(
                    "Actions from data",
                    [
                        new WordColumn("Action"),
                        new WordColumn("Agency"),
                        new WordColumn("Due"),
                        new WordColumn("State"),
                        new WordColumn("Indicator"),
                        new WordColumn("Finding"),
                        new WordColumn("Impact"),
                    ],
                    [
                        .. content.Actions.Select(action =>
                            (IReadOnlyList<string>)
                                [
                                    $"{action.Reference} {action.Title}",
                                    action.Agency,
                                    Words.TableDate(action.Due),
                                    action.Status,
                                    action.Measures,
                                    action.From,
                                    action.Impact ?? "Not judged yet",
                                ]
                        ),
                    ]
                )
                {
                    HasRowHeaders = true,
                }
        );

    public static IEnumerable<WordBlock> Questions(PackContent content) =>
        [new WordHeading(1, PackParts.Say(PackParts.Questions)), WordList.Steps(content.Lines(PackParts.Questions))];

    public static IEnumerable<WordBlock> Emerging(PackContent content)
    {
        yield return new WordHeading(1, PackParts.Say(PackParts.Emerging));
        foreach (var paragraph in WordParagraph.Each(content.Words(PackParts.Emerging)))
        {
            yield return paragraph;
        }

        if (content.Emerging.Count > 0)
        {
            yield return WordList.Bullets(content.Emerging.Select(PackSections.Say));
        }
    }

    public static IEnumerable<WordBlock> Appendix(PackContent content) =>
        [
            new WordHeading(1, "All indicators"),
            content.Indicators.Count == 0
                ? new WordParagraph(PackSections.NoFigures)
                : new WordTable(
                    "The latest figure of every indicator",
                    [
                        new WordColumn("Indicator"),
                        new WordColumn("Latest", IsNumber: true),
                        new WordColumn("Period"),
                        new WordColumn("Reading"),
                        new WordColumn("Target"),
                        new WordColumn("England"),
                    ],
                    [
                        .. content.Indicators.Select(one =>
                            (IReadOnlyList<string>)
                                [
                                    one.Caption,
                                    one.Latest,
                                    one.Period,
                                    one.Word,
                                    PackSections.Target(one),
                                    PackSections.England(one),
                                ]
                        ),
                    ]
                )
                {
                    HasRowHeaders = true,
                    Note =
                        "An indicator is judged by its latest figure. Every figure stands in the spreadsheet of this pack.",
                },
        ];

    private static IEnumerable<WordBlock> Table(PackContent content, string part, WordTable? table)
    {
        yield return new WordHeading(1, PackParts.Say(part));
        foreach (var paragraph in WordParagraph.Each(content.Words(part)))
        {
            yield return paragraph;
        }

        if (table is not null)
        {
            yield return table;
        }
    }
}
