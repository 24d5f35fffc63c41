using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>
/// What one area knows of one agency’s self-assessment before it is released: how far it is, and what was done to get it.
/// Counts, never answers.
/// </summary>
public sealed class AreaReturn : Entity, INamesAgency
{
    public const int WordsLength = 1000;

    private AreaReturn() { }

    public AreaReturn(Guid partnershipId, Cycle cycle, CycleAgency asked, int sections)
    {
        PartnershipId = partnershipId;
        CycleId = cycle.Id;
        AgencyId = asked.AgencyId;
        SectionsAsked = sections;
    }

    public Guid PartnershipId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    public AssessmentState State { get; private set; }

    public int SectionsDone { get; private set; }

    public int SectionsAsked { get; private set; }

    public DateOnly? LastOpenedOn { get; private set; }

    public DateOnly? SubmittedOn { get; private set; }

    public AssessmentChase Chased { get; private set; }

    public DateOnly? ChasedOn { get; private set; }

    /// <summary>By when it is due here, where it has more time than others.</summary>
    public DateOnly? ExtendedTo { get; private set; }

    [MaxLength(WordsLength)]
    public string? ExtendedBecause { get; private set; }

    /// <summary>Whether something is still to come from the agency.</summary>
    public bool IsOwed => State != AssessmentState.Submitted;

    public DateOnly DueIn(Cycle cycle, CycleArea area) => ExtendedTo ?? area.DueIn(cycle);

    /// <summary>The day that counts now: once it waits for the executive, the day of the sign-off.</summary>
    public DateOnly NextDayIn(Cycle cycle, CycleArea area)
    {
        var (due, signOff) = (DueIn(cycle, area), area.SignOffIn(cycle));
        return State == AssessmentState.AwaitingSignOff && signOff > due ? signOff : due;
    }

    /// <summary>Keeps what may be known before a release.</summary>
    public void Note(AssessmentProgress progress)
    {
        (State, SectionsDone, SectionsAsked) = (progress.State, progress.Done, progress.Asked);
        LastOpenedOn = progress.On;
        if (progress.State == AssessmentState.Submitted)
        {
            SubmittedOn ??= progress.On;
        }
    }

    /// <summary>The area asks more or fewer sections than before.</summary>
    public void Ask(int sections) => SectionsAsked = sections;

    /// <summary>It was asked for again, on this step of the ladder.</summary>
    public void Chase(AssessmentChase step, DateOnly today)
    {
        RequireOwed();
        Chased = step > Chased ? step : Chased;
        ChasedOn = today;
    }

    /// <exception cref="RuleBrokenException">It was sent, the day is no later, or no reason is given.</exception>
    public void Extend(DateOnly until, DateOnly dueNow, string? because)
    {
        RequireOwed();
        if (until <= dueNow)
        {
            throw new RuleBrokenException("The new day must be later than the one before.", "Until");
        }

        ExtendedBecause = Sentence.Require(because, "Enter why the agency has more time.", "Because");
        ExtendedTo = until;
    }

    private void RequireOwed()
    {
        if (!IsOwed)
        {
            throw new RuleBrokenException("This agency has sent its self-assessment.");
        }
    }
}

/// <summary>Where an agency’s self-assessment stands.</summary>
public enum AssessmentState
{
    Invited,
    InProgress,
    AwaitingSignOff,
    Submitted,

    /// <summary>Single answers were returned with a reason.</summary>
    Queried,
}

/// <summary>How far one is.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Done">Sections finished.</param>
/// <param name="Asked">Sections asked.</param>
/// <param name="On">The day somebody of the agency last worked on it.</param>
public sealed record AssessmentProgress(AssessmentState State, int Done, int Asked, DateOnly On);

/// <summary>Steps of the ladder, each higher than the one before.</summary>
public enum AssessmentChase
{
    None,

    /// <summary>The agency’s lead, by itself or by a person’s press.</summary>
    Lead,

    /// <summary>The executive who has to sign.</summary>
    Executive,

    /// <summary>A letter of the scrutineer or the independent chair.</summary>
    Chair,

    /// <summary>An item for the Board.</summary>
    Board,
}

/// <summary>The same as people see it.</summary>
public static class AssessmentWords
{
    public static string Say(this AssessmentState state) =>
        state switch
        {
            AssessmentState.Invited => "Not opened",
            AssessmentState.InProgress => "In progress",
            AssessmentState.AwaitingSignOff => "Waiting for sign-off",
            AssessmentState.Submitted => "Sent",
            AssessmentState.Queried => "Returned for changes",
        };

    public static string Say(this AssessmentChase step) =>
        step switch
        {
            AssessmentChase.None => "Not asked again",
            AssessmentChase.Lead => "The agency’s lead was asked again",
            AssessmentChase.Executive => "The executive was written to",
            AssessmentChase.Chair => "The independent chair was asked to write",
            AssessmentChase.Board => "Put to the Board",
        };
}

/// <summary>One for each agency of an area.</summary>
public sealed class AreaReturnMap : IEntityTypeConfiguration<AreaReturn>
{
    public void Configure(EntityTypeBuilder<AreaReturn> builder)
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
        builder.Ignore(one => one.IsOwed);
    }
}
