using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// One file of a table as it was published. Every release is kept; figures are read from the latest one that holds them,
/// and each can be traced to its file and row.
/// </summary>
public sealed class StatisticsRelease : Entity, IShared
{
    private StatisticsRelease() { }

    public StatisticsRelease(
        StatisticsTable table,
        string fileName,
        string sha256,
        DateTime importedAt,
        string importedBy
    )
    {
        TableId = table.Id;
        Kind = table.Kind;
        FileName = fileName;
        Sha256 = sha256;
        ImportedAt = importedAt;
        ImportedBy = importedBy;
    }

    public Guid TableId { get; private set; }

    public PublicationKind Kind { get; private set; }

    public string FileName { get; private set; } = "";

    [MaxLength(64)]
    public string Sha256 { get; private set; } = "";

    public DateTime ImportedAt { get; private set; }

    /// <summary>The post or command that imported it.</summary>
    public string ImportedBy { get; private set; } = "";

    /// <summary>The uploaded file itself.</summary>
    public Guid? DocumentId { get; private set; }

    public string Licence { get; private set; } = "Open Government Licence v3.0";

    public int Rows { get; private set; }

    /// <summary>Rows that were read and are not kept.</summary>
    public int SkippedRows { get; private set; }

    /// <summary>Why they are not, counted in words; empty where every row is kept.</summary>
    [MaxLength(1000)]
    public string Skips { get; private set; } = "";

    /// <summary>First and last period, in words; of a list its edition.</summary>
    public string Periods { get; private set; } = "";

    /// <summary>What this release says differently from the one before it, in words; empty for a first release.</summary>
    [MaxLength(4000)]
    public string Changes { get; private set; } = "";

    /// <summary>The cells that hold a marker in place of a number, counted in words; empty where there are none.</summary>
    [MaxLength(1000)]
    public string Gaps { get; private set; } = "";

    public void Describe(int rows, string periods, string gaps)
    {
        Rows = rows;
        Periods = periods;
        Gaps = gaps;
    }

    /// <summary>Says which rows of the file are not kept.</summary>
    public void Skip(int rows, string why)
    {
        SkippedRows = rows;
        Skips = why.Length > 1000 ? why[..1000] : why;
    }

    /// <summary>Says what differs from the release before, again once a rename is confirmed.</summary>
    public void Compare(string changes) => Changes = changes.Length > 4000 ? changes[..4000] : changes;

    /// <summary>The demonstration’s own figures: nobody published them under any licence.</summary>
    public void MarkInvented() => Licence = "None: invented for the demonstration";

    public void KeepFile(Guid documentId) => DocumentId = documentId;
}

/// <summary>One row a file; a file that is known already is recognised by its hash.</summary>
public sealed class StatisticsReleaseMap : IEntityTypeConfiguration<StatisticsRelease>
{
    public void Configure(EntityTypeBuilder<StatisticsRelease> builder)
    {
        builder.HasOne<StatisticsTable>().WithMany().HasForeignKey(release => release.TableId);
        builder.HasIndex(release => release.Sha256);
    }
}
