using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>What a person, a spreadsheet or the shipped catalogue says of an indicator, before it is a definition.</summary>
public sealed record DefinitionText(
    string Name,
    string Counts,
    string Numerator,
    string? Denominator,
    string Unit,
    double Multiplier
)
{
    public BetterWhen Better { get; init; }

    public Frequency Frequency { get; init; } = Frequency.Quarterly;

    public Supplier From { get; init; }

    public string? Compare { get; init; }

    public string? Published { get; init; }

    public bool Population { get; init; }

    public string Why { get; init; } = "";

    public SmallNumberRule SmallNumbers { get; init; }

    public static DefinitionText Of(CatalogueIndicator shipped) =>
        new(shipped.Name, shipped.Counts, shipped.Numerator, shipped.Denominator, shipped.Unit, shipped.Multiplier)
        {
            Better = shipped.Better,
            Frequency = shipped.Frequency,
            From = shipped.From,
            Compare = shipped.Compare,
            Published = shipped.Published,
            Population = shipped.Population,
            Why = shipped.Why,
            SmallNumbers = shipped.SmallNumbers,
        };

    /// <summary>Refuses what cannot be reckoned or read, with the field that is at fault.</summary>
    /// <exception cref="RuleBrokenException">Something is missing or does not fit together.</exception>
    public void Check()
    {
        Sentence.Require(Name, "Enter the indicator’s name.", nameof(Name));
        Sentence.Require(Counts, "Enter exactly what is counted.", nameof(Counts));
        Sentence.Require(Numerator, "Enter what the numerator counts.", nameof(Numerator));
        Sentence.Require(Unit, "Enter the unit.", nameof(Unit));
        Limit(Name, IndicatorDefinition.NameLength, nameof(Name));
        Limit(Counts, IndicatorDefinition.TextLength, nameof(Counts));
        Limit(Numerator, IndicatorDefinition.TextLength, nameof(Numerator));
        Limit(Denominator, IndicatorDefinition.TextLength, nameof(Denominator));
        Limit(Unit, IndicatorDefinition.UnitLength, nameof(Unit));
        Limit(Why, IndicatorDefinition.TextLength, nameof(Why));
        Limit(Compare, IndicatorDefinition.NameLength, nameof(Compare));
        Limit(Published, IndicatorDefinition.NameLength, nameof(Published));
        if (Multiplier is not (1 or 100 or 1_000 or 10_000 or 100_000))
        {
            throw new RuleBrokenException(
                "The multiplier must be 1, 100, 1,000, 10,000 or 100,000.",
                nameof(Multiplier)
            );
        }

        var hasWhole = !string.IsNullOrWhiteSpace(Denominator);
        if (!hasWhole && Multiplier != 1)
        {
            throw new RuleBrokenException("A count without a denominator has the multiplier 1.", nameof(Multiplier));
        }

        if (Unit.Trim() == "%" && (!hasWhole || Multiplier != 100))
        {
            throw new RuleBrokenException("A percentage needs a denominator and the multiplier 100.", nameof(Unit));
        }

        if (Population && !hasWhole)
        {
            throw new RuleBrokenException("A rate of the population needs a denominator.", nameof(Denominator));
        }
    }

    private static void Limit(string? words, int most, string field)
    {
        if (words?.Length > most)
        {
            throw new RuleBrokenException(FormattableString.Invariant($"Keep this to {most:#,0} characters."), field);
        }
    }
}
