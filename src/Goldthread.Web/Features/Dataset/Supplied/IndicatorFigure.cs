using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// The figure of the whole partnership for one indicator and period: the sum of what its suppliers’ accepted returns say
/// (statistics.md 2.6), worked out again whenever one of them is accepted or restated. It is what charts read.
/// </summary>
public sealed class IndicatorFigure : Entity, IOwned
{
    private IndicatorFigure() { }

    public IndicatorFigure(Guid partnershipId, Guid indicatorId, Period period)
    {
        PartnershipId = partnershipId;
        IndicatorId = indicatorId;
        Year = period.Year;
        TimeIdentifier = period.Identifier.Label;
        FirstDay = period.FirstDay;
    }

    public Guid PartnershipId { get; private set; }

    public Guid IndicatorId { get; private set; }

    public int Year { get; private set; }

    [MaxLength(60)]
    public string TimeIdentifier { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public double? Numerator { get; private set; }

    public double? Denominator { get; private set; }

    /// <summary>By the definition of the time; nothing for a gap.</summary>
    public double? Value { get; private set; }

    public PublishedMarker? Gap { get; private set; }

    /// <summary>Not final: a supplier says so, or has not sent yet.</summary>
    public bool IsProvisional { get; private set; }

    public bool IsUnreliable { get; private set; }

    /// <summary>How many agencies were asked, and how many of them gave a figure.</summary>
    public int Asked { get; private set; }

    public int Supplied { get; private set; }

    public DateTime WorkedOutAt { get; private set; }

    public Period Period => ReturnPeriods.Of(Year, TimeIdentifier);

    /// <summary>Sets what it says now.</summary>
    public void Take(FigureSum sum, double? value, DateTime at)
    {
        Numerator = sum.Numerator;
        Denominator = sum.Denominator;
        Gap = value is null ? sum.Gap ?? PublishedMarker.NotAvailable : null;
        Value = value;
        IsProvisional = sum.IsProvisional;
        IsUnreliable = sum.IsUnreliable;
        Asked = sum.Asked;
        Supplied = sum.Supplied;
        WorkedOutAt = at;
    }
}

/// <summary>What the suppliers of an indicator say together.</summary>
public sealed record FigureSum(double? Numerator, double? Denominator, int Asked, int Supplied)
{
    public PublishedMarker? Gap { get; init; }

    public bool IsProvisional { get; init; }

    public bool IsUnreliable { get; init; }

    /// <summary>
    /// Adds up the latest issues. An agency that says the question does not arise counts as nought of nought; one that has
    /// nothing leaves the sum provisional, and if none has anything there is a gap. Days are not added up.
    /// </summary>
    /// <param name="definition">What is counted.</param>
    /// <param name="asked">How many agencies were asked.</param>
    /// <param name="latest">The latest issue of each that was accepted.</param>
    /// <param name="population">The people of the area, where the rate is of them and they are known.</param>
    public static FigureSum Of(
        IndicatorDefinition definition,
        int asked,
        IReadOnlyList<FigureIssue> latest,
        double? population
    )
    {
        var given = latest.Where(issue => issue.Numerator is not null).ToList();
        var spared = latest.Count(issue => issue.Gap == FigureGap.DoesNotApply);
        var sum = new FigureSum(null, null, asked, given.Count)
        {
            IsProvisional = given.Count + spared < asked || given.Exists(issue => issue.IsProvisional),
            IsUnreliable = given.Exists(issue => issue.IsUnreliable),
        };
        if (given.Count == 0)
        {
            return sum with
            {
                Gap = asked > 0 && spared == asked ? PublishedMarker.DoesNotApply : PublishedMarker.NotAvailable,
            };
        }

        if (definition.IsDays && given.Count > 1)
        {
            return sum with { Gap = PublishedMarker.DoesNotApply };
        }

        return sum with
        {
            Numerator = given.Sum(issue => issue.Numerator),
            Denominator = definition switch
            {
                { DenominatorName: null } => null,
                { Population: true } => population,
                _ => given.Sum(issue => issue.Denominator),
            },
        };
    }
}

/// <summary>One figure an indicator and period.</summary>
public sealed class IndicatorFigureMap : IEntityTypeConfiguration<IndicatorFigure>
{
    public void Configure(EntityTypeBuilder<IndicatorFigure> builder)
    {
        builder
            .HasIndex(figure => new
            {
                figure.IndicatorId,
                figure.Year,
                figure.TimeIdentifier,
            })
            .IsUnique();
        builder.HasIndex(figure => new { figure.PartnershipId, figure.FirstDay });
        builder.HasOne<Indicator>().WithMany().HasForeignKey(figure => figure.IndicatorId);
        builder.Ignore(figure => figure.Period);
    }
}
