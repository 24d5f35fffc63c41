using System.Text;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Office.Word;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11;

/// <summary>
/// The overview of a cycle as a report that a Board can read and pass on. So it says less than the page: of good practice
/// what may be shared and no more, and of barriers the numbers.
/// </summary>
public static class OverviewDocument
{
    public static WordDocument Of(CyclePicture picture, string place, string slug, DateOnly today) =>
        new(
            $"{picture.Cycle.Name}: overview",
            place,
            place,
            today,
            FormattableString.Invariant($"S11-{picture.Cycle.Year}-{slug}-overview"),
            picture.HasAgreed ? "With the panel’s ratings" : "Before the panel’s ratings",
            [
                .. Opening(picture),
                .. Ratings(picture),
                .. Movement(picture),
                .. Themes(picture),
                .. Barriers(picture),
                .. Practice(picture),
                .. Agencies(picture),
            ]
        )
        {
            HeaderLine = picture.ShowsAgencies
                ? "Names agencies. For the partnership team and the independent chair."
                : "",
        };

    private static IEnumerable<WordBlock> Opening(CyclePicture picture)
    {
        yield return new WordHeading(1, "What this is");
        yield return new WordParagraph(
            "Agencies say how well they meet their duty under section 11 of the Children Act 2004, and an executive of each signs it. A panel of people from other agencies reads the answers and agrees its own ratings. This report lays both side by side for the whole area."
        );
        yield return new WordCallOut("In short", picture.Sentence);
    }

    private static IEnumerable<WordBlock> Ratings(CyclePicture picture)
    {
        yield return new WordHeading(1, "Ratings by standard");
        if (picture.Standards.Count == 0)
        {
            yield return new WordParagraph("This cycle asks for no ratings.");
            yield break;
        }

        yield return new WordParagraph(
            "An agency’s rating of a standard is that of its weakest answer. The panel’s is what its members agreed."
        );
        foreach (var table in picture.Standards.GroupBy(one => one.Scale.Key, StringComparer.Ordinal))
        {
            yield return Table("What agencies say", [.. table], one => one.Said);
        }

        yield return Figure(
            "Agencies that rate each standard",
            picture.Standards,
            OverviewCharts.Said(picture.Standards, ChartWidth.Reading)
        );
        if (!picture.HasAgreed)
        {
            yield return new WordParagraph("The panel has agreed no rating yet.");
            yield break;
        }

        foreach (var table in picture.Standards.GroupBy(one => one.Scale.Key, StringComparer.Ordinal))
        {
            yield return Table("What the panel says", [.. table], one => one.Agreed);
        }

        yield return Figure(
            "Agencies that the panel rates",
            picture.Standards,
            OverviewCharts.Agreed(picture.Standards, ChartWidth.Reading)
        );
    }

    private static WordTable Table(
        string caption,
        IReadOnlyList<StandardPicture> rows,
        Func<StandardPicture, RatingSpread> spreadOf
    )
    {
        var points = rows[0].Scale.Scored.OrderBy(rows[0].Scale.Worth).ToList();
        return new WordTable(
            caption,
            [
                new WordColumn("Standard"),
                .. points.Select(point => new WordColumn(point.Label, IsNumber: true)),
                new WordColumn("All agencies", IsNumber: true),
            ],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            row.Title,
                            .. points.Select(point => Words.Count(spreadOf(row).At(point))),
                            Words.Count(spreadOf(row).Rated),
                        ]
                ),
            ]
        )
        {
            HasRowHeaders = true,
        };
    }

    private static WordFigure Figure(string begins, IReadOnlyList<StandardPicture> standards, Drawing drawing) =>
        new(
            $"{begins} {OverviewCharts.GoodOf(standards)}",
            drawing.Label!,
            new WordPicture(
                PictureWriter.Write(drawing),
                drawing.Width,
                drawing.Height,
                Encoding.UTF8.GetBytes(SvgWriter.WriteFile(drawing))
            )
        );

    private static IEnumerable<WordBlock> Movement(CyclePicture picture)
    {
        if (picture.Standards.Count == 0)
        {
            yield break;
        }

        yield return new WordHeading(1, "Since the last cycle");
        if (!picture.HasMoved)
        {
            yield return new WordParagraph("There are no agencies that rated the same standards in an earlier cycle.");
            yield break;
        }

        yield return new WordTable(
            $"Agencies that answered in {picture.Before!.Cycle.Name} and now",
            [
                new WordColumn("Standard"),
                new WordColumn("Better", IsNumber: true),
                new WordColumn("The same", IsNumber: true),
                new WordColumn("Worse", IsNumber: true),
            ],
            [
                .. from one in picture.Standards
                where one.Moved is { Both: > 0 }
                select (IReadOnlyList<string>)
                    [
                        one.Title,
                        Words.Count(one.Moved!.Better),
                        Words.Count(one.Moved.Same),
                        Words.Count(one.Moved.Worse),
                    ],
            ]
        )
        {
            HasRowHeaders = true,
        };
    }

    private static IEnumerable<WordBlock> Themes(CyclePicture picture)
    {
        yield return new WordHeading(1, "Common themes");
        yield return new WordTable(
            "Requirements that speak to a theme, those below Met first",
            [new WordColumn("Theme"), new WordColumn("Ratings below Met")],
            [.. picture.Themes.Select(one => (IReadOnlyList<string>)[one.Name, Words.Percentage(one.Below, one.Given)])]
        )
        {
            HasRowHeaders = true,
        };
    }

    private static IEnumerable<WordBlock> Barriers(CyclePicture picture)
    {
        yield return new WordHeading(1, "Barriers to partnership working");
        if (picture.Barriers.Sentence is { } sentence)
        {
            yield return new WordParagraph(sentence);
            yield break;
        }

        yield return new WordTable(
            "Barriers that agencies name",
            [new WordColumn("Barrier"), new WordColumn("Agencies", IsNumber: true)],
            [.. picture.Barriers.Counts.Select(one => (IReadOnlyList<string>)[one.Label, Words.Count(one.Agencies)])]
        )
        {
            HasRowHeaders = true,
            Note =
                picture.Barriers.Answered == 0
                    ? ""
                    : $"{Words.Plural(picture.Barriers.Answered, "agency", "agencies")} answered; each may name several.",
        };
        if (picture.Barriers.Described > 0)
        {
            yield return new WordParagraph(picture.Barriers.DescribedSentence);
        }
    }

    private static IEnumerable<WordBlock> Practice(CyclePicture picture)
    {
        yield return new WordHeading(1, "Good practice to share");
        var shared = picture.Practice.Where(one => one.MayBeShared).ToList();
        if (shared.Count == 0)
        {
            yield return new WordParagraph("No agency has offered good practice that may be shared.");
        }

        foreach (var one in shared)
        {
            var named = picture.ShowsAgencies && one.Consent == PracticeConsent.WithName;
            yield return new WordQuote(
                named ? one.What : OfferedPractice.WithoutName(one.What, one.Agency),
                named ? one.Agency.Name : "An agency of the area"
            );
        }
    }

    private static IEnumerable<WordBlock> Agencies(CyclePicture picture)
    {
        if (!picture.ShowsAgencies || picture.Standards.Count == 0)
        {
            yield break;
        }

        yield return new WordHeading(1, "Agencies below Met, by standard");
        yield return new WordTable(
            "Agencies whose own rating is below Met",
            [new WordColumn("Standard"), new WordColumn("Agencies")],
            [.. picture.Standards.Select(one => (IReadOnlyList<string>)[one.Title, Names(picture.Now, one)])]
        )
        {
            HasRowHeaders = true,
        };
    }

    private static string Names(CycleVoices voices, StandardPicture standard)
    {
        var below = voices
            .Agencies.Where(voice =>
                standard.Scale.Find(voice.RatingOf(standard.Section)) is { } point && !standard.Scale.IsGood(point)
            )
            .Select(voice => voice.Agency.Name)
            .ToList();
        return below.Count == 0 ? "None" : string.Join("; ", below);
    }
}
