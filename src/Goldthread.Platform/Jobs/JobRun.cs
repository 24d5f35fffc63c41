using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Platform.Jobs;

/// <summary>
/// One occurrence of a recurring job that has had its effect. The row commits with the effect, and its key is unique, so
/// the effect happens once whatever node runs it and whichever is killed.
/// </summary>
public sealed class JobRun : Entity, IFloor
{
    public required string Job { get; init; }

    /// <summary>The planned instant, UTC, not the instant at which it ran.</summary>
    public DateTime Occurrence { get; init; }

    public Guid? PartnershipId { get; init; }

    public Guid? AgencyId { get; init; }

    /// <summary>The partnership as part of the key, which must not be empty: all zeros for the floor.</summary>
    public Guid Reach { get; init; }

    public DateTime RanAt { get; init; }
}

/// <summary>One row an occurrence.</summary>
public sealed class JobRunMap : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder) =>
        builder
            .HasIndex(run => new
            {
                run.Job,
                run.Reach,
                run.Occurrence,
            })
            .IsUnique();
}
