using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>
/// What an indicator counts, from a day on. A definition never changes: a change is the next edition, with the reason, and
/// where the figures before and after cannot be compared it breaks the series.
/// </summary>
public sealed class IndicatorDefinition : Entity, IOwned, IMeasureDefinition
{
    public const int NameLength = 160;
    public const int TextLength = 1000;
    public const int UnitLength = 60;

    private IndicatorDefinition() { }

    /// <exception cref="RuleBrokenException">Something is missing or does not fit together.</exception>
    public IndicatorDefinition(Indicator indicator, int edition, DefinitionText text, DateOnly holdsFrom)
    {
        text.Check();
        PartnershipId = indicator.PartnershipId;
        IndicatorId = indicator.Id;
        Number = indicator.Number;
        Theme = indicator.Theme;
        Edition = edition;
        HoldsFrom = holdsFrom;
        Name = text.Name.Trim();
        Counts = text.Counts.Trim();
        NumeratorName = text.Numerator.Trim();
        DenominatorName = text.Denominator?.Trim() is { Length: > 0 } whole ? whole : null;
        Unit = text.Unit.Trim();
        Multiplier = text.Multiplier;
        Better = text.Better;
        Frequency = text.Frequency;
        From = text.From;
        Compare = text.Compare?.Trim() is { Length: > 0 } compared ? compared : null;
        Published = text.Published?.Trim() is { Length: > 0 } published ? published : null;
        Population = text.Population;
        Why = text.Why.Trim();
        SmallNumbers = text.SmallNumbers;
    }

    public Guid PartnershipId { get; private set; }

    public Guid IndicatorId { get; private set; }

    /// <summary>1 for the first, counted up.</summary>
    public int Edition { get; private set; }

    /// <summary>The first day of the first period it holds for.</summary>
    public DateOnly HoldsFrom { get; private set; }

    /// <summary>Whether figures before it cannot be compared with those after: the chart shows a break.</summary>
    public bool Breaks { get; private set; }

    /// <summary>Why there is another edition; nothing for the first.</summary>
    [MaxLength(TextLength)]
    public string? Because { get; private set; }

    /// <summary>The post that wrote it.</summary>
    public string? WrittenBy { get; private set; }

    [MaxLength(Indicator.NumberLength)]
    public string Number { get; private set; } = "";

    string IMeasureDefinition.Id => Number;

    public int Theme { get; private set; }

    [MaxLength(NameLength)]
    public string Name { get; private set; } = "";

    [MaxLength(TextLength)]
    public string Counts { get; private set; } = "";

    [MaxLength(TextLength)]
    public string NumeratorName { get; private set; } = "";

    [MaxLength(TextLength)]
    public string? DenominatorName { get; private set; }

    [MaxLength(UnitLength)]
    public string Unit { get; private set; } = "";

    public double Multiplier { get; private set; }

    public BetterWhen Better { get; private set; }

    public Frequency Frequency { get; private set; }

    /// <summary>The kind of agency that supplies it.</summary>
    public Supplier From { get; private set; }

    /// <summary>The publication whose figures it can stand beside; null where there is none.</summary>
    [MaxLength(NameLength)]
    public string? Compare { get; private set; }

    /// <summary>The reference of the published measure that is the same thing for a whole year.</summary>
    [MaxLength(NameLength)]
    public string? Published { get; private set; }

    /// <summary>Whether the denominator is the children of the area, which no agency has to supply.</summary>
    public bool Population { get; private set; }

    [MaxLength(TextLength)]
    public string Why { get; private set; } = "";

    public SmallNumberRule SmallNumbers { get; private set; }

    bool IMeasureDefinition.IsYearly => Frequency == Frequency.Yearly;

    bool IMeasureDefinition.Invented => false;

    public string PeriodWord =>
        Frequency switch
        {
            Frequency.Monthly => "month",
            Frequency.Quarterly => "quarter",
            Frequency.Termly => "term",
            Frequency.Yearly => "year",
        };

    /// <summary>Whether it is a number of days, which cannot be added up over agencies.</summary>
    public bool IsDays => DenominatorName is null && Unit == "days";

    /// <summary>Whether an agency is asked for a denominator as well.</summary>
    public bool AsksDenominator => DenominatorName is not null && !Population;

    /// <summary>The figure from its parts; nothing while a part is missing or the denominator is nought.</summary>
    public double? Work(double? numerator, double? denominator) =>
        DenominatorName is null ? numerator * Multiplier
        : denominator is null or 0 ? null
        : numerator / denominator * Multiplier;

    /// <summary>Says why there is this edition and what it does to the series.</summary>
    /// <exception cref="RuleBrokenException">No reason is given for a later edition.</exception>
    public IndicatorDefinition Explain(string? because, bool breaks, string by)
    {
        Because = Edition == 1 ? because?.Trim() : Sentence.Require(because, "Enter why it changes.", nameof(Because));
        Breaks = Edition > 1 && breaks;
        WrittenBy = by;
        return this;
    }

    /// <summary>What it says, to be changed into the next edition.</summary>
    public DefinitionText ToText() =>
        new(Name, Counts, NumeratorName, DenominatorName, Unit, Multiplier)
        {
            Better = Better,
            Frequency = Frequency,
            From = From,
            Compare = Compare,
            Published = Published,
            Population = Population,
            Why = Why,
            SmallNumbers = SmallNumbers,
        };
}

/// <summary>One edition of a number once.</summary>
public sealed class IndicatorDefinitionMap : IEntityTypeConfiguration<IndicatorDefinition>
{
    public void Configure(EntityTypeBuilder<IndicatorDefinition> builder)
    {
        builder.HasIndex(definition => new { definition.IndicatorId, definition.Edition }).IsUnique();
        builder.HasOne<Indicator>().WithMany().HasForeignKey(definition => definition.IndicatorId);
        builder.Ignore(definition => definition.PeriodWord);
        builder.Ignore(definition => definition.IsDays);
        builder.Ignore(definition => definition.AsksDenominator);
    }
}
