using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>A submission that one partnership may read, because the agency worked there on the day it was signed.</summary>
public sealed class Release : Entity, INamesAgency
{
    private Release() { }

    public Release(Guid partnershipId, Submission submission)
    {
        PartnershipId = partnershipId;
        AgencyId = submission.AgencyId;
        CycleId = submission.CycleId;
        SubmissionId = submission.Id;
        ReleasedAt = submission.SignedAt;
        ReleasedBy = submission.SignedRole;
    }

    public Guid PartnershipId { get; private set; }

    public Guid AgencyId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid SubmissionId { get; private set; }

    public DateTime ReleasedAt { get; private set; }

    public string ReleasedBy { get; private set; } = "";
}

/// <summary>Frozen answers to the questions that one area asks besides; no other area reads them.</summary>
public sealed class AreaAnswers : Entity, INamesAgency
{
    private AreaAnswers() { }

    public AreaAnswers(Guid partnershipId, Submission submission, Guid setVersionId, IReadOnlyList<Answer> answers)
    {
        PartnershipId = partnershipId;
        AgencyId = submission.AgencyId;
        SubmissionId = submission.Id;
        QuestionSetVersionId = setVersionId;
        Content = AnswerJson.WriteAll(answers);
    }

    public Guid PartnershipId { get; private set; }

    public Guid AgencyId { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Guid QuestionSetVersionId { get; private set; }

    [Secret]
    [MaxLength(int.MaxValue)]
    public string Content { get; private set; } = "";

    public IReadOnlyList<Answer> ToAnswers() => AnswerJson.ReadAll(Content);
}

/// <summary>A piece of evidence that one partnership may open, because a submission released to it rests on it.</summary>
public sealed class ReleasedEvidence : Entity, INamesAgency
{
    private ReleasedEvidence() { }

    public ReleasedEvidence(Guid partnershipId, Submission submission, Guid pieceId)
    {
        PartnershipId = partnershipId;
        AgencyId = submission.AgencyId;
        SubmissionId = submission.Id;
        PieceId = pieceId;
    }

    public Guid PartnershipId { get; private set; }

    public Guid AgencyId { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Guid PieceId { get; private set; }
}

/// <summary>A submission is released to a partnership once.</summary>
public sealed class ReleaseMap : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.HasIndex(one => new { one.PartnershipId, one.SubmissionId }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(one => one.SubmissionId);
    }
}

/// <summary>One set of answers for each area and submission.</summary>
public sealed class AreaAnswersMap : IEntityTypeConfiguration<AreaAnswers>
{
    public void Configure(EntityTypeBuilder<AreaAnswers> builder)
    {
        builder.HasIndex(one => new { one.PartnershipId, one.SubmissionId }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(one => one.SubmissionId);
        builder.HasOne<QuestionSetVersion>().WithMany().HasForeignKey(one => one.QuestionSetVersionId);
    }
}

/// <summary>A piece is released with a submission once.</summary>
public sealed class ReleasedEvidenceMap : IEntityTypeConfiguration<ReleasedEvidence>
{
    public void Configure(EntityTypeBuilder<ReleasedEvidence> builder)
    {
        builder
            .HasIndex(one => new
            {
                one.PartnershipId,
                one.SubmissionId,
                one.PieceId,
            })
            .IsUnique();
        builder.HasIndex(one => one.PieceId);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(one => one.SubmissionId);
        builder.HasOne<LibraryPiece>().WithMany().HasForeignKey(one => one.PieceId);
    }
}
