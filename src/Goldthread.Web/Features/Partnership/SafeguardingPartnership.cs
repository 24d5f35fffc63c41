using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Partnership;

/// <summary>
/// A safeguarding children partnership of one local authority area, or a joint body of several. Its slug is the first word
/// of its addresses and never changes.
/// </summary>
public sealed class SafeguardingPartnership : Entity, IShared, IVersioned
{
    private SafeguardingPartnership() { }

    public SafeguardingPartnership(string name, string shortName, string slug, PartnershipKind kind, string? areaCode)
    {
        Slug = Slugs.Require(slug);
        Kind = kind;
        Change(name, shortName, areaCode);
    }

    public string Name { get; private set; } = "";

    /// <summary>How people say it: "Hampshire".</summary>
    [MaxLength(60)]
    public string ShortName { get; private set; } = "";

    [MaxLength(40)]
    public string Slug { get; private set; } = "";

    public PartnershipKind Kind { get; private set; }

    /// <summary>The ONS code of its local authority area (E10000014), by which published figures are found. A joint body has none.</summary>
    [MaxLength(9)]
    public string? AreaCode { get; private set; }

    [MaxLength(60)]
    public string? Telephone { get; private set; }

    public string? Email { get; private set; }

    public uint Version { get; private set; }

    public void Change(string name, string shortName, string? areaCode)
    {
        Name = Sentence.Require(name, "Enter the partnership’s name.", nameof(Name));
        ShortName = Sentence.Require(shortName, "Enter the name people use for the partnership.", nameof(ShortName));
        AreaCode = Kind == PartnershipKind.Joint ? null : areaCode;
    }

    public void ChangeContact(string? telephone, string? email)
    {
        Telephone = telephone;
        Email = email;
    }
}

public enum PartnershipKind
{
    /// <summary>One local authority area.</summary>
    Local,

    /// <summary>A body that several partnerships share, with dated members. Membership alone gives nobody rights.</summary>
    Joint,
}

/// <summary>One slug, one partnership.</summary>
public sealed class SafeguardingPartnershipMap : IEntityTypeConfiguration<SafeguardingPartnership>
{
    public void Configure(EntityTypeBuilder<SafeguardingPartnership> builder) =>
        builder.HasIndex(partnership => partnership.Slug).IsUnique();
}
