using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Published;

/// <summary>A row of a published list: a dictionary of measures, neighbours or places.</summary>
/// <param name="Number">Its number in the file as a spreadsheet shows it.</param>
/// <param name="Key">What it is about, by which it is found in the next release: a code, or the name of a measure.</param>
/// <param name="Cells">The published texts of every column, in the order of the file’s columns.</param>
public sealed record ListEntry(int Number, string Key, PackedCells Cells);

/// <summary>The same as stored, packed as rows of figures are (ADR 17).</summary>
public sealed class ReleaseEntry : IShared, IBulk
{
    public Guid ReleaseId { get; init; }

    public int Number { get; init; }

    [MaxLength(300)]
    public required string Key { get; init; }

    [MaxLength(int.MaxValue)]
    public required string Cells { get; init; }
}

/// <summary>Read by release, and by key within it.</summary>
public sealed class ReleaseEntryMap : IEntityTypeConfiguration<ReleaseEntry>
{
    public void Configure(EntityTypeBuilder<ReleaseEntry> builder)
    {
        builder.HasKey(entry => new { entry.ReleaseId, entry.Number });
        builder.HasOne<StatisticsRelease>().WithMany().HasForeignKey(entry => entry.ReleaseId);
        builder.HasIndex(entry => new { entry.ReleaseId, entry.Key });
    }
}
