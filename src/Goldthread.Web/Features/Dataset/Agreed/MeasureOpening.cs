using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>
/// How often the page of a measure was opened in a month: evidence of its use at the yearly refresh. It says nothing of who
/// opened it, and a count tells no story, so a job adds to it past the trail.
/// </summary>
public sealed class MeasureOpening : IOwned, IVersioned, IBulk
{
    private MeasureOpening() { }

    public MeasureOpening(Guid partnershipId, string measureKey, DateOnly month)
    {
        PartnershipId = partnershipId;
        MeasureKey = measureKey;
        Month = month;
    }

    public Guid PartnershipId { get; private set; }

    /// <summary>The number of an indicator or the reference of a published measure.</summary>
    [MaxLength(40)]
    public string MeasureKey { get; private set; } = "";

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private set; }

    public int Count { get; private set; }

    public uint Version { get; private set; }

    /// <summary>It was opened so many times more.</summary>
    public void Add(int times) => Count += times;
}

/// <summary>One count a measure and month.</summary>
public sealed class MeasureOpeningMap : IEntityTypeConfiguration<MeasureOpening>
{
    public void Configure(EntityTypeBuilder<MeasureOpening> builder)
    {
        builder.HasKey(opening => new
        {
            opening.PartnershipId,
            opening.MeasureKey,
            opening.Month,
        });
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(opening => opening.PartnershipId);
    }
}
