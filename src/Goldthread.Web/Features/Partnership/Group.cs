using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Partnership;

/// <summary>A board, subgroup or standing group of one partnership. Each activity reports to one.</summary>
public sealed class Group : Entity, IOwned, IVersioned, ISearchable
{
    private Group() { }

    public Group(Guid partnershipId, string name, string purpose, DateOnly from)
    {
        PartnershipId = partnershipId;
        From = from;
        Change(name, purpose, null);
        Slug = Slugs.ForRecord(Name, nameof(Name));
    }

    public Guid PartnershipId { get; private set; }

    public string Name { get; private set; } = "";

    [MaxLength(80)]
    public string Slug { get; private set; } = "";

    [MaxLength(2000)]
    public string Purpose { get; private set; } = "";

    /// <summary>The group it reports to, or nothing at the top.</summary>
    public Guid? ReportsToId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public uint Version { get; private set; }

    public void Change(string name, string? purpose, Guid? reportsToId)
    {
        Name = Sentence.Require(name, "Enter the group’s name.", nameof(Name));
        Purpose = purpose?.Trim() ?? "";
        ReportsToId = reportsToId == Id ? null : reportsToId;
    }

    public void End(DateOnly lastDay) => To = DaySpan.End(From, lastDay);

    public SearchText Search() => new("Group", null, Name, Purpose, $"/groups/{Slug}", PartnershipPolicy.Look.Name);
}

/// <summary>One slug a partnership.</summary>
public sealed class GroupMap : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.HasIndex(group => new { group.PartnershipId, group.Slug }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(group => group.PartnershipId);
        builder.HasOne<Group>().WithMany().HasForeignKey(group => group.ReportsToId);
    }
}
