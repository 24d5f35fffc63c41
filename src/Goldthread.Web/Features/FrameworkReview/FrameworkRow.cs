using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.FrameworkReview;

/// <summary>
/// One row of a partnership's learning and improvement framework: what it asks and what done means. The partnership changes
/// the words; the reference stays, because evidence names it.
/// </summary>
public sealed class FrameworkRow : Entity, IOwned, IVersioned, ISearchable
{
    /// <summary>The most characters of either text.</summary>
    public const int Most = 1000;

    private FrameworkRow() { }

    public FrameworkRow(
        Guid partnershipId,
        int place,
        string section,
        string reference,
        string frameworkAsks,
        string doneMeans
    )
    {
        PartnershipId = partnershipId;
        Place = place;
        Section = section;
        Reference = reference;
        Slug = Slugs.From(reference);
        Reword(frameworkAsks, doneMeans);
    }

    public Guid PartnershipId { get; private set; }

    /// <summary>Counts from 1 in the order of the framework, across its sections.</summary>
    public int Place { get; private set; }

    /// <summary>The heading it stands under.</summary>
    public string Section { get; private set; } = "";

    /// <summary>O1, or S6/F1 where the framework says one thing twice.</summary>
    [MaxLength(20)]
    public string Reference { get; private set; } = "";

    /// <summary>The reference as an address says it: <c>s6-f1</c>.</summary>
    [MaxLength(20)]
    public string Slug { get; private set; } = "";

    [MaxLength(Most)]
    public string FrameworkAsks { get; private set; } = "";

    [MaxLength(Most)]
    public string DoneMeans { get; private set; } = "";

    public uint Version { get; private set; }

    public void Reword(string frameworkAsks, string doneMeans)
    {
        FrameworkAsks = Sentence.Require(frameworkAsks, "Enter what the framework asks.", nameof(FrameworkAsks));
        DoneMeans = Sentence.Require(doneMeans, "Enter what done means.", nameof(DoneMeans));
    }

    public SearchText Search() =>
        new(
            "Framework row",
            Reference,
            FrameworkAsks,
            $"{Section} {DoneMeans}",
            $"/framework/{Slug}",
            FrameworkReviewPolicy.Read.Name
        );
}

/// <summary>A reference stands once in a partnership's framework.</summary>
public sealed class FrameworkRowMap : IEntityTypeConfiguration<FrameworkRow>
{
    public void Configure(EntityTypeBuilder<FrameworkRow> builder)
    {
        builder.HasIndex(row => new { row.PartnershipId, row.Slug }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(row => row.PartnershipId);
    }
}
