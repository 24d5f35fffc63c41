using Goldthread.Platform.Office;

namespace Goldthread.Features.Dataset;

/// <summary>The catalogue as a table to download.</summary>
public static class CatalogueTable
{
    public static DownloadTable Of(IReadOnlyList<CatalogueIndicator> indicators) =>
        new(
            "Catalogue of indicators",
            "Draft indicators for a partnership to agree",
            [
                "Number",
                "Theme",
                "Indicator",
                "What is counted",
                "Numerator",
                "Denominator",
                "Unit",
                "Multiplier",
                "Direction",
                "How often",
                "Supplied by",
                "Compared with",
                "Published measure",
                "Why it is looked at",
                "Small numbers",
            ],
            indicators.Select<CatalogueIndicator, IReadOnlyList<object?>>(one =>
                [
                    one.Id,
                    one.Theme,
                    one.Name,
                    one.Counts,
                    one.Numerator,
                    one.Denominator,
                    one.Unit,
                    one.Multiplier,
                    SignalWords.Direction(one.Better),
                    one.Frequency.Say(),
                    one.From.Say(),
                    one.Compare,
                    one.Published,
                    one.Why,
                    one.SmallNumbers.Say(),
                ]
            )
        );

    /// <summary>The same with a cover.</summary>
    public static Workbook BookOf(IReadOnlyList<CatalogueIndicator> indicators) =>
        new(
            "Catalogue of indicators",
            [
                "Drafts that ship with Goldthread, in our own words. A partnership agrees its own set.",
                "No value in “Compared with” means that nothing published can stand beside it.",
            ],
            [Of(indicators)]
        );
}
