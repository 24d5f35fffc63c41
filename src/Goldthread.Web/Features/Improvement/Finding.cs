using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>
/// One thing that was learned, good or bad, in one sentence: where a golden thread begins. It is written as a draft, then
/// agreed, rejected with a reason, or merged into another that says the same.
/// </summary>
[SeenByAgencies(typeof(FindingAgency), nameof(FindingAgency.FindingId))]
public sealed class Finding : Entity, IOwned, IVersioned, ISearchable
{
    public const int StatementLength = 300;
    public const int DetailLength = 4000;

    private Finding() { }

    /// <exception cref="RuleBrokenException">It says nothing, or its source does not stand.</exception>
    public Finding(Guid partnershipId, string reference, FindingText text, Source source, DateOnly today)
    {
        PartnershipId = partnershipId;
        Reference = reference;
        RecordedOn = today;
        Reword(text);
        ComeFrom(source, today);
    }

    public Guid PartnershipId { get; private set; }

    /// <summary>F-118, counted within the partnership.</summary>
    [MaxLength(12)]
    public string Reference { get; private set; } = "";

    public FindingKind Kind { get; private set; }

    /// <summary>What was found, in one sentence.</summary>
    [MaxLength(StatementLength)]
    public string Statement { get; private set; } = "";

    [MaxLength(DetailLength)]
    public string Detail { get; private set; } = "";

    /// <summary>The priority of the business plan that it bears on.</summary>
    public Guid? PriorityId { get; private set; }

    public SourceKind SourceKind { get; private set; }

    public string SourceTitle { get; private set; } = "";

    public DateOnly SourceDay { get; private set; }

    public Guid? SourceId { get; private set; }

    [MaxLength(2000)]
    public string? SourcePath { get; private set; }

    [MaxLength(100)]
    public string? SourceMeasure { get; private set; }

    public bool SourceIsRestricted { get; private set; }

    public DateOnly RecordedOn { get; private set; }

    public DateOnly? AgreedOn { get; private set; }

    /// <summary>The post that agreed it.</summary>
    public string? AgreedBy { get; private set; }

    public DateOnly? RejectedOn { get; private set; }

    [MaxLength(1000)]
    public string? RejectedBecause { get; private set; }

    public DateOnly? MergedOn { get; private set; }

    /// <summary>The finding that says the same and goes on.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The finding that this was split from.</summary>
    public Guid? SplitFromId { get; private set; }

    /// <summary>The import that brought it, so that the whole import can be undone.</summary>
    public Guid? ImportId { get; private set; }

    public uint Version { get; private set; }

    public FindingStatus Status =>
        MergedOn is not null ? FindingStatus.Merged
        : RejectedOn is not null ? FindingStatus.Rejected
        : AgreedOn is not null ? FindingStatus.Agreed
        : FindingStatus.Draft;

    public Source Source =>
        new(SourceKind, SourceTitle, SourceDay)
        {
            Id = SourceId,
            Path = SourcePath,
            MeasureKey = SourceMeasure,
            IsRestricted = SourceIsRestricted,
        };

    /// <exception cref="RuleBrokenException">It has ended, or says nothing.</exception>
    public void Reword(FindingText text)
    {
        RefuseEnded();
        Kind = text.Kind;
        Statement = Sentence.Require(text.Statement, "Enter what was found, in one sentence.", nameof(Statement));
        Detail = text.Detail?.Trim() ?? "";
        PriorityId = text.PriorityId;
    }

    /// <exception cref="RuleBrokenException">The source does not stand.</exception>
    public void ComeFrom(Source source, DateOnly today)
    {
        var sound = source.Checked(today);
        SourceKind = sound.Kind;
        SourceTitle = sound.Title;
        SourceDay = sound.Day;
        SourceId = sound.Id;
        SourcePath = sound.Path;
        SourceMeasure = sound.MeasureKey;
        SourceIsRestricted = sound.IsRestricted;
    }

    /// <summary>
    /// From now on it asks for an answer. What was recommended before for the same thing must have been looked at: the
    /// author says why the earlier change did not hold.
    /// </summary>
    /// <param name="day">The day it is agreed.</param>
    /// <param name="by">The post that agrees.</param>
    /// <param name="themes">How many themes it stands under.</param>
    /// <param name="unanswered">How many earlier recommendations wait for a word.</param>
    /// <exception cref="RuleBrokenException">It is no draft, stands under no theme, or an earlier recommendation waits.</exception>
    public void Agree(DateOnly day, string by, int themes, int unanswered)
    {
        if (Status != FindingStatus.Draft)
        {
            throw new RuleBrokenException("Only a draft can be agreed.");
        }

        if (themes == 0)
        {
            throw new RuleBrokenException("Choose at least one theme before it is agreed.", "Themes");
        }

        if (unanswered > 0)
        {
            throw new RuleBrokenException(
                "Say for each earlier recommendation why the change did not hold.",
                "Earlier"
            );
        }

        AgreedOn = day;
        AgreedBy = by;
    }

    /// <exception cref="RuleBrokenException">It has ended, or no reason is given.</exception>
    public void Reject(DateOnly day, string because)
    {
        RefuseEnded();
        RejectedBecause = Sentence.Require(because, "Enter why it is rejected.", "Because");
        RejectedOn = day;
    }

    /// <summary>Takes a rejection back; it is what it was before.</summary>
    public void Reconsider()
    {
        RejectedOn = null;
        RejectedBecause = null;
    }

    /// <summary>Ends this one in favour of another that says the same. Both sources are kept.</summary>
    /// <exception cref="RuleBrokenException">One of them has ended, or they are the same.</exception>
    public void MergeInto(Finding other, DateOnly day)
    {
        RefuseEnded();
        if (other.Id == Id)
        {
            throw new RuleBrokenException("A finding cannot be merged into itself.", "Into");
        }

        if (other.Status is FindingStatus.Merged or FindingStatus.Rejected)
        {
            throw new RuleBrokenException("Merge it into a finding that is a draft or agreed.", "Into");
        }

        MergedIntoId = other.Id;
        MergedOn = day;
    }

    /// <summary>Says that another finding holds a part of what this one said at first.</summary>
    public void ComeOutOf(Finding whole) => SplitFromId = whole.Id;

    public void ComeIn(Guid import) => ImportId = import;

    /// <exception cref="RuleBrokenException">It is a draft, or has ended.</exception>
    internal void RequireAgreed(string otherwise)
    {
        if (Status != FindingStatus.Agreed)
        {
            throw new RuleBrokenException(otherwise, "Into");
        }
    }

    public SearchText? Search() =>
        Status == FindingStatus.Merged
            ? null
            : new SearchText(
                "Finding",
                Reference,
                Statement,
                $"{Detail} {(SourceIsRestricted ? "" : SourceTitle)}",
                $"/findings/{Reference}",
                ImprovementPolicy.Look.Name
            )
            {
                AgencyId = SearchText.NoAgency,
            };

    private void RefuseEnded()
    {
        if (Status is FindingStatus.Merged or FindingStatus.Rejected)
        {
            throw new RuleBrokenException("This finding has ended and cannot be changed.");
        }
    }
}

/// <summary>What a finding says.</summary>
public sealed record FindingText(FindingKind Kind, string Statement, string? Detail, Guid? PriorityId);

/// <summary>Good practice is a finding of the first class too.</summary>
public enum FindingKind
{
    Improvement,
    Strength,
}

/// <summary>How far a finding has come.</summary>
public enum FindingStatus
{
    Draft,
    Agreed,
    Rejected,
    Merged,
}

/// <summary>One reference a partnership.</summary>
public sealed class FindingMap : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.HasIndex(finding => new { finding.PartnershipId, finding.Reference }).IsUnique();
        builder.HasIndex(finding => new { finding.PartnershipId, finding.AgreedOn });
        builder.HasIndex(finding => new { finding.PartnershipId, finding.SourceDay });
        builder.HasIndex(finding => new
        {
            finding.PartnershipId,
            finding.RecordedOn,
            finding.Reference,
        });
        builder.HasIndex(finding => finding.SourceMeasure);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(finding => finding.PartnershipId);
        builder.HasOne<Priority>().WithMany().HasForeignKey(finding => finding.PriorityId);
        builder.HasOne<Finding>().WithMany().HasForeignKey(finding => finding.MergedIntoId);
        builder.HasOne<Finding>().WithMany().HasForeignKey(finding => finding.SplitFromId);
        builder.Ignore(finding => finding.Status);
        builder.Ignore(finding => finding.Source);
    }
}
