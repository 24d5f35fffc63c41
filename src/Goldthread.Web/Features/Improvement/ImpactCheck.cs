using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>
/// The question whether an action made a difference: asked before work starts, looked at three, six or twelve months after
/// it is finished, answered with what was seen, what children and families say, and what cannot be said.
/// </summary>
public sealed class ImpactCheck : Entity, INamesAgency, IVersioned, ISearchable
{
    public const int WordsLength = 2000;

    /// <summary>A check that is put off by more years than this is no longer about the action.</summary>
    public const int LongestWait = 2;

    private ImpactCheck() { }

    /// <exception cref="RuleBrokenException">The question, the measure or the direction is missing.</exception>
    public ImpactCheck(AgencyAction action, string reference, ImpactPlan plan)
    {
        PartnershipId = action.PartnershipId;
        ActionId = action.Id;
        AgencyId = action.AgencyId;
        Reference = reference;
        Plan(plan, action.Due);
    }

    public Guid PartnershipId { get; private set; }

    public Guid ActionId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>I-0077, counted within the partnership.</summary>
    [MaxLength(12)]
    public string Reference { get; private set; } = "";

    /// <summary>What is asked: "Do families get the right help the first time?"</summary>
    public string Question { get; private set; } = "";

    public ImpactMethod Method { get; private set; }

    /// <summary>The measure that should move, where the method is a measure.</summary>
    [MaxLength(100)]
    public string? MeasureKey { get; private set; }

    /// <summary>The measure as it was called when it was agreed.</summary>
    public string? MeasureName { get; private set; }

    public MeasureDirection? Direction { get; private set; }

    /// <summary>3, 6 or 12.</summary>
    public int MonthsAfter { get; private set; }

    /// <summary>Reckoned from the due date until the action is finished, and from that day then.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>The post that looks.</summary>
    public Guid? CheckerPostId { get; private set; }

    public ImpactVerdict? Verdict { get; private set; }

    public DateOnly? CheckedOn { get; private set; }

    /// <summary>The post that judged.</summary>
    public string? CheckedBy { get; private set; }

    [MaxLength(WordsLength)]
    public string? Seen { get; private set; }

    [MaxLength(WordsLength)]
    public string? Voice { get; private set; }

    [MaxLength(WordsLength)]
    public string? CannotSay { get; private set; }

    [MaxLength(WordsLength)]
    public string? NextStep { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Agrees what should move, which way, when, and who looks.</summary>
    /// <param name="plan">The agreement.</param>
    /// <param name="finished">The day the action is due, or was finished.</param>
    /// <exception cref="RuleBrokenException">The question, the measure or the direction is missing, or it was answered.</exception>
    public void Plan(ImpactPlan plan, DateOnly finished)
    {
        RefuseAnswered();
        if (plan.MonthsAfter is not (3 or 6 or 12))
        {
            throw new RuleBrokenException("Choose 3, 6 or 12 months.", nameof(MonthsAfter));
        }

        if (plan.Method == ImpactMethod.Measure && (plan.MeasureKey is null || plan.Direction is null))
        {
            throw new RuleBrokenException(
                "Choose the measure that should move, and which way.",
                plan.MeasureKey is null ? nameof(MeasureKey) : nameof(Direction)
            );
        }

        Question = Sentence.Require(plan.Question, "Enter the question that the check answers.", nameof(Question));
        Method = plan.Method;
        MeasureKey = plan.Method == ImpactMethod.Measure ? plan.MeasureKey : null;
        MeasureName = plan.Method == ImpactMethod.Measure ? plan.MeasureName : null;
        Direction = plan.Method == ImpactMethod.Measure ? plan.Direction : null;
        CheckerPostId = plan.CheckerPostId;
        MonthsAfter = plan.MonthsAfter;
        Due = finished.AddMonths(MonthsAfter);
    }

    /// <summary>The action was finished that day, so the check is due so many months later.</summary>
    public void CountFrom(DateOnly finished) => Due = finished.AddMonths(MonthsAfter);

    /// <summary>It is too early to say, so somebody looks again later; the answer stays owed.</summary>
    /// <param name="to">The new day.</param>
    /// <param name="today">Today.</param>
    /// <exception cref="RuleBrokenException">It was answered, or the day is not later, or too far away.</exception>
    public void Postpone(DateOnly to, DateOnly today)
    {
        RefuseAnswered();
        if (to <= Due || to <= today)
        {
            throw new RuleBrokenException("The new day must be later than today and than the day it is due now.", "To");
        }

        if (to > today.AddYears(LongestWait))
        {
            throw new RuleBrokenException("Choose a day within two years.", "To");
        }

        Due = to;
    }

    public void HandTo(Guid? postId) => CheckerPostId = postId;

    /// <exception cref="RuleBrokenException">It was answered, nothing was seen, or the evidence does not carry the verdict.</exception>
    public void Judge(ImpactAnswer answer, EvidenceRung? highest, DateOnly day, string by)
    {
        RefuseAnswered();
        Seen = Sentence.Require(answer.Seen, "Enter what was seen.", nameof(Seen));
        if (answer.Verdict == ImpactVerdict.MadeADifference && highest is null or EvidenceRung.Told)
        {
            throw new RuleBrokenException(
                "“Made a difference” needs more than what somebody told you.",
                nameof(Verdict)
            );
        }

        Voice = answer.Voice?.Trim() is { Length: > 0 } voice ? voice : null;
        CannotSay = answer.CannotSay?.Trim() is { Length: > 0 } unknown ? unknown : null;
        NextStep = answer.NextStep?.Trim() is { Length: > 0 } next ? next : null;
        Verdict = answer.Verdict;
        CheckedOn = day;
        CheckedBy = by;
    }

    public SearchText Search() =>
        new(
            "Impact check",
            Reference,
            Question,
            $"{MeasureName} {Seen}",
            $"/impact/{Reference}",
            ImprovementPolicy.Look.Name
        )
        {
            AgencyId = AgencyId,
        };

    private void RefuseAnswered()
    {
        if (Verdict is not null)
        {
            throw new RuleBrokenException("This check has been answered already. Plan another.");
        }
    }
}

/// <summary>What is agreed before work starts.</summary>
public sealed record ImpactPlan(
    string Question,
    ImpactMethod Method,
    string? MeasureKey,
    string? MeasureName,
    MeasureDirection? Direction,
    int MonthsAfter,
    Guid? CheckerPostId
);

/// <summary>What a check found.</summary>
public sealed record ImpactAnswer(
    ImpactVerdict Verdict,
    string Seen,
    string? Voice,
    string? CannotSay,
    string? NextStep
);

/// <summary>How impact is looked for.</summary>
public enum ImpactMethod
{
    Measure,
    ReAudit,
    SurveyQuestion,
    FollowUp,
    Visit,
}

/// <summary>The four honest answers.</summary>
public enum ImpactVerdict
{
    MadeADifference,
    SomeDifference,
    NoDifferenceYet,
    CannotTell,
}

/// <summary>One reference a partnership.</summary>
public sealed class ImpactCheckMap : IEntityTypeConfiguration<ImpactCheck>
{
    public void Configure(EntityTypeBuilder<ImpactCheck> builder)
    {
        builder.HasIndex(check => new { check.PartnershipId, check.Reference }).IsUnique();
        builder.HasIndex(check => new
        {
            check.ActionId,
            check.PartnershipId,
            check.CheckedOn,
        });
        builder.HasIndex(check => new
        {
            check.PartnershipId,
            check.CheckedOn,
            check.Due,
        });
        builder.HasIndex(check => check.MeasureKey);
        builder.HasOne<AgencyAction>().WithMany().HasForeignKey(check => check.ActionId);
        builder.HasOne<Post>().WithMany().HasForeignKey(check => check.CheckerPostId);
    }
}
