using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Platform.Trail;

/// <summary>The end of a chain: how long it is and the hash of its last entry, so that a cut-off tail shows too.</summary>
public sealed class TrailHead : IFloor
{
    /// <summary>The one chain for rows that no partnership owns.</summary>
    public static readonly Guid SharedChain = Guid.Empty;

    /// <summary>What stands before the first entry.</summary>
    public static readonly string NoHash = new('0', 64);

    public Guid ChainId { get; init; }

    public Guid? PartnershipId { get; init; }

    public Guid? AgencyId { get; init; }

    public long Number { get; set; }

    public required string Hash { get; set; }
}

/// <summary>One head a chain.</summary>
public sealed class TrailHeadMap : IEntityTypeConfiguration<TrailHead>
{
    public void Configure(EntityTypeBuilder<TrailHead> builder)
    {
        builder.HasKey(head => head.ChainId);
        builder.Property(head => head.Hash).HasMaxLength(64);
    }
}
