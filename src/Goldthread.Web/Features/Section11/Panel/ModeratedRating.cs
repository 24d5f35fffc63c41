using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// What the panel of one area says of one standard of one agency, once its members agree. It stands beside what the agency
/// said of itself; neither replaces the other.
/// </summary>
public sealed class ModeratedRating : Entity, IKeptFromAgencies, IVersioned
{
    public const int ReasonLength = 2000;

    private ModeratedRating() { }

    public ModeratedRating(Release release, string section, string? agencyRating)
    {
        PartnershipId = release.PartnershipId;
        CycleId = release.CycleId;
        AgencyId = release.AgencyId;
        Section = section;
        About(release, agencyRating);
    }

    public Guid PartnershipId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>The newest submission on the day it was agreed; what the agency says of the standard is from the same.</summary>
    public Guid SubmissionId { get; private set; }

    [MaxLength(60)]
    public string Section { get; private set; } = "";

    /// <summary>What the agency said of the standard as a whole; nothing where it did not apply to it.</summary>
    [MaxLength(60)]
    public string? AgencyRating { get; private set; }

    [MaxLength(60)]
    public string Rating { get; private set; } = "";

    public EvidenceRung Evidence { get; private set; }

    /// <summary>Why it is this one, where panel members differed or the panel differs from the agency. The agency reads it.</summary>
    [Secret]
    [MaxLength(ReasonLength)]
    public string? Reason { get; private set; }

    /// <summary>For the agency.</summary>
    [Secret]
    [MaxLength(ReasonLength)]
    public string? Comment { get; private set; }

    public bool IsGoodPractice { get; private set; }

    public DateOnly AgreedOn { get; private set; }

    public string AgreedBy { get; private set; } = "";

    public uint Version { get; private set; }

    public bool DiffersFromAgency => AgencyRating is not null && AgencyRating != Rating;

    /// <summary>It is agreed of what the agency sent last.</summary>
    public void About(Release release, string? agencyRating) =>
        (SubmissionId, AgencyRating) = (release.SubmissionId, agencyRating);

    /// <param name="judgement">What is agreed.</param>
    /// <param name="membersDiffer">Whether the panel members’ own ratings were not the same.</param>
    /// <param name="by">The post that records it.</param>
    /// <param name="today">The day.</param>
    /// <exception cref="RuleBrokenException">Somebody differs and no reason is given.</exception>
    public void Agree(PanelJudgement judgement, bool membersDiffer, string by, DateOnly today)
    {
        (Rating, Evidence, IsGoodPractice) = (judgement.Rating, judgement.Evidence, judgement.IsGoodPractice);
        Comment = judgement.Comment?.Trim() is { Length: > 0 } said ? said : null;
        Reason =
            membersDiffer || DiffersFromAgency
                ? Sentence.Require(judgement.Reason, "Enter why the panel agreed this rating.", nameof(Reason))
            : judgement.Reason?.Trim() is { Length: > 0 } reason ? reason
            : null;
        (AgreedBy, AgreedOn) = (by, today);
    }
}

/// <param name="Rating">The code of a point on the scale.</param>
/// <param name="Evidence">How far up the ladder the evidence reaches.</param>
/// <param name="Reason">Why, where somebody differs.</param>
/// <param name="Comment">For the agency.</param>
/// <param name="IsGoodPractice">Whether others should hear of it.</param>
public sealed record PanelJudgement(
    string Rating,
    EvidenceRung Evidence,
    string? Reason,
    string? Comment,
    bool IsGoodPractice
);

/// <summary>An area agrees a standard of an agency once.</summary>
public sealed class ModeratedRatingMap : IEntityTypeConfiguration<ModeratedRating>
{
    public void Configure(EntityTypeBuilder<ModeratedRating> builder)
    {
        builder
            .HasIndex(one => new
            {
                one.PartnershipId,
                one.CycleId,
                one.AgencyId,
                one.Section,
            })
            .IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(one => one.SubmissionId);
        builder.Ignore(one => one.DiffersFromAgency);
    }
}
