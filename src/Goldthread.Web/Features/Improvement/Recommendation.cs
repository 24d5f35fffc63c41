using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What should change because of a finding: specific, with what will be different for children, by when, and how we will
/// know. It is put to agencies, who answer inside a clock, and a group watches it.
/// </summary>
[SeenByAgencies(typeof(Addressee), nameof(Addressee.RecommendationId))]
public sealed class Recommendation : Entity, IOwned, IVersioned, ISearchable
{
    public const int WordingLength = 600;
    public const int AnswerLength = 1000;

    private Recommendation() { }

    /// <exception cref="RuleBrokenException">The finding is no agreed one, or something is missing.</exception>
    public Recommendation(Finding finding, string reference, RecommendationText text, DateOnly today)
    {
        if (finding.Status != FindingStatus.Agreed)
        {
            throw new RuleBrokenException("Agree the finding before you recommend something.");
        }

        PartnershipId = finding.PartnershipId;
        FindingId = finding.Id;
        Reference = reference;
        MadeOn = today;
        Reword(text);
    }

    public Guid PartnershipId { get; private set; }

    public Guid FindingId { get; private set; }

    /// <summary>R-061, counted within the partnership.</summary>
    [MaxLength(12)]
    public string Reference { get; private set; } = "";

    [MaxLength(WordingLength)]
    public string Wording { get; private set; } = "";

    /// <summary>What will be different for children.</summary>
    [MaxLength(AnswerLength)]
    public string Difference { get; private set; } = "";

    [MaxLength(AnswerLength)]
    public string HowWeWillKnow { get; private set; } = "";

    /// <summary>The day by which the change should be in place.</summary>
    public DateOnly? ByWhen { get; private set; }

    /// <summary>The group that watches it: the Scrutiny Group or the Learning and Inquiry Group.</summary>
    public Guid? MonitoringGroupId { get; private set; }

    public DateOnly MadeOn { get; private set; }

    /// <summary>The day its last action was finished.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    [MaxLength(1000)]
    public string? WithdrawnBecause { get; private set; }

    public Guid? ImportId { get; private set; }

    public uint Version { get; private set; }

    public bool IsOpen => ClosedOn is null && WithdrawnOn is null;

    /// <exception cref="RuleBrokenException">It has ended, or says nothing.</exception>
    public void Reword(RecommendationText text)
    {
        RefuseEnded();
        if (text.ByWhen < MadeOn)
        {
            throw new RuleBrokenException("The day must not be before it was recommended.", nameof(ByWhen));
        }

        Wording = Sentence.Require(text.Wording, "Enter what is recommended.", nameof(Wording));
        Difference = text.Difference?.Trim() ?? "";
        HowWeWillKnow = text.HowWeWillKnow?.Trim() ?? "";
        ByWhen = text.ByWhen;
        MonitoringGroupId = text.MonitoringGroupId;
    }

    /// <summary>The last of its actions is finished.</summary>
    public void Close(DateOnly day) => ClosedOn = WithdrawnOn is null ? day : null;

    /// <summary>An action was added or taken up again.</summary>
    public void Reopen() => ClosedOn = null;

    /// <exception cref="RuleBrokenException">It has ended, or no reason is given.</exception>
    public void Withdraw(DateOnly day, string because)
    {
        RefuseEnded();
        WithdrawnBecause = Sentence.Require(because, "Enter why it is withdrawn.", "Because");
        WithdrawnOn = day;
    }

    /// <summary>Nobody is asked, and nobody replies, about something that has ended.</summary>
    /// <exception cref="RuleBrokenException">It is closed or withdrawn.</exception>
    public void RefuseEnded()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException("This recommendation has ended and cannot be changed.");
        }
    }

    public void ComeIn(Guid import) => ImportId = import;

    /// <summary>Its finding was merged into another that says the same and now answers for both.</summary>
    /// <exception cref="RuleBrokenException">The other is not agreed.</exception>
    public void MoveTo(Finding finding)
    {
        finding.RequireAgreed("Agree the finding that goes on before recommendations move to it.");
        FindingId = finding.Id;
    }

    public SearchText Search() =>
        new(
            "Recommendation",
            Reference,
            Wording.Length <= 300 ? Wording : Wording[..300],
            $"{Wording} {Difference} {HowWeWillKnow}",
            $"/recommendations/{Reference}",
            ImprovementPolicy.Look.Name
        )
        {
            AgencyId = SearchText.NoAgency,
        };
}

/// <summary>What a recommendation says, and the answers to the prompts that make it a good one.</summary>
public sealed record RecommendationText(
    string Wording,
    string? Difference,
    string? HowWeWillKnow,
    DateOnly? ByWhen,
    Guid? MonitoringGroupId
);

/// <summary>One reference a partnership.</summary>
public sealed class RecommendationMap : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.HasIndex(recommendation => new { recommendation.PartnershipId, recommendation.Reference }).IsUnique();
        builder.HasIndex(recommendation => new { recommendation.PartnershipId, recommendation.ClosedOn });
        builder.HasOne<Finding>().WithMany().HasForeignKey(recommendation => recommendation.FindingId);
        builder.HasOne<Group>().WithMany().HasForeignKey(recommendation => recommendation.MonitoringGroupId);
        builder.Ignore(recommendation => recommendation.IsOpen);
    }
}
