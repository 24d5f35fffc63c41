using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>How returns and their figures are said in lists, mails and files.</summary>
public static class ReturnWords
{
    /// <summary>The status word of a return on a day: late where it is owed and its day is past.</summary>
    public static string StatusOn(this DataReturn one, DateOnly today) =>
        one.IsOpen && one.IsLateOn(today) && one.State != ReturnState.Queried ? "Late" : one.State.Say();

    /// <summary>The period inside a sentence: "July to September 2026", but "autumn term 2026 to 2027".</summary>
    public static string InSentence(this Period period) =>
        ReturnPeriods.FrequencyOf(period) == Frequency.Quarterly
            ? period.Label
            : char.ToLowerInvariant(period.Label[0]) + period.Label[1..];

    /// <summary>"22.4% (56 of 250)", "34", or the letter of a gap.</summary>
    public static string Figure(
        IndicatorDefinition definition,
        double? numerator,
        double? denominator,
        double? value,
        PublishedMarker? gap = null
    )
    {
        if (numerator is not { } top)
        {
            return (gap ?? PublishedMarker.NotAvailable).Letter;
        }

        return (definition.DenominatorName, value) switch
        {
            (null, { } count) => Number(count),
            (_, { } figure) when denominator is { } bottom =>
                $"{Style(definition).Write(figure)} ({Number(top)} of {Number(bottom)})",
            (_, { } figure) => $"{Style(definition).Write(figure)} ({Number(top)})",
            _ when denominator is { } bottom => $"{Number(top)} of {Number(bottom)}",
            _ => Number(top),
        };
    }

    /// <summary>The same of what an agency says, with its marks.</summary>
    public static string Figure(IndicatorDefinition definition, FigureText text, double? people) =>
        text.Numerator is null
            ? text.Gap is { } gap
                ? gap.Letter()
                : PublishedMarker.NotAvailable.Letter
            : Marked(
                Figure(
                    definition,
                    text.Numerator,
                    definition.Population ? people : text.Denominator,
                    definition.Work(text.Numerator, definition.Population ? people : text.Denominator)
                ),
                text.IsProvisional,
                text.IsUnreliable
            );

    /// <summary>Adds the letters for provisional and unreliable.</summary>
    public static string Marked(string figure, bool isProvisional, bool isUnreliable) =>
        $"{figure}{(isProvisional ? " [p]" : "")}{(isUnreliable ? " [u]" : "")}";

    /// <summary>A figure of an issue.</summary>
    public static string Figure(IndicatorDefinition definition, FigureIssue issue, double? people) =>
        Figure(definition, ToText(issue), people);

    public static FigureText ToText(FigureIssue issue) =>
        new(issue.Numerator, issue.Denominator)
        {
            Gap = issue.Gap,
            IsProvisional = issue.IsProvisional,
            IsUnreliable = issue.IsUnreliable,
        };

    /// <summary>The bracketed letter of a gap.</summary>
    public static string Letter(this FigureGap gap) =>
        (gap == FigureGap.DoesNotApply ? PublishedMarker.DoesNotApply : PublishedMarker.NotAvailable).Letter;

    private static string Number(double value) => Words.Number(value, value == Math.Floor(value) ? 0 : 1);

    private static ValueStyle Style(IndicatorDefinition definition) =>
        definition switch
        {
            { Unit: "%" } => new ValueStyle(1, Percent: true),
            { Multiplier: 1 } => new ValueStyle(0),
            _ => new ValueStyle(1),
        };
}
