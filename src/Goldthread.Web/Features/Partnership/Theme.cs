using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Partnership;

/// <summary>
/// A word that learning is gathered under. Practice themes tag findings; the numbered dataset themes of the framework carry
/// the statement that the indicators below them test.
/// </summary>
public sealed class Theme : Entity, IOwned, IVersioned, ISearchable
{
    private Theme() { }

    public Theme(Guid partnershipId, ThemeKind kind, string name, string meaning, int? number)
    {
        PartnershipId = partnershipId;
        Kind = kind;
        Number = number;
        Change(name, meaning, null);
        Slug = Slugs.ForRecord(Name, nameof(Name));
    }

    public Guid PartnershipId { get; private set; }

    public ThemeKind Kind { get; private set; }

    /// <summary>1 to 13 for a theme of the dataset, as published measures name it; practice themes have none.</summary>
    public int? Number { get; private set; }

    public string Name { get; private set; } = "";

    [MaxLength(80)]
    public string Slug { get; private set; } = "";

    [MaxLength(1000)]
    public string Meaning { get; private set; } = "";

    /// <summary>Other words for it, separated by semicolons; it is found by them.</summary>
    [MaxLength(1000)]
    public string? Synonyms { get; private set; }

    /// <summary>The day it stopped being offered; what was tagged with it keeps it.</summary>
    public DateOnly? Retired { get; private set; }

    public uint Version { get; private set; }

    public void Change(string name, string? meaning, string? synonyms)
    {
        Name = Sentence.Require(name, "Enter the theme’s name.", nameof(Name));
        Meaning = meaning?.Trim() ?? "";
        Synonyms = synonyms?.Trim();
    }

    public void Retire(DateOnly day) => Retired = day;

    public SearchText Search() =>
        new(
            "Theme",
            null,
            Name,
            $"{Meaning} {Synonyms}",
            Kind == ThemeKind.Dataset ? $"/data/themes/{Slug}" : $"/themes/{Slug}",
            PartnershipPolicy.Look.Name
        );
}

public enum ThemeKind
{
    Practice,
    Dataset,
}

/// <summary>One slug a kind and partnership.</summary>
public sealed class ThemeMap : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder
            .HasIndex(theme => new
            {
                theme.PartnershipId,
                theme.Kind,
                theme.Slug,
            })
            .IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(theme => theme.PartnershipId);
    }
}
