using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>A finding stands under a theme of practice, so that the same thing found by several sources is seen as one.</summary>
public sealed class FindingTheme : Entity, IOwned
{
    private FindingTheme() { }

    public FindingTheme(Finding finding, Guid themeId)
    {
        PartnershipId = finding.PartnershipId;
        FindingId = finding.Id;
        ThemeId = themeId;
    }

    public Guid PartnershipId { get; private set; }

    public Guid FindingId { get; private set; }

    public Guid ThemeId { get; private set; }
}

/// <summary>A theme is given once a finding.</summary>
public sealed class FindingThemeMap : IEntityTypeConfiguration<FindingTheme>
{
    public void Configure(EntityTypeBuilder<FindingTheme> builder)
    {
        builder.HasIndex(given => new { given.FindingId, given.ThemeId }).IsUnique();
        builder.HasIndex(given => given.ThemeId);
        builder.HasOne<Finding>().WithMany().HasForeignKey(given => given.FindingId);
        builder.HasOne<Theme>().WithMany().HasForeignKey(given => given.ThemeId);
    }
}
