using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// One row of a return: what an agency says of one indicator, or why it cannot say it, what it answers when a figure looks
/// odd, and what the partnership asks about it.
/// </summary>
public sealed class ReturnedFigure : Entity, INamesAgency, IVersioned
{
    public const int WordsLength = 1000;

    private ReturnedFigure() { }

    public ReturnedFigure(DataReturn asked, IndicatorDefinition definition)
    {
        PartnershipId = asked.PartnershipId;
        AgencyId = asked.AgencyId;
        ReturnId = asked.Id;
        IndicatorId = definition.IndicatorId;
        DefinitionId = definition.Id;
    }

    public Guid PartnershipId { get; private set; }

    public Guid AgencyId { get; private set; }

    public Guid ReturnId { get; private set; }

    public Guid IndicatorId { get; private set; }

    /// <summary>The edition it was asked by.</summary>
    public Guid DefinitionId { get; private set; }

    public double? Numerator { get; private set; }

    public double? Denominator { get; private set; }

    /// <summary>Why there is no figure, where there is none.</summary>
    public FigureGap? Gap { get; private set; }

    [MaxLength(WordsLength)]
    public string? GapBecause { get; private set; }

    /// <summary>The agency expects to change it.</summary>
    public bool IsProvisional { get; private set; }

    /// <summary>The agency itself does not trust it.</summary>
    public bool IsUnreliable { get; private set; }

    [MaxLength(WordsLength)]
    public string? Note { get; private set; }

    /// <summary>Why a figure that looks odd is right.</summary>
    [MaxLength(WordsLength)]
    public string? OddBecause { get; private set; }

    /// <summary>What the partnership asks about it, until the agency has answered.</summary>
    [MaxLength(WordsLength)]
    public string? Query { get; private set; }

    public string? QueriedBy { get; private set; }

    [MaxLength(WordsLength)]
    public string? QueryAnswer { get; private set; }

    /// <summary>How often it was queried; the quality of a return counts those that never were.</summary>
    public int TimesQueried { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Whether the agency has said anything: a figure, or why there is none.</summary>
    public bool IsAnswered => Numerator is not null || Gap is not null;

    /// <summary>Whether a query waits for the agency.</summary>
    public bool IsQueried => Query is not null && QueryAnswer is null;

    /// <summary>Takes what the agency says. Whoever calls has checked it.</summary>
    /// <returns>Whether anything is different now.</returns>
    public bool Say(FigureText text)
    {
        var before = ToText();
        Gap = text.Gap;
        GapBecause = text.Gap is null ? null : Said(text.GapBecause);
        Numerator = text.Gap is null ? text.Numerator : null;
        Denominator = text.Gap is null ? text.Denominator : null;
        IsProvisional = text.Gap is null && text.IsProvisional;
        IsUnreliable = text.Gap is null && text.IsUnreliable;
        Note = Said(text.Note);
        OddBecause = Said(text.OddBecause);
        if (Query is not null && Said(text.QueryAnswer) is { } answer)
        {
            QueryAnswer = answer;
        }

        return before != ToText();
    }

    /// <exception cref="RuleBrokenException">Nothing is asked.</exception>
    public void Ask(string? query, string by)
    {
        Query = Sentence.Require(query, "Enter what is to be looked at again.", nameof(Query));
        QueriedBy = by;
        QueryAnswer = null;
        TimesQueried++;
    }

    /// <summary>What was accepted last stands again; what was written since and never sent is let go.</summary>
    public void GoBackTo(FigureIssue issue)
    {
        Say(
            new FigureText(issue.Numerator, issue.Denominator)
            {
                Gap = issue.Gap,
                GapBecause = GapBecause,
                IsProvisional = issue.IsProvisional,
                IsUnreliable = issue.IsUnreliable,
                Note = Note,
                OddBecause = OddBecause,
            }
        );
        Settle();
    }

    /// <summary>The query has served once the figures are accepted; the trail keeps it.</summary>
    public void Settle() => (Query, QueriedBy, QueryAnswer) = (null, null, null);

    public FigureText ToText() =>
        new(Numerator, Denominator)
        {
            Gap = Gap,
            GapBecause = GapBecause,
            IsProvisional = IsProvisional,
            IsUnreliable = IsUnreliable,
            Note = Note,
            OddBecause = OddBecause,
            QueryAnswer = QueryAnswer,
        };

    private static string? Said(string? words) => words?.Trim() is { Length: > 0 } said ? said : null;
}

/// <summary>What an agency says in one row.</summary>
/// <param name="Numerator">What was counted; of days the number of days.</param>
/// <param name="Denominator">Of how many, where the indicator asks it.</param>
public sealed record FigureText(double? Numerator, double? Denominator)
{
    public FigureGap? Gap { get; init; }

    public string? GapBecause { get; init; }

    public bool IsProvisional { get; init; }

    public bool IsUnreliable { get; init; }

    public string? Note { get; init; }

    public string? OddBecause { get; init; }

    public string? QueryAnswer { get; init; }
}

/// <summary>Why an agency gives no figure.</summary>
public enum FigureGap
{
    /// <summary>It exists and cannot be had this time.</summary>
    NotAvailable,

    /// <summary>Nobody counts it here.</summary>
    NotCollected,

    /// <summary>The question does not arise at this agency.</summary>
    DoesNotApply,
}

/// <summary>An indicator is asked once a return.</summary>
public sealed class ReturnedFigureMap : IEntityTypeConfiguration<ReturnedFigure>
{
    public void Configure(EntityTypeBuilder<ReturnedFigure> builder)
    {
        builder.HasIndex(figure => new { figure.ReturnId, figure.IndicatorId }).IsUnique();
        builder.HasIndex(figure => new { figure.IndicatorId, figure.AgencyId });
        builder.HasOne<DataReturn>().WithMany().HasForeignKey(figure => figure.ReturnId);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(figure => figure.IndicatorId);
        builder.HasOne<IndicatorDefinition>().WithMany().HasForeignKey(figure => figure.DefinitionId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(figure => figure.AgencyId);
        builder.Ignore(figure => figure.IsAnswered);
        builder.Ignore(figure => figure.IsQueried);
    }
}
