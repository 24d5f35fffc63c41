using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Surveys.Asked;

/// <summary>
/// Questions to the staff of the agencies, answered without a name: designed, approved, open, closed, analysed, reported.
/// It knows how many may have answered and never who.
/// </summary>
public sealed class Survey : Entity, IKeptFromAgencies, IVersioned
{
    public const int LongText = 2000;

    /// <summary>The smallest group that anybody may choose to show.</summary>
    public const int LeastGroup = 5;

    /// <summary>The smallest group that is shown unless somebody chooses otherwise.</summary>
    public const int UsualGroup = 10;

    private const int LargestGroup = 100;

    /// <summary>How long after the close a form is still taken that was begun before it.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    private Survey() { }

    /// <exception cref="RuleBrokenException">The plan does not stand.</exception>
    public Survey(
        Guid partnershipId,
        string reference,
        SurveyPlan plan,
        string content,
        Survey? earlier,
        DateOnly today
    )
    {
        PartnershipId = partnershipId;
        Reference = reference;
        EarlierId = earlier?.Id;
        Wave = (earlier?.Wave ?? 0) + 1;
        DesignedOn = today;
        Content = content;
        Plan(plan, today);
    }

    public Guid PartnershipId { get; private set; }

    /// <summary>SV-3, counted within the partnership.</summary>
    [MaxLength(12)]
    public string Reference { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Why it is asked, as those who answer read it.</summary>
    [MaxLength(LongText)]
    public string Purpose { get; private set; } = "";

    /// <summary>Who is asked, in words.</summary>
    public string Audience { get; private set; } = "";

    /// <summary>The finding whose thread it belongs to: F-118.</summary>
    [MaxLength(12)]
    public string? Thread { get; private set; }

    /// <summary>The questions as text, in the format of question sets.</summary>
    [MaxLength(int.MaxValue)]
    public string Content { get; private set; } = "";

    /// <summary>The survey that asked the same before, so that the two are compared.</summary>
    public Guid? EarlierId { get; private set; }

    /// <summary>1 for the first time, 2 for the next: the only time that an answer has.</summary>
    public int Wave { get; private set; }

    /// <summary>A group of fewer answers is never shown by itself.</summary>
    public int MinimumGroup { get; private set; } = UsualGroup;

    public DateOnly DesignedOn { get; private set; }

    public DateOnly OpensOn { get; private set; }

    /// <summary>The last day on which it is open.</summary>
    public DateOnly ClosesOn { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    public string? ApprovedBy { get; private set; }

    public DateOnly? OpenedOn { get; private set; }

    public string? OpenedBy { get; private set; }

    /// <summary>When somebody closed it before its last day.</summary>
    public DateTime? ClosedAt { get; private set; }

    public DateOnly? AnalysedOn { get; private set; }

    public string? AnalysedBy { get; private set; }

    public DateOnly? ReportedOn { get; private set; }

    public string? ReportedBy { get; private set; }

    public uint Version { get; private set; }

    /// <summary>The instant from which it is closed.</summary>
    public DateTime EndsAt => ClosedAt ?? LondonTime.EndOf(ClosesOn);

    /// <summary>
    /// Results are shown from here on and then never change, so that nobody can look before and after one answer came.
    /// </summary>
    public DateTime ResultsFrom => EndsAt + Grace;

    public bool IsDesigned => ApprovedOn is null;

    public SurveyState StateAt(DateTime now) =>
        ReportedOn is not null ? SurveyState.Reported
        : AnalysedOn is not null ? SurveyState.Analysed
        : OpenedOn is not null && now >= EndsAt ? SurveyState.Closed
        : OpenedOn is not null ? SurveyState.Open
        : ApprovedOn is not null ? SurveyState.Approved
        : SurveyState.Designed;

    public bool ShowsResultsAt(DateTime now) => OpenedOn is not null && now >= ResultsFrom;

    /// <summary>Says again what it is called, for whom and until when.</summary>
    /// <exception cref="RuleBrokenException">A word is missing, a day is impossible, or it has closed.</exception>
    public void Plan(SurveyPlan plan, DateOnly today)
    {
        if (OpenedOn is not null && (ClosedAt is not null || today > ClosesOn))
        {
            throw new RuleBrokenException(
                "This survey has closed. What it found stays as it is; ask again in a new one."
            );
        }

        Title = Sentence.Require(plan.Title, "Enter what the survey is called.", nameof(Title));
        Purpose = Sentence.Require(plan.Purpose, "Enter why you ask.", nameof(Purpose));
        Audience = Sentence.Require(plan.Audience, "Enter who is asked.", nameof(Audience));
        Thread = plan.Thread?.Trim() is { Length: > 0 } thread ? thread : null;
        if (plan.ClosesOn < today)
        {
            throw new RuleBrokenException("The last day must be today or later.", nameof(ClosesOn));
        }

        if (plan.ClosesOn < plan.OpensOn)
        {
            throw new RuleBrokenException("The last day must be on or after the first day.", nameof(ClosesOn));
        }

        if (plan.MinimumGroup is < LeastGroup or > LargestGroup)
        {
            throw new RuleBrokenException(
                $"Enter a smallest group from {Words.Count(LeastGroup)} to {Words.Count(LargestGroup)}.",
                nameof(MinimumGroup)
            );
        }

        if (OpenedOn is not null && plan.MinimumGroup < MinimumGroup)
        {
            throw new RuleBrokenException(
                "People answered knowing how small a group is shown. It can be made larger now, not smaller.",
                nameof(MinimumGroup)
            );
        }

        (OpensOn, ClosesOn, MinimumGroup) = (
            OpenedOn is null ? plan.OpensOn : OpensOn,
            plan.ClosesOn,
            plan.MinimumGroup
        );
    }

    /// <summary>Other questions, while it is designed.</summary>
    /// <exception cref="RuleBrokenException">It is approved.</exception>
    public void Ask(string content)
    {
        if (!IsDesigned)
        {
            throw new RuleBrokenException("This survey is approved, so its questions stay as they are.");
        }

        Content = content;
    }

    /// <summary>The questions are fit to be asked.</summary>
    /// <param name="questions">How many there are beside the one about where somebody works, which links of agencies leave out.</param>
    /// <param name="today">Today.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="RuleBrokenException">It is approved already, or asks nothing.</exception>
    public void Approve(int questions, DateOnly today, string by)
    {
        if (!IsDesigned)
        {
            throw new RuleBrokenException("This survey is approved already.");
        }

        if (questions == 0)
        {
            throw new RuleBrokenException(
                "Add a question first. A survey that asks nothing but where people work cannot be approved."
            );
        }

        (ApprovedOn, ApprovedBy) = (today, by);
    }

    /// <summary>Its links lead to questions from now on.</summary>
    /// <exception cref="RuleBrokenException">It is not approved, open already, or its last day is past.</exception>
    public void Open(DateOnly today, string by)
    {
        if (ApprovedOn is null)
        {
            throw new RuleBrokenException("Approve this survey before you open it.");
        }

        if (OpenedOn is not null)
        {
            throw new RuleBrokenException("This survey has been opened already.");
        }

        if (ClosesOn < today)
        {
            throw new RuleBrokenException("Its last day is past. Change the dates first.");
        }

        (OpenedOn, OpenedBy, OpensOn) = (today, by, today);
    }

    /// <summary>Ends it before its last day. What is being typed is still taken for a day.</summary>
    /// <exception cref="RuleBrokenException">It is not open.</exception>
    public void Close(DateTime now)
    {
        if (StateAt(now) != SurveyState.Open)
        {
            throw new RuleBrokenException("This survey is not open.");
        }

        ClosedAt = now;
    }

    /// <summary>The results have been read and what people wrote has been coded.</summary>
    /// <exception cref="RuleBrokenException">There are no results yet, or it was done before.</exception>
    public void Analyse(DateTime now, string by)
    {
        if (!ShowsResultsAt(now))
        {
            throw new RuleBrokenException("There are no results yet: they are shown a day after the close.");
        }

        if (AnalysedOn is not null)
        {
            throw new RuleBrokenException("This survey is analysed already.");
        }

        (AnalysedOn, AnalysedBy) = (LondonTime.Day(now), by);
    }

    /// <summary>Those who answered are told what came of it.</summary>
    /// <exception cref="RuleBrokenException">It is not analysed, there is nothing to tell, or it was told before.</exception>
    public void Report(int lines, DateOnly today, string by)
    {
        if (AnalysedOn is null)
        {
            throw new RuleBrokenException("Say that the survey is analysed before you report it.");
        }

        if (lines == 0)
        {
            throw new RuleBrokenException("Add what people said and what was done first.");
        }

        if (ReportedOn is not null)
        {
            throw new RuleBrokenException("This survey is reported already.");
        }

        (ReportedOn, ReportedBy) = (today, by);
    }

    /// <summary>Whether somebody may begin now, and if not what to tell them.</summary>
    public SurveyClosed? RefusalAt(DateTime now) =>
        OpenedOn is null
            ? new SurveyClosed("This survey is not open yet.", $"It is planned to open on {Words.Date(OpensOn)}.")
        : now >= EndsAt
            ? new SurveyClosed(
                $"This survey closed on {Words.Date(LondonTime.Day(EndsAt.AddTicks(-1)))}.",
                "Thank you for wanting to take part. Nothing more can be sent."
            )
        : null;

    /// <summary>Whether answers that were begun at one instant may be sent at another.</summary>
    /// <exception cref="RuleBrokenException">It is closed, and the day of grace is over or does not apply.</exception>
    public void Take(DateTime begun, DateTime now)
    {
        if (RefusalAt(now) is { } refusal && (OpenedOn is null || begun >= EndsAt || now >= EndsAt + Grace))
        {
            throw new RuleBrokenException($"{refusal.What} Your answers were not sent.");
        }
    }
}

/// <summary>Why somebody cannot begin, in two sentences.</summary>
public sealed record SurveyClosed(string What, string Then);

/// <summary>What a survey is called, why, for whom and when.</summary>
public sealed record SurveyPlan(
    string? Title,
    string? Purpose,
    string? Audience,
    string? Thread,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    int MinimumGroup
);

/// <summary>How far a survey has come.</summary>
public enum SurveyState
{
    Designed,
    Approved,
    Open,
    Closed,
    Analysed,
    Reported,
}

/// <summary>One reference, one survey.</summary>
public sealed class SurveyMap : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.HasIndex(survey => new { survey.PartnershipId, survey.Reference }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(survey => survey.PartnershipId);
        builder.HasOne<Survey>().WithMany().HasForeignKey(survey => survey.EarlierId);
        builder.Ignore(survey => survey.EndsAt);
        builder.Ignore(survey => survey.ResultsFrom);
        builder.Ignore(survey => survey.IsDesigned);
    }
}
