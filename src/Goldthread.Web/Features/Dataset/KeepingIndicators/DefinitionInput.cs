using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>The definition as forms ask for it; the rules are those of <see cref="DefinitionText"/>.</summary>
public class DefinitionInput
{
    [Required(ErrorMessage = "Enter the indicator’s name.")]
    [StringLength(IndicatorDefinition.NameLength, ErrorMessage = "Keep the name to 160 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter exactly what is counted.")]
    [StringLength(IndicatorDefinition.TextLength, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Counts { get; set; }

    [Required(ErrorMessage = "Enter what the numerator counts.")]
    [StringLength(IndicatorDefinition.TextLength, ErrorMessage = "Keep the numerator to 1,000 characters.")]
    public string? Numerator { get; set; }

    [StringLength(IndicatorDefinition.TextLength, ErrorMessage = "Keep the denominator to 1,000 characters.")]
    public string? Denominator { get; set; }

    public bool Population { get; set; }

    [Required(ErrorMessage = "Enter the unit.")]
    [StringLength(IndicatorDefinition.UnitLength, ErrorMessage = "Keep the unit to 60 characters.")]
    public string? Unit { get; set; }

    [Required(ErrorMessage = "Choose what the result is multiplied by.")]
    public int? Multiplier { get; set; } = 1;

    [Required(ErrorMessage = "Choose which direction is better.")]
    public BetterWhen? Better { get; set; }

    [Required(ErrorMessage = "Choose how often it is asked for.")]
    public Frequency? Frequency { get; set; }

    [Required(ErrorMessage = "Choose who supplies it.")]
    public Supplier? From { get; set; }

    [StringLength(IndicatorDefinition.NameLength, ErrorMessage = "Keep the publication to 160 characters.")]
    public string? Compare { get; set; }

    [StringLength(IndicatorDefinition.NameLength, ErrorMessage = "Keep the reference to 160 characters.")]
    public string? Published { get; set; }

    [Required(ErrorMessage = "Enter why it is looked at.")]
    [StringLength(IndicatorDefinition.TextLength, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Why { get; set; }

    [Required(ErrorMessage = "Choose what happens to small numbers.")]
    public SmallNumberRule? SmallNumbers { get; set; } = SmallNumberRule.Hide;

    /// <summary>The definition; the form has been found complete.</summary>
    public DefinitionText ToText() =>
        new(Name!.Trim(), Counts!.Trim(), Numerator!.Trim(), Said(Denominator), Unit!.Trim(), Multiplier!.Value)
        {
            Better = Better!.Value,
            Frequency = Frequency!.Value,
            From = From!.Value,
            Compare = Said(Compare),
            Published = Said(Published),
            Population = Population,
            Why = Why!.Trim(),
            SmallNumbers = SmallNumbers!.Value,
        };

    /// <summary>Puts a definition into the form.</summary>
    public void Take(DefinitionText text)
    {
        Name = text.Name;
        Counts = text.Counts;
        Numerator = text.Numerator;
        Denominator = text.Denominator;
        Population = text.Population;
        Unit = text.Unit;
        Multiplier = (int)text.Multiplier;
        Better = text.Better;
        Frequency = text.Frequency;
        From = text.From;
        Compare = text.Compare;
        Published = text.Published;
        Why = text.Why;
        SmallNumbers = text.SmallNumbers;
    }

    private static string? Said(string? words) => words?.Trim() is { Length: > 0 } said ? said : null;
}
