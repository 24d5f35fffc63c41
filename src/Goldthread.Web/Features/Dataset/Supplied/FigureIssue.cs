using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// A figure of one agency as it was accepted, on the day it was. Every issue is kept: the latest holds, and a paper that was
/// issued before can be told what has changed since.
/// </summary>
public sealed class FigureIssue : Entity, INamesAgency
{
    private FigureIssue() { }

    public FigureIssue(ReturnedFigure figure, Guid windowId, int number, string? because, DateTime at, string by)
    {
        PartnershipId = figure.PartnershipId;
        AgencyId = figure.AgencyId;
        FigureId = figure.Id;
        IndicatorId = figure.IndicatorId;
        WindowId = windowId;
        Number = number;
        Numerator = figure.Numerator;
        Denominator = figure.Denominator;
        Gap = figure.Gap;
        IsProvisional = figure.IsProvisional;
        IsUnreliable = figure.IsUnreliable;
        Because = because;
        IssuedAt = at;
        IssuedBy = by;
    }

    public Guid PartnershipId { get; private set; }

    public Guid AgencyId { get; private set; }

    public Guid FigureId { get; private set; }

    public Guid IndicatorId { get; private set; }

    public Guid WindowId { get; private set; }

    /// <summary>1 for the first; every later one is a restatement.</summary>
    public int Number { get; private set; }

    public double? Numerator { get; private set; }

    public double? Denominator { get; private set; }

    public FigureGap? Gap { get; private set; }

    public bool IsProvisional { get; private set; }

    public bool IsUnreliable { get; private set; }

    /// <summary>Why it was restated; nothing for the first issue.</summary>
    [MaxLength(ReturnedFigure.WordsLength)]
    public string? Because { get; private set; }

    public DateTime IssuedAt { get; private set; }

    public string IssuedBy { get; private set; } = "";

    /// <summary>Whether it says the same as the row does now.</summary>
    public bool Says(ReturnedFigure figure) =>
        (Numerator, Denominator, Gap, IsProvisional, IsUnreliable)
        == (figure.Numerator, figure.Denominator, figure.Gap, figure.IsProvisional, figure.IsUnreliable);
}

/// <summary>One issue of a number a figure.</summary>
public sealed class FigureIssueMap : IEntityTypeConfiguration<FigureIssue>
{
    public void Configure(EntityTypeBuilder<FigureIssue> builder)
    {
        builder.HasIndex(issue => new { issue.FigureId, issue.Number }).IsUnique();
        builder.HasIndex(issue => new { issue.WindowId, issue.IndicatorId });
        builder.HasOne<ReturnedFigure>().WithMany().HasForeignKey(issue => issue.FigureId);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(issue => issue.IndicatorId);
        builder.HasOne<ReturnWindow>().WithMany().HasForeignKey(issue => issue.WindowId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(issue => issue.AgencyId);
    }
}
