using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Platform.Documents;

/// <summary>An uploaded file: who, when, what it really is. The bytes stand in the store under their hash.</summary>
public sealed class Document : Entity, IFloor
{
    public Guid? PartnershipId { get; init; }

    public Guid? AgencyId { get; init; }

    /// <summary>The name it was sent under, made safe to show and to save under.</summary>
    [MaxLength(FileNames.Longest)]
    public required string Name { get; init; }

    /// <summary>What its bytes say it is.</summary>
    public FileKind Kind { get; init; }

    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    [MaxLength(64)]
    public required string Hash { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    public Guid? UploadedBy { get; init; }

    public DateTime UploadedAt { get; init; }

    /// <summary>The class of the retention schedule that says when it is disposed of.</summary>
    [MaxLength(60)]
    public required string RetentionClass { get; init; }
}

/// <summary>Maps the look-up of the rows that share one file.</summary>
public sealed class DocumentMap : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder) => builder.HasIndex(document => document.Hash);
}
