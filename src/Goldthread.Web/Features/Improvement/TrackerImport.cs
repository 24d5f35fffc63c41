using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>An action tracker that a partnership brought from a spreadsheet: what came in, and whether it was taken back.</summary>
public sealed class TrackerImport : Entity, IOwned, IVersioned
{
    private TrackerImport() { }

    public TrackerImport(Guid partnershipId, Document file, DateTime at, string by)
    {
        PartnershipId = partnershipId;
        DocumentId = file.Id;
        FileName = file.Name;
        FileHash = file.Hash;
        At = at;
        By = by;
    }

    public Guid PartnershipId { get; private set; }

    public Guid DocumentId { get; private set; }

    public string FileName { get; private set; } = "";

    [MaxLength(64)]
    public string FileHash { get; private set; } = "";

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public int Rows { get; private set; }

    /// <summary>What its columns and words mean here, as the import understands it; nothing while everything is guessed.</summary>
    [MaxLength(100_000)]
    public string? Answers { get; private set; }

    /// <summary>When its rows became findings, recommendations and actions; until then it is a dry run.</summary>
    public DateTime? TakenInAt { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Somebody has said what its columns and words mean.</summary>
    /// <exception cref="RuleBrokenException">It was taken in before.</exception>
    public void Answer(string answers)
    {
        RefuseTakenIn();
        Answers = answers;
    }

    /// <exception cref="RuleBrokenException">It was taken in before.</exception>
    public void TakeIn(int rows, DateTime at)
    {
        RefuseTakenIn();
        Rows = rows;
        TakenInAt = at;
    }

    /// <exception cref="RuleBrokenException">It was never taken in, or undone before.</exception>
    public void Undo(DateTime at, string by)
    {
        if (TakenInAt is null)
        {
            throw new RuleBrokenException("This tracker has not been imported.");
        }

        if (UndoneAt is not null)
        {
            throw new RuleBrokenException("This import has been undone already.");
        }

        UndoneAt = at;
        UndoneBy = by;
    }

    private void RefuseTakenIn()
    {
        if (TakenInAt is not null)
        {
            throw new RuleBrokenException("This tracker has been imported already.");
        }
    }
}

/// <summary>Its file stands among the documents.</summary>
public sealed class TrackerImportMap : IEntityTypeConfiguration<TrackerImport>
{
    public void Configure(EntityTypeBuilder<TrackerImport> builder)
    {
        builder.HasIndex(import => new { import.PartnershipId, import.At });
        builder.HasOne<Document>().WithMany().HasForeignKey(import => import.DocumentId);
    }
}
