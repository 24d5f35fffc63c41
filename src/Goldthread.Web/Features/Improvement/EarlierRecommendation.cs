using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>
/// "Recommended before": a closed recommendation that was meant to put right what a finding now finds again, and why that
/// change did not hold.
/// </summary>
public sealed class EarlierRecommendation : Entity, IOwned
{
    private EarlierRecommendation() { }

    public EarlierRecommendation(Finding finding, Guid recommendationId, bool isTheSame, string why)
    {
        PartnershipId = finding.PartnershipId;
        FindingId = finding.Id;
        RecommendationId = recommendationId;
        IsTheSame = isTheSame;
        Why = Sentence.Require(
            why,
            isTheSame ? "Enter why the earlier change did not hold." : "Enter why this is not the same.",
            nameof(Why)
        );
    }

    public Guid PartnershipId { get; private set; }

    public Guid FindingId { get; private set; }

    public Guid RecommendationId { get; private set; }

    /// <summary>False where the author looked and says that it was about something else.</summary>
    public bool IsTheSame { get; private set; }

    [MaxLength(1000)]
    public string Why { get; private set; } = "";
}

/// <summary>One word a pair.</summary>
public sealed class EarlierRecommendationMap : IEntityTypeConfiguration<EarlierRecommendation>
{
    public void Configure(EntityTypeBuilder<EarlierRecommendation> builder)
    {
        builder.HasIndex(earlier => new { earlier.FindingId, earlier.RecommendationId }).IsUnique();
        builder.HasOne<Finding>().WithMany().HasForeignKey(earlier => earlier.FindingId);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(earlier => earlier.RecommendationId);
    }
}
