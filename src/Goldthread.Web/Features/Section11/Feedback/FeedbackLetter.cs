using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11.Feedback;

/// <summary>The feedback an agency got from one area, as the independent chair signed it. It never changes.</summary>
public sealed class FeedbackLetter : Entity, INamesAgency
{
    private FeedbackLetter() { }

    public FeedbackLetter(FeedbackDraft draft, Signature by)
    {
        PartnershipId = draft.PartnershipId;
        CycleId = draft.CycleId;
        AgencyId = draft.AgencyId;
        SubmissionId = draft.SubmissionId;
        (Opening, Strengths, Ratings, ToImprove, NextSteps) = draft.ToText();
        (SignedName, SignedRole, SignedPostId, SignedAt) = (by.Name, by.Role, by.PostId, by.At);
    }

    public Guid PartnershipId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    public Guid SubmissionId { get; private set; }

    [Secret]
    [MaxLength(LetterText.PartLength)]
    public string Opening { get; private set; } = "";

    [Secret]
    [MaxLength(LetterText.PartLength)]
    public string Strengths { get; private set; } = "";

    [Secret]
    [MaxLength(LetterText.PartLength)]
    public string Ratings { get; private set; } = "";

    [Secret]
    [MaxLength(LetterText.PartLength)]
    public string ToImprove { get; private set; } = "";

    [Secret]
    [MaxLength(LetterText.PartLength)]
    public string NextSteps { get; private set; } = "";

    public string SignedName { get; private set; } = "";

    public string SignedRole { get; private set; } = "";

    public Guid? SignedPostId { get; private set; }

    public DateTime SignedAt { get; private set; }

    /// <summary>When somebody of the agency first opened it.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>The post that first opened it.</summary>
    public string? OpenedBy { get; private set; }

    public LetterText ToText() => new(Opening, Strengths, Ratings, ToImprove, NextSteps);

    /// <summary>The read receipt: the first opening counts.</summary>
    public void Open(string by, DateTime now)
    {
        if (OpenedAt is null)
        {
            (OpenedAt, OpenedBy) = (now, by);
        }
    }
}

/// <summary>An agency gets one letter of a cycle from an area.</summary>
public sealed class FeedbackLetterMap : IEntityTypeConfiguration<FeedbackLetter>
{
    public void Configure(EntityTypeBuilder<FeedbackLetter> builder)
    {
        builder
            .HasIndex(one => new
            {
                one.PartnershipId,
                one.CycleId,
                one.AgencyId,
            })
            .IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(one => one.SubmissionId);
    }
}
