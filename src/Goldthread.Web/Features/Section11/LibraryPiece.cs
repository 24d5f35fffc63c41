using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>
/// A file or a link in an agency’s evidence library, used for any question in any year. It is held by the agency and read by
/// a partnership only where a submission that was released to it rests on it. A newer version is a new piece that takes its
/// place; what was submitted keeps the old one.
/// </summary>
[ReadThrough(typeof(ReleasedEvidence), nameof(ReleasedEvidence.PieceId))]
public sealed class LibraryPiece : Entity, IHeldByAgency, IVersioned
{
    public const int LinkLength = 1000;

    private LibraryPiece() { }

    private LibraryPiece(Guid agencyId, string? title, (string By, DateOnly On) added)
    {
        AgencyId = agencyId;
        Rename(title);
        (AddedBy, AddedOn) = added;
    }

    public Guid AgencyId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Counts from 1; a replacement is one more.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>SHA-256 of the file; a link has none.</summary>
    [MaxLength(64)]
    public string? Hash { get; private set; }

    public Guid? DocumentId { get; private set; }

    public string? FileName { get; private set; }

    [MaxLength(LinkLength)]
    public string? Link { get; private set; }

    public Guid? OwnerPostId { get; private set; }

    public DateOnly? ExpiresOn { get; private set; }

    public string AddedBy { get; private set; } = "";

    public DateOnly AddedOn { get; private set; }

    /// <summary>The piece that took its place.</summary>
    public Guid? ReplacedById { get; private set; }

    public DateOnly? RemovedOn { get; private set; }

    public uint Version { get; private set; }

    public bool IsCurrent => ReplacedById is null && RemovedOn is null;

    public static LibraryPiece OfFile(Guid agencyId, string? title, Document file, (string By, DateOnly On) added) =>
        new(agencyId, title is { Length: > 0 } ? title : file.Name, added)
        {
            DocumentId = file.Id,
            FileName = file.Name,
            Hash = file.Hash,
        };

    /// <exception cref="RuleBrokenException">The link is no whole address of a page.</exception>
    public static LibraryPiece OfLink(Guid agencyId, string? title, string? link, (string By, DateOnly On) added) =>
        new(agencyId, title, added)
        {
            Link =
                Uri.TryCreate(link?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
                    ? link!.Trim()
                    : throw new RuleBrokenException(
                        "Enter the whole address of the page, like https://www.example.org/report.",
                        "Link"
                    ),
        };

    public void Rename(string? title) => Title = Sentence.Require(title, "Enter a title.", nameof(Title));

    public void Keep(Guid? ownerPost, DateOnly? expires) => (OwnerPostId, ExpiresOn) = (ownerPost, expires);

    public bool HasExpiredOn(DateOnly day) => ExpiresOn < day;

    /// <summary>A newer version takes its place, one revision on.</summary>
    /// <exception cref="RuleBrokenException">It has been replaced or removed.</exception>
    public void ReplaceWith(LibraryPiece next)
    {
        if (!IsCurrent)
        {
            throw new RuleBrokenException("This piece was replaced or removed already.");
        }

        next.Revision = Revision + 1;
        ReplacedById = next.Id;
    }

    /// <summary>Nobody can choose it any more; what rests on it keeps it.</summary>
    public void Remove(DateOnly today) => RemovedOn ??= today;
}

/// <summary>The library is read by agency.</summary>
public sealed class LibraryPieceMap : IEntityTypeConfiguration<LibraryPiece>
{
    public void Configure(EntityTypeBuilder<LibraryPiece> builder)
    {
        builder.HasIndex(one => one.AgencyId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Document>().WithMany().HasForeignKey(one => one.DocumentId);
        builder.HasOne<Post>().WithMany().HasForeignKey(one => one.OwnerPostId);
        builder.HasOne<LibraryPiece>().WithMany().HasForeignKey(one => one.ReplacedById);
        builder.Ignore(one => one.IsCurrent);
    }
}
