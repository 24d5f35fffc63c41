using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Goldthread.Features.Dataset.Packs;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Explained;

/// <summary>
/// What a group is given about the figures of a quarter: drafted from the record in one press, edited in place, and frozen
/// with its figures each time it is shared. The Board’s shorter report of two quarters is one too.
/// </summary>
public sealed class ScrutinyPack : Entity, IOwned, IVersioned, ISearchable
{
    public const int WordsLength = 4000;

    private ScrutinyPack() { }

    /// <exception cref="RuleBrokenException">The period is no quarter.</exception>
    public ScrutinyPack(Guid partnershipId, PackKind kind, Period quarter, DateOnly today, string by)
    {
        if (ReturnPeriods.FrequencyOf(quarter) != Frequency.Quarterly)
        {
            throw new RuleBrokenException("A pack is for a quarter.", nameof(Period));
        }

        PartnershipId = partnershipId;
        Kind = kind;
        Year = quarter.Year;
        TimeIdentifier = quarter.Identifier.Label;
        FirstDay = quarter.FirstDay;
        DraftedOn = today;
        DraftedBy = by;
    }

    public Guid PartnershipId { get; private set; }

    public PackKind Kind { get; private set; }

    public int Year { get; private set; }

    [MaxLength(60)]
    public string TimeIdentifier { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public DateOnly DraftedOn { get; private set; }

    public string DraftedBy { get; private set; } = "";

    /// <summary>When words of it were last written in place of drafted ones, UTC; nothing while all of it is as drafted.</summary>
    public DateTime? EditedAt { get; private set; }

    public string? EditedBy { get; private set; }

    /// <summary>How often it has been shared; each time is an issue that never changes.</summary>
    public int Issues { get; private set; }

    public uint Version { get; private set; }

    public Period Period => ReturnPeriods.Of(Year, TimeIdentifier);

    public string Title =>
        Kind == PackKind.Quarterly
            ? $"Scrutiny pack, {Period.Label}"
            : $"Board report on data, to {Words.Month(Period.LastDay)}";

    /// <summary>Words of it change: whoever is about to share it as it was is told so.</summary>
    public void Edit(DateTime at, string by) => (EditedAt, EditedBy) = (at, by);

    /// <summary>Freezes what it says now and gives it to a group.</summary>
    /// <param name="content">What it says, as it will be read for ever.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="by">The post that shares it.</param>
    public PackIssue Share(string content, Guid groupId, DateTime at, string by) =>
        new(this, ++Issues, content, groupId, at, by);

    public SearchText Search() =>
        new(
            "Pack",
            null,
            Title,
            "",
            $"/data/packs/{PackNames.Slug(Kind, Period)}",
            (Issues > 0 ? DatasetPolicy.ReadPacks : DatasetPolicy.Keep).Name
        );
}

/// <summary>What a pack is for.</summary>
public enum PackKind
{
    /// <summary>The Scrutiny Group’s, every quarter.</summary>
    Quarterly,

    /// <summary>The Board’s, twice a year.</summary>
    Board,
}

/// <summary>Words of a pack that somebody has written in place of the drafted ones, or added.</summary>
public sealed class PackNote : Entity, IOwned, IVersioned
{
    private PackNote() { }

    public PackNote(ScrutinyPack pack, string place)
    {
        // Nought is the version of words that nobody has written yet, so that two who write first do not pass unseen.
        Version = 1;
        PartnershipId = pack.PartnershipId;
        PackId = pack.Id;
        Place = place;
    }

    public Guid PartnershipId { get; private set; }

    public Guid PackId { get; private set; }

    /// <summary>The part of the pack it stands in: <c>purpose</c>, <c>ask</c>, <c>concern-2.3</c>.</summary>
    [MaxLength(60)]
    public string Place { get; private set; } = "";

    [MaxLength(ScrutinyPack.WordsLength)]
    public string Words { get; private set; } = "";

    public string WrittenBy { get; private set; } = "";

    public uint Version { get; private set; }

    public void Write(string? words, string by) => (Words, WrittenBy) = (words?.Trim() ?? "", by);
}

/// <summary>A pack as it was shared on a day, with every figure it showed. It never changes.</summary>
public sealed class PackIssue : Entity, IOwned
{
    private PackIssue() { }

    public PackIssue(ScrutinyPack pack, int number, string content, Guid groupId, DateTime at, string by)
    {
        PartnershipId = pack.PartnershipId;
        PackId = pack.Id;
        Number = number;
        Content = content;
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        GroupId = groupId;
        SharedAt = at;
        SharedBy = by;
    }

    public Guid PartnershipId { get; private set; }

    public Guid PackId { get; private set; }

    public int Number { get; private set; }

    /// <summary>
    /// What it says, as JSON. It is too long to stand in the trail a second time; its fingerprint stands there instead, so
    /// that nobody can change it unnoticed.
    /// </summary>
    [Secret]
    [MaxLength(int.MaxValue)]
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    [MaxLength(64)]
    public string Fingerprint { get; private set; } = "";

    /// <summary>Whether the content is what was shared.</summary>
    public bool IsIntact => Fingerprint == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));

    /// <summary>The group it was shared with.</summary>
    public Guid GroupId { get; private set; }

    public DateTime SharedAt { get; private set; }

    public string SharedBy { get; private set; } = "";
}

/// <summary>One pack of a kind a quarter.</summary>
public sealed class ScrutinyPackMap : IEntityTypeConfiguration<ScrutinyPack>
{
    public void Configure(EntityTypeBuilder<ScrutinyPack> builder)
    {
        builder
            .HasIndex(pack => new
            {
                pack.PartnershipId,
                pack.Kind,
                pack.Year,
                pack.TimeIdentifier,
            })
            .IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(pack => pack.PartnershipId);
        builder.Ignore(pack => pack.Period);
        builder.Ignore(pack => pack.Title);
    }
}

/// <summary>One note a part.</summary>
public sealed class PackNoteMap : IEntityTypeConfiguration<PackNote>
{
    public void Configure(EntityTypeBuilder<PackNote> builder)
    {
        builder.HasIndex(note => new { note.PackId, note.Place }).IsUnique();
        builder.HasOne<ScrutinyPack>().WithMany().HasForeignKey(note => note.PackId);
    }
}

/// <summary>One issue of a number.</summary>
public sealed class PackIssueMap : IEntityTypeConfiguration<PackIssue>
{
    public void Configure(EntityTypeBuilder<PackIssue> builder)
    {
        builder.HasIndex(issue => new { issue.PackId, issue.Number }).IsUnique();
        builder.HasOne<ScrutinyPack>().WithMany().HasForeignKey(issue => issue.PackId);
        builder.HasOne<Group>().WithMany().HasForeignKey(issue => issue.GroupId);
        builder.Ignore(issue => issue.IsIntact);
    }
}
