using System.Globalization;
using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Improvement;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>Makes of a reading what a pack keeps of it.</summary>
public static class PackIndicators
{
    public static PackIndicator Of(MeasureReading reading, Commentary? said, MeasureActions followed, string place)
    {
        var view = new ReadingView(reading);
        var latest = reading.Latest!;
        return new PackIndicator
        {
            Id = reading.Measure.Id,
            Name = reading.Measure.Name,
            Theme = reading.Measure.Theme,
            Direction = SignalWords.Direction(reading.Measure.Better),
            Counts = reading.Measure.Counts,
            Unit = view.UnitHeading,
            PeriodWord = reading.Measure.PeriodWord,
            Decimals = view.Style.Decimals,
            IsPercent = view.Style.Percent,
            Word = SignalWords.InShort(reading).Word,
            Icon = view.Icon,
            Sentence = SignalWords.Sentence(reading),
            Headline = view.ChartHeading,
            Latest = view.Say(latest),
            Period = latest.Period.Label,
            Parts = view.Parts(latest),
            Target = TargetWords.Target(view),
            Standing = TargetWords.Standing(reading)?.Say(),
            TargetValue = reading.Target?.Value,
            Area = reading.AreaName,
            Source = reading.Release?.FileName ?? "Agencies’ returns",
            Figures = [.. reading.Figures.Zip(view.Chart().Points, Figure)],
            Limits =
            [
                .. view.Chart()
                    .Stretches.Select(one => new PackLimits(
                        one.First,
                        one.Last,
                        one.Mean,
                        one.Lower,
                        one.Upper,
                        one.Trial
                    )),
            ],
            Events = [.. new IndicatorMarks(reading, followed, place).Events.Select(Event)],
            Compared = [.. reading.Comparison.Select(one => Compared(view, one))],
            Said = [.. (said?.Headings ?? []).Select(one => new PackSaid(one.Heading, one.Words))],
            SaidBy = said is null ? null : $"{said.WrittenBy}, {Words.PlainDate(said.WrittenOn)}",
            Followed = [.. Follow(followed)],
        };
    }

    private static PackFigure Figure(ReadFigure figure, ChartPoint point) =>
        new(
            point.Period,
            point.Year,
            figure.Period.FirstDay,
            figure.Numerator,
            figure.Denominator,
            figure.Value,
            point.Mark switch
            {
                PointMark.Improvement => PackMark.Improvement,
                PointMark.Concern => PackMark.Concern,
                PointMark.Change => PackMark.Change,
                PointMark.Ordinary => PackMark.Ordinary,
            }
        )
        {
            Missing = figure.Value is null ? point.Missing : null,
            Sign = figure.Value is null ? point.MissingSign : null,
        };

    private static PackEvent Event(ChartEvent one) =>
        new(
            one.Before,
            one.Kind switch
            {
                ChartEventKind.Recalculation => PackEventKind.Recalculation,
                ChartEventKind.Action => PackEventKind.Action,
                ChartEventKind.Finding => PackEventKind.Finding,
                ChartEventKind.Note => PackEventKind.Note,
            },
            one.Title,
            one.When,
            one.ShortTitle
        );

    private static PackCompared Compared(ReadingView view, ComparedFigure one) =>
        new(
            one.Name,
            one.Period?.Label ?? "[z]",
            view.Say(one.Value, one.Gap),
            one.Limits is { } limits ? $"{view.Style.Write(limits.Lower)} to {view.Style.Write(limits.Upper)}" : "[z]",
            one.Standing,
            one.Value,
            one.Limits?.Lower,
            one.Limits?.Upper,
            one.Kind == ComparedWith.Itself
        );

    private static IEnumerable<PackFollowed> Follow(MeasureActions followed)
    {
        foreach (var action in followed.Actions)
        {
            var impact = action.Verdict is { } verdict ? verdict.Say() : "impact not judged yet";
            yield return new PackFollowed(
                action.Reference,
                action.Title,
                $"{action.Agency}. {action.Status.Say()}. {char.ToUpper(impact[0], CultureInfo.InvariantCulture)}{impact[1..]}.",
                $"/actions/{action.Reference}"
            );
        }

        foreach (var finding in followed.Findings)
        {
            yield return new PackFollowed(
                finding.Reference,
                finding.Statement,
                $"Finding, raised on {Words.PlainDate(finding.RecordedOn)}.",
                $"/findings/{finding.Reference}"
            );
        }

        foreach (var one in followed.Questions)
        {
            var state =
                one.Outcome is not null ? $"What came of it: {one.Outcome}"
                : one.Reply is not null ? $"Reply: {one.Reply}"
                : $"Reply due {Words.PlainDate(one.ReplyBy)}.";
            yield return new PackFollowed(
                one.Reference,
                one.Question,
                $"Question to {one.Agency}. {state}",
                $"/challenges/{one.Reference}"
            );
        }
    }
}
