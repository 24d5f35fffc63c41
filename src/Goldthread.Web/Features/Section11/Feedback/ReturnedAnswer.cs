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

    public void Settle(DateOnly today) => SettledOn ??= today;
}

/// <summary>Found by cycle and agency.</summary>
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
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(one => one.SubmissionId);
        builder.Ignore(one => one.IsOpen);
    }
}
