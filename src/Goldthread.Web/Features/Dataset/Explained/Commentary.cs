using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Explained;

/// <summary>
/// What people say about a measure’s figure of one period, under the framework’s five headings. It is asked for where the
/// figure signals or misses its target, and nowhere else.
/// </summary>
public sealed class Commentary : Entity, IOwned, IVersioned
{
    public const int WordsLength = 2000;

    private Commentary() { }

    public Commentary(Guid partnershipId, string measureKey, Period period)
    {
        PartnershipId = partnershipId;
        MeasureKey = measureKey;
        Year = period.Year;
        TimeIdentifier = period.Identifier.Label;
        FirstDay = period.FirstDay;
        // Nought stands for none: two people who write the first words on a figure must not pass each other unseen.
        Version = 1;
    }

    public Guid PartnershipId { get; private set; }

    /// <summary>The number of an indicator or the reference of a published measure.</summary>
    [MaxLength(40)]
    public string MeasureKey { get; private set; } = "";

    public int Year { get; private set; }

    [MaxLength(60)]
    public string TimeIdentifier { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    /// <summary>Why it moved.</summary>
    [MaxLength(WordsLength)]
    public string? Trend { get; private set; }

    [MaxLength(WordsLength)]
    public string? Comparison { get; private set; }

    [MaxLength(WordsLength)]
    public string? Target { get; private set; }

    /// <summary>How sure we are that it will last.</summary>
    [MaxLength(WordsLength)]
    public string? Confidence { get; private set; }

    /// <summary>What we are doing.</summary>
    [MaxLength(WordsLength)]
    public string? Doing { get; private set; }

    public DateOnly WrittenOn { get; private set; }

    /// <summary>The post that wrote it last.</summary>
    public string WrittenBy { get; private set; } = "";

    public uint Version { get; private set; }

    public Period Period => ReturnPeriods.Of(Year, TimeIdentifier);

    /// <summary>The framework’s headings under which something is said, in its order.</summary>
    public IReadOnlyList<(string Heading, string Words)> Headings =>
        [
            .. new[]
            {
                ("Trend", Trend),
                ("Comparison", Comparison),
                ("Target", Target),
                ("Confidence that it will last", Confidence),
                ("What we are doing", Doing),
            }
                .Where(pair => pair.Item2 is not null)
                .Select(pair => (pair.Item1, pair.Item2!)),
        ];

    /// <exception cref="RuleBrokenException">Nothing is said of the trend or of what is done.</exception>
    public void Write(CommentaryText text, DateOnly today, string by)
    {
        Trend = Sentence.Require(text.Trend, "Enter why the figure moved, or why it did not.", nameof(Trend));
        Doing = Sentence.Require(text.Doing, "Enter what is being done, or why nothing needs to be.", nameof(Doing));
        Comparison = Said(text.Comparison);
        Target = Said(text.Target);
        Confidence = Said(text.Confidence);
        WrittenOn = today;
        WrittenBy = by;
    }

    private static string? Said(string? words) => words?.Trim() is { Length: > 0 } said ? said : null;
}

/// <summary>What is said under the five headings.</summary>
public sealed record CommentaryText(
    string? Trend,
    string? Comparison,
    string? Target,
    string? Confidence,
    string? Doing
);

/// <summary>One commentary a measure and period.</summary>
public sealed class CommentaryMap : IEntityTypeConfiguration<Commentary>
{
    public void Configure(EntityTypeBuilder<Commentary> builder)
    {
        builder
            .HasIndex(one => new
            {
                one.PartnershipId,
                one.MeasureKey,
                one.Year,
                one.TimeIdentifier,
            })
            .IsUnique();
        builder.Ignore(one => one.Period);
        builder.Ignore(one => one.Headings);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
    }
}
