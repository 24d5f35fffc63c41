using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11.Feedback;

/// <summary>
/// One answer that an area gave back to the agency with a reason, instead of the whole self-assessment. It is settled when
/// the executive has signed the next submission.
/// </summary>
public sealed class ReturnedAnswer : Entity, INamesAgency
{
    public const int ReasonLength = 1000;

    private ReturnedAnswer() { }

    /// <exception cref="RuleBrokenException">No reason is given.</exception>
    public ReturnedAnswer(Release release, string questionKey, string? reason, string by, DateOnly today)
    {
        PartnershipId = release.PartnershipId;
        CycleId = release.CycleId;
        AgencyId = release.AgencyId;
        SubmissionId = release.SubmissionId;
        QuestionKey = questionKey;
        Reason = Sentence.Require(reason, "Enter what the agency should look at again.", nameof(Reason));
        (ReturnedBy, ReturnedOn) = (by, today);
    }

    public Guid PartnershipId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>The submission in which it stood.</summary>
    public Guid SubmissionId { get; private set; }

    /// <summary>As <see cref="SubmittedAnswer.Address"/> says it, so that a question of the area’s own is told apart.</summary>
    [MaxLength(60)]
    public string QuestionKey { get; private set; } = "";

    [Secret]
    [MaxLength(ReasonLength)]
    public string Reason { get; private set; } = "";

    public DateOnly ReturnedOn { get; private set; }

    public string ReturnedBy { get; private set; } = "";

    /// <summary>When the next submission was signed, or the area took it back.</summary>
    public DateOnly? SettledOn { get; private set; }

    public bool IsOpen => SettledOn is null;

    /// <summary>Whether the area took it back, so that nothing came of it.</summary>
    public bool IsTakenBack { get; private set; }

    /// <summary>The executive has signed again, whatever the answer says now.</summary>
    public void Settle(DateOnly today) => SettledOn ??= today;

    /// <summary>The agency need not look at it after all.</summary>
    /// <exception cref="RuleBrokenException">The executive has signed again, or it was taken back.</exception>
    public void TakeBack(DateOnly today)
    {
        if (SettledOn is not null)
        {
            throw new RuleBrokenException(
                IsTakenBack
                    ? "This was taken back already. The agency no longer sees it."
                    : "The agency’s executive has signed again since you opened this page. Read both answers below."
            );
        }

        (SettledOn, IsTakenBack) = (today, true);
    }
}

/// <summary>Found by cycle and agency. An answer goes back once at a time, also where two people press at once.</summary>
public sealed class ReturnedAnswerMap : IEntityTypeConfiguration<ReturnedAnswer>
{
    public void Configure(EntityTypeBuilder<ReturnedAnswer> builder)
    {
        builder.HasIndex(one => new
        {
            one.CycleId,
            one.AgencyId,
            one.PartnershipId,
        });
        builder
            .HasIndex(one => new
            {
                one.PartnershipId,
                one.SubmissionId,
                one.QuestionKey,
            })
            .IsUnique()
            .HasFilter("settled_on IS NULL");
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(one => one.SubmissionId);
        builder.Ignore(one => one.IsOpen);
    }
}
