using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Statistics.Disclosure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>
/// The figures of a partnership that anybody may have, as they stood when somebody released them. A release never changes and
/// cannot be called back: the next one takes account of it, so that no two of them give a hidden count away.
/// </summary>
public sealed class OpenRelease : Entity, IShared
{
    private OpenRelease() { }

    public OpenRelease(Guid partnershipId, int number, DateOnly day, string by)
    {
        PartnershipId = partnershipId;
        Number = number;
        ReleasedOn = day;
        ReleasedBy = by;
    }

    /// <summary>Whose figures they are. They are everybody’s to read, so no wall stands round them.</summary>
    public Guid PartnershipId { get; private set; }

    /// <summary>1 for the first, counted up.</summary>
    public int Number { get; private set; }

    public DateOnly ReleasedOn { get; private set; }

    public string ReleasedBy { get; private set; } = "";
}

/// <summary>What an indicator counted when its figures were released.</summary>
public sealed class OpenIndicator : Entity, IShared, IBulk, IMeasureDefinition
{
    private OpenIndicator() { }

    public OpenIndicator(OpenRelease release, IndicatorDefinition definition)
    {
        ReleaseId = release.Id;
        Number = definition.Number;
        Theme = definition.Theme;
        Edition = definition.Edition;
        HoldsFrom = definition.HoldsFrom;
        Name = definition.Name;
        Counts = definition.Counts;
        NumeratorName = definition.NumeratorName;
        DenominatorName = definition.DenominatorName;
        Unit = definition.Unit;
        Multiplier = definition.Multiplier;
        Better = definition.Better;
        Frequency = definition.Frequency;
    }

    public Guid ReleaseId { get; private set; }

    [MaxLength(Indicator.NumberLength)]
    public string Number { get; private set; } = "";

    public int Theme { get; private set; }

    public int Edition { get; private set; }

    public DateOnly HoldsFrom { get; private set; }

    [MaxLength(IndicatorDefinition.NameLength)]
    public string Name { get; private set; } = "";

    [MaxLength(IndicatorDefinition.TextLength)]
    public string Counts { get; private set; } = "";

    [MaxLength(IndicatorDefinition.TextLength)]
    public string NumeratorName { get; private set; } = "";

    [MaxLength(IndicatorDefinition.TextLength)]
    public string? DenominatorName { get; private set; }

    [MaxLength(IndicatorDefinition.UnitLength)]
    public string Unit { get; private set; } = "";

    public double Multiplier { get; private set; }

    public BetterWhen Better { get; private set; }

    public Frequency Frequency { get; private set; }

    string IMeasureDefinition.Id => Number;

    bool IMeasureDefinition.Population => false;

    bool IMeasureDefinition.IsYearly => Frequency == Frequency.Yearly;

    bool IMeasureDefinition.Invented => false;

    string IMeasureDefinition.PeriodWord =>
        Frequency switch
        {
            Frequency.Monthly => "month",
            Frequency.Quarterly => "quarter",
            Frequency.Termly => "term",
            Frequency.Yearly => "year",
        };

    /// <summary>Whether another partnership's release counts the same thing in the same way.</summary>
    public bool CountsTheSameAs(OpenIndicator other) =>
        (Number, NumeratorName, DenominatorName, Unit, Multiplier, Frequency)
        == (other.Number, other.NumeratorName, other.DenominatorName, other.Unit, other.Multiplier, other.Frequency);
}

/// <summary>
/// A figure that anybody may have. It is made of safe cells alone: a raw count cannot get into it.
/// </summary>
public sealed class OpenFigure : Entity, IShared, IBulk
{
    private OpenFigure() { }

    public OpenFigure(OpenIndicator indicator, Period period, bool isTotal, ReleasedCell cell)
    {
        ReleaseId = indicator.ReleaseId;
        IndicatorId = indicator.Id;
        Year = period.Year;
        TimeIdentifier = period.Identifier.Label;
        FirstDay = period.FirstDay;
        IsTotal = isTotal;
        (Numerator, NumeratorMark) = (cell.Part.Value, cell.Part.Mark);
        (Denominator, DenominatorMark) = (cell.Whole.Value, cell.Whole.Mark);
        var value = indicator.DenominatorName is null ? cell.Part : cell.Share;
        (Value, ValueMark) = (value.Value, value.Mark);
    }

    public Guid ReleaseId { get; private set; }

    public Guid IndicatorId { get; private set; }

    public int Year { get; private set; }

    [MaxLength(60)]
    public string TimeIdentifier { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    /// <summary>Whether it is the sum of the periods of its year.</summary>
    public bool IsTotal { get; private set; }

    public double? Numerator { get; private set; }

    public SafeMark NumeratorMark { get; private set; }

    public double? Denominator { get; private set; }

    public SafeMark DenominatorMark { get; private set; }

    public double? Value { get; private set; }

    public SafeMark ValueMark { get; private set; }

    public Period Period => ReturnPeriods.Of(Year, TimeIdentifier);

    /// <summary>
    /// The same figure of several partnerships together: a sum of what each of them shows. Where one hides its own, or has none,
    /// there is no sum.
    /// </summary>
    /// <param name="indicator">What all of them count.</param>
    /// <param name="parts">One a partnership; nothing where it has released none.</param>
    public static OpenFigure? Sum(OpenIndicator indicator, IReadOnlyList<OpenFigure?> parts)
    {
        if (parts.FirstOrDefault(part => part is not null) is not { } first)
        {
            return null;
        }

        var sum = new OpenFigure
        {
            ReleaseId = indicator.ReleaseId,
            IndicatorId = indicator.Id,
            Year = first.Year,
            TimeIdentifier = first.TimeIdentifier,
            FirstDay = first.FirstDay,
            IsTotal = first.IsTotal,
        };
        sum.NumeratorMark = Together(parts, part => part.NumeratorMark);
        sum.DenominatorMark = Together(parts, part => part.DenominatorMark);
        sum.ValueMark = Together(parts, part => part.ValueMark);
        sum.Numerator = sum.NumeratorMark == SafeMark.Shown ? parts.Sum(part => part!.Numerator) : null;
        sum.Denominator = sum.DenominatorMark == SafeMark.Shown ? parts.Sum(part => part!.Denominator) : null;
        sum.Value =
            sum.ValueMark != SafeMark.Shown ? null
            : indicator.DenominatorName is null ? sum.Numerator * indicator.Multiplier
            : sum.Numerator / sum.Denominator * indicator.Multiplier;
        return sum;
    }

    private static SafeMark Together(IReadOnlyList<OpenFigure?> parts, Func<OpenFigure, SafeMark> mark) =>
        parts.Any(part => part is not null && mark(part) == SafeMark.Hidden) ? SafeMark.Hidden
        : parts.All(part => part is not null && mark(part) == SafeMark.Shown) ? SafeMark.Shown
        : SafeMark.NotAvailable;
}

/// <summary>One release of a number a partnership.</summary>
public sealed class OpenReleaseMap : IEntityTypeConfiguration<OpenRelease>
{
    public void Configure(EntityTypeBuilder<OpenRelease> builder)
    {
        builder.HasIndex(release => new { release.PartnershipId, release.Number }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(release => release.PartnershipId);
    }
}

/// <summary>An indicator once a release.</summary>
public sealed class OpenIndicatorMap : IEntityTypeConfiguration<OpenIndicator>
{
    public void Configure(EntityTypeBuilder<OpenIndicator> builder)
    {
        builder.HasIndex(indicator => new { indicator.ReleaseId, indicator.Number }).IsUnique();
        builder.HasOne<OpenRelease>().WithMany().HasForeignKey(indicator => indicator.ReleaseId);
    }
}

/// <summary>A period once an indicator.</summary>
public sealed class OpenFigureMap : IEntityTypeConfiguration<OpenFigure>
{
    public void Configure(EntityTypeBuilder<OpenFigure> builder)
    {
        builder
            .HasIndex(figure => new
            {
                figure.IndicatorId,
                figure.Year,
                figure.TimeIdentifier,
            })
            .IsUnique();
        builder.HasIndex(figure => figure.ReleaseId);
        builder.HasOne<OpenRelease>().WithMany().HasForeignKey(figure => figure.ReleaseId);
        builder.HasOne<OpenIndicator>().WithMany().HasForeignKey(figure => figure.IndicatorId);
        builder.Ignore(figure => figure.Period);
    }
}
