using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// One row of a published file as stored: when, where, and the texts of its filters and indicators packed as published
/// (ADR 17), so that markers and provenance survive and an import is quick.
/// </summary>
public sealed class ReleaseRow : IShared, IBulk
{
    public Guid ReleaseId { get; init; }

    /// <summary>The row of the file as a spreadsheet shows it.</summary>
    public int Number { get; init; }

    [MaxLength(40)]
    public required string AreaKey { get; init; }

    public int Year { get; init; }

    /// <summary>The published <c>time_identifier</c>.</summary>
    [MaxLength(60)]
    public required string TimeIdentifier { get; init; }

    [MaxLength(int.MaxValue)]
    public required string Filters { get; init; }

    [MaxLength(int.MaxValue)]
    public required string Cells { get; init; }
}

/// <summary>Read by release and area.</summary>
public sealed class ReleaseRowMap : IEntityTypeConfiguration<ReleaseRow>
{
    public void Configure(EntityTypeBuilder<ReleaseRow> builder)
    {
        builder.HasKey(row => new { row.ReleaseId, row.Number });
        builder.HasOne<StatisticsRelease>().WithMany().HasForeignKey(row => row.ReleaseId);
        builder.HasIndex(row => new { row.ReleaseId, row.AreaKey });
    }
}
