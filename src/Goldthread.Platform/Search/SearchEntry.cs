using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Platform.Search;

/// <summary>
/// What can be found by words: one row a record, written in the transaction of the record itself. Keyed by a number, which
/// is what both full-text indexes want.
/// </summary>
public sealed class SearchEntry : IFloor
{
    public long Id { get; private set; }

    public Guid? PartnershipId { get; init; }

    /// <summary>The one agency whose people find it, <see cref="SearchText.NoAgency"/> for none, nothing for all.</summary>
    public Guid? AgencyId { get; set; }

    public Guid SubjectId { get; init; }

    /// <summary>What it is, in words: "Agency", "Indicator".</summary>
    public string Kind { get; set; } = "";

    public string? Reference { get; set; }

    public string Title { get; set; } = "";

    [MaxLength(8000)]
    public string Body { get; set; } = "";

    /// <summary>Address below the partnership, or whole where no partnership owns the record.</summary>
    public string Path { get; set; } = "";

    /// <summary>Name of the policy that opens the page; entries that a person may not open are never counted.</summary>
    public string Policy { get; set; } = "";
}

/// <summary>One entry a record.</summary>
public sealed class SearchEntryMap : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedOnAdd();
        builder.HasIndex(entry => entry.SubjectId);
    }
}
