using System.Globalization;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>What a definition says, line by line, and where two editions of it differ.</summary>
public static class DefinitionWords
{
    /// <summary>Every line of a definition, always in the same order.</summary>
    public static IReadOnlyList<DefinitionLine> Lines(DefinitionText text) =>
        [
            new("Name", text.Name),
            new("What is counted", text.Counts),
            new("Numerator", text.Numerator),
            new("Denominator", text.Denominator ?? "None: it is a plain number"),
            new("Children of the area as denominator", text.Population ? "Yes" : "No"),
            new("Unit", text.Unit),
            new("Multiplier", text.Multiplier.ToString("N0", CultureInfo.InvariantCulture)),
            new("Direction", SignalWords.Direction(text.Better)),
            new("How often", text.Frequency.Say()),
            new("Supplied by", text.From.Say()),
            new("Compared with", text.Compare ?? "Nothing published"),
            new("Published measure", text.Published ?? "None"),
            new("Why it is looked at", text.Why.Length > 0 ? text.Why : "Not said"),
            new("Small numbers", text.SmallNumbers.Say()),
        ];

    /// <summary>The lines in which the second differs from the first.</summary>
    public static IReadOnlyList<DefinitionDifference> Differences(DefinitionText before, DefinitionText after) =>
        [
            .. Lines(before)
                .Zip(Lines(after))
                .Where(pair => pair.First.Says != pair.Second.Says)
                .Select(pair => new DefinitionDifference(pair.First.Name, pair.First.Says, pair.Second.Says)),
        ];

    /// <summary>The standing in a word.</summary>
    public static string Say(this IndicatorStanding standing) =>
        standing switch
        {
            IndicatorStanding.Proposed => "Proposed",
            IndicatorStanding.Agreed => "Agreed",
            IndicatorStanding.Retired => "Retired",
        };

    /// <summary>The colour of that word.</summary>
    public static string Tag(this IndicatorStanding standing) =>
        standing switch
        {
            IndicatorStanding.Proposed => "waiting",
            IndicatorStanding.Agreed => "signed",
            IndicatorStanding.Retired => "plain",
        };

    /// <summary>The standing with its day, as a sentence.</summary>
    public static string Stands(Indicator indicator) =>
        indicator switch
        {
            { Standing: IndicatorStanding.Retired, RetiredOn: { } day } =>
                $"Retired on {Words.PlainDate(day)}: {indicator.RetiredBecause}",
            { Standing: IndicatorStanding.Agreed, AgreedOn: { } day } =>
                $"Agreed on {Words.PlainDate(day)}: agencies are asked for it.",
            _ => "Proposed: agencies are asked for it once a refresh has agreed it.",
        };

    /// <summary>From when an edition holds, and what it does to the series.</summary>
    public static string Holds(IndicatorDefinition edition) =>
        edition.Edition == 1 ? "The first definition."
        : edition.Breaks
            ? $"From {Words.PlainDate(edition.HoldsFrom)}. Figures before it cannot be compared: charts show a break."
        : $"From {Words.PlainDate(edition.HoldsFrom)}. Figures before it can still be compared.";
}

/// <summary>One line of a definition.</summary>
public sealed record DefinitionLine(string Name, string Says);

/// <summary>One line in which two definitions differ.</summary>
public sealed record DefinitionDifference(string Name, string Was, string Is);
