using System.Buffers.Binary;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Platform.Trail;

/// <summary>
/// One line of the record of who did what, when, by which use case and why, with the values before and after. Entries of a
/// chain are numbered without gaps and each carries the hash of the one before, so an altered, missing or reordered row
/// shows. The database refuses to change or delete one.
/// </summary>
public sealed class TrailEntry : IFloor
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The partnership or agency whose chain this is, or <see cref="TrailHead.SharedChain"/>.</summary>
    public Guid ChainId { get; init; }

    /// <summary>Counts from 1 within the chain.</summary>
    public long Number { get; init; }

    public Guid? PartnershipId { get; init; }

    public Guid? AgencyId { get; init; }

    /// <summary>UTC, whole milliseconds: what both databases give back unchanged.</summary>
    public DateTime At { get; init; }

    public Guid? AccountId { get; init; }

    /// <summary>The post that acted, in words; or the command that ran.</summary>
    public required string Actor { get; init; }

    public required string UseCase { get; init; }

    [MaxLength(2000)]
    public string? Reason { get; init; }

    public TrailAction Action { get; init; }

    public required string Kind { get; init; }

    public Guid? SubjectId { get; init; }

    [MaxLength(int.MaxValue)]
    public string? Before { get; init; }

    [MaxLength(int.MaxValue)]
    public string? After { get; init; }

    public required string PreviousHash { get; init; }

    public string Hash { get; private set; } = "";

    /// <summary>Closes the entry: after this its hash covers every field and the hash before it.</summary>
    public TrailEntry Seal()
    {
        Hash = ComputeHash();
        return this;
    }

    /// <summary>SHA-256 over every field, each with its length before it so that no two entries read alike.</summary>
    public string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string?[] fields =
        [
            ChainId.ToString("N"),
            Number.ToString(CultureInfo.InvariantCulture),
            PartnershipId?.ToString("N"),
            AgencyId?.ToString("N"),
            At.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
            AccountId?.ToString("N"),
            Actor,
            UseCase,
            Reason,
            Action.ToString(),
            Kind,
            SubjectId?.ToString("N"),
            Before,
            After,
            PreviousHash,
        ];
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

public enum TrailAction
{
    Added,
    Changed,
    Removed,

    /// <summary>Many rows at once: a file with its hash, its rows and its release.</summary>
    Imported,
}

/// <summary>Maps the chain's order and the look-up by record.</summary>
public sealed class TrailEntryMap : IEntityTypeConfiguration<TrailEntry>
{
    public void Configure(EntityTypeBuilder<TrailEntry> builder)
    {
        builder.HasIndex(entry => new { entry.ChainId, entry.Number }).IsUnique();
        builder.HasIndex(entry => new { entry.SubjectId, entry.Number });
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(64);
    }
}
