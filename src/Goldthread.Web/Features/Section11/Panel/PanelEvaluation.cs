using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// One panel member’s reading of one agency’s submission, for one area. Two are asked for each agency, and neither sees the
/// other’s until both have finished. Agencies never see it: what they may know stands in their feedback letter.
/// </summary>
public sealed class PanelEvaluation : Entity, IKeptFromAgencies, IVersioned
{
    public const int ReasonLength = 300;

    private PanelEvaluation() { }

    public PanelEvaluation(Release release, Guid postId, DateOnly today)
    {
        PartnershipId = release.PartnershipId;
        CycleId = release.CycleId;
        AgencyId = release.AgencyId;
        SubmissionId = release.SubmissionId;
        PostId = postId;
        AskedOn = today;
    }

    public Guid PartnershipId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>
    /// What was read: the submission on which scoring was begun and, once it is finished, the one on which it was finished.
    /// An open evaluation reads what the agency sent last, whatever stands here.
    /// </summary>
    public Guid SubmissionId { get; private set; }

    /// <summary>The panel member’s post, so that work passes on with it.</summary>
    public Guid PostId { get; private set; }

    public DateOnly AskedOn { get; private set; }

    /// <summary>When the first score was kept.</summary>
    public DateOnly? BegunOn { get; private set; }

    public DateOnly? FinishedOn { get; private set; }

    /// <summary>When it was taken out of the count: a panel member left, or has come to work for the agency.</summary>
    public DateOnly? SetAsideOn { get; private set; }

    [MaxLength(ReasonLength)]
    public string? SetAsideBecause { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Whether its scores count, now or when they are finished.</summary>
    public bool Counts => SetAsideOn is null;

    /// <summary>A score was kept.</summary>
    /// <exception cref="RuleBrokenException">It is finished or set aside.</exception>
    public void Write(DateOnly today)
    {
        RequireCounting();
        if (FinishedOn is not null)
        {
            throw new RuleBrokenException("You have finished this agency. Ask the partnership team to open it again.");
        }

        BegunOn ??= today;
    }

    /// <summary>Every standard is scored; from now on it can be compared.</summary>
    /// <exception cref="RuleBrokenException">A standard is left, or it is finished or set aside.</exception>
    public void Finish(DateOnly today, int left, Guid submissionId)
    {
        Write(today);
        if (left > 0)
        {
            throw new RuleBrokenException(
                left == 1
                    ? "One standard has no rating or no evidence yet. Score it before you finish."
                    : FormattableString.Invariant(
                        $"{left} standards have no rating or no evidence yet. Score them before you finish."
                    )
            );
        }

        (SubmissionId, FinishedOn) = (submissionId, today);
    }

    /// <summary>The panel member may change scores again.</summary>
    /// <exception cref="RuleBrokenException">It is not finished, or is set aside.</exception>
    public void Reopen()
    {
        RequireCounting();
        FinishedOn = FinishedOn is null
            ? throw new RuleBrokenException("This evaluation is not finished, so it is open already.")
            : null;
    }

    /// <summary>Its scores no longer count. They are kept for the record.</summary>
    public void SetAside(DateOnly today, string because)
    {
        if (SetAsideOn is null)
        {
            (SetAsideOn, SetAsideBecause) = (today, because);
        }
    }

    /// <summary>It counts again: the same post was asked once more.</summary>
    public void Resume(DateOnly today)
    {
        if (SetAsideOn is not null)
        {
            (SetAsideOn, SetAsideBecause, AskedOn) = (null, null, today);
        }
    }

    /// <summary>Keeps on what scoring is begun, so that a later page can say which answers have changed since.</summary>
    public void Begin(Guid submissionId)
    {
        if (BegunOn is null)
        {
            SubmissionId = submissionId;
        }
    }

    /// <summary>Another post goes on with it, blank or begun.</summary>
    public void HandOn(Guid postId) => PostId = postId;

    private void RequireCounting()
    {
        if (SetAsideOn is not null)
        {
            throw new RuleBrokenException($"This evaluation was set aside. {SetAsideBecause}");
        }
    }
}

/// <summary>A post reads an agency’s submission once.</summary>
public sealed class PanelEvaluationMap : IEntityTypeConfiguration<PanelEvaluation>
{
    public void Configure(EntityTypeBuilder<PanelEvaluation> builder)
    {
        builder
            .HasIndex(one => new
            {
                one.PartnershipId,
                one.CycleId,
                one.AgencyId,
                one.PostId,
            })
            .IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(one => one.SubmissionId);
        builder.HasOne<Post>().WithMany().HasForeignKey(one => one.PostId);
        builder.Ignore(one => one.Counts);
    }
}
