using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>
/// One of the indicators a partnership has chosen to look at. What it counts stands in its definitions, of which the
/// latest holds; an indicator is proposed, agreed at a yearly refresh, and one day retired, and stays readable for ever.
/// </summary>
public sealed class Indicator : Entity, IOwned, IVersioned, ISearchable
{
    public const int NumberLength = 12;
    public const int ReasonLength = 1000;

    private Indicator() { }

    /// <exception cref="RuleBrokenException">The number is missing, too long, or not of its theme.</exception>
    public Indicator(Guid partnershipId, string number, int theme, string name)
    {
        PartnershipId = partnershipId;
        Number = RequireNumber(number, theme);
        Theme = theme;
        Name = name;
    }

    public Guid PartnershipId { get; private set; }

    /// <summary>The number within its theme, as `2.3`; one a partnership, retired ones included.</summary>
    [MaxLength(NumberLength)]
    public string Number { get; private set; } = "";

    /// <summary>The number of the framework’s theme, 1 to 13.</summary>
    public int Theme { get; private set; }

    /// <summary>As its latest definition names it.</summary>
    [MaxLength(IndicatorDefinition.NameLength)]
    public string Name { get; private set; } = "";

    public IndicatorStanding Standing { get; private set; } = IndicatorStanding.Proposed;

    public DateOnly? AgreedOn { get; private set; }

    public DateOnly? RetiredOn { get; private set; }

    [MaxLength(ReasonLength)]
    public string? RetiredBecause { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Whether agencies are asked for it.</summary>
    public bool IsAsked => Standing == IndicatorStanding.Agreed;

    /// <summary>It was agreed at a refresh, or taken up again after it was retired.</summary>
    public void Agree(DateOnly day)
    {
        Standing = IndicatorStanding.Agreed;
        AgreedOn ??= day;
        (RetiredOn, RetiredBecause) = (null, null);
    }

    /// <exception cref="RuleBrokenException">It is retired already, or no reason is given.</exception>
    public void Retire(DateOnly day, string? because)
    {
        if (Standing == IndicatorStanding.Retired)
        {
            throw new RuleBrokenException("This indicator is retired already.");
        }

        RetiredBecause = Sentence.Require(because, "Enter why the indicator is retired.", "Because");
        RetiredOn = day;
        Standing = IndicatorStanding.Retired;
    }

    /// <summary>Its latest definition calls it otherwise.</summary>
    public void Rename(string name) => Name = name;

    public SearchText Search() =>
        new("Indicator", Number, Name, "", DatasetPaths.IndicatorBelow(Number), DatasetPolicy.Read.Name);

    private static string RequireNumber(string? number, int theme)
    {
        var said = Sentence.Require(number, "Enter the number.", nameof(Number));
        var start = FormattableString.Invariant($"{theme}.");
        if (
            said.Length > NumberLength
            || !said.StartsWith(start, StringComparison.Ordinal)
            || said.Length == start.Length
            || !said[start.Length..].All(char.IsAsciiDigit)
        )
        {
            throw new RuleBrokenException($"The number must be like {start}1, the theme and a number.", nameof(Number));
        }

        return said;
    }
}

/// <summary>Where an indicator stands in the partnership’s set.</summary>
public enum IndicatorStanding
{
    /// <summary>Taken from the catalogue or written here; nobody has agreed it.</summary>
    Proposed,

    /// <summary>Agreed: agencies are asked for it.</summary>
    Agreed,

    /// <summary>No longer asked for; its figures and definitions stay.</summary>
    Retired,
}

/// <summary>One number a partnership.</summary>
public sealed class IndicatorMap : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasIndex(indicator => new { indicator.PartnershipId, indicator.Number }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(indicator => indicator.PartnershipId);
        builder.Ignore(indicator => indicator.IsAsked);
    }
}
