using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>
/// One round of self-assessment under section 11, run by a partnership or by the body that several share, so that an agency
/// of four areas is asked once. It is prepared, launched, and begins ten minutes later: until then nobody has been written
/// to and it can be stopped.
/// </summary>
public sealed class Cycle : Entity, IShared, IVersioned
{
    public const int NameLength = 120;

    /// <summary>Minutes between the press of the button and the first letter.</summary>
    public const int MinutesToStop = 10;

    /// <summary>Hours for which what was begun before the end may still be saved and sent.</summary>
    public const int HoursOfGrace = 24;

    private static readonly TimeOnly StartOfDay = new(8, 0);

    private Cycle() { }

    public Cycle(Guid runById, int year, CycleText text, CycleDates dates)
    {
        RunById = runById;
        Year = year;
        Describe(text);
        Keep(dates);
    }

    /// <summary>The partnership or joint body whose team runs it.</summary>
    public Guid RunById { get; private set; }

    public int Year { get; private set; }

    public string Name { get; private set; } = "";

    public CycleKind Kind { get; private set; }

    public Guid QuestionSetVersionId { get; private set; }

    public DateOnly OpensOn { get; private set; }

    /// <summary>By when answers are complete and with the executive.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>By when the executive has signed.</summary>
    public DateOnly SignOffOn { get; private set; }

    public DateOnly PanelOn { get; private set; }

    public DateOnly LetterOn { get; private set; }

    public DateTime? LaunchedAt { get; private set; }

    public string? LaunchedBy { get; private set; }

    /// <summary>When the first letters go and agencies may begin.</summary>
    public DateTime? SendsAt { get; private set; }

    /// <summary>When it was last stopped before it began.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>When no more answers are taken, apart from the grace that follows.</summary>
    public DateTime? AnswersEndAt { get; private set; }

    /// <summary>The day everything about it was finished.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public uint Version { get; private set; }

    public bool IsDraft => LaunchedAt is null;

    /// <summary>The days as one value, to compare and to offer.</summary>
    public CycleDates ToDates() => new(OpensOn, DueOn, SignOffOn, PanelOn, LetterOn);

    /// <summary>What it is called and which questions it asks; only while it is prepared.</summary>
    /// <exception cref="RuleBrokenException">It is launched, or has no name.</exception>
    public void Describe(CycleText text)
    {
        RequireDraft();
        Name = Sentence.Require(text.Name, "Enter the name of the cycle.", nameof(Name));
        (Kind, QuestionSetVersionId) = (text.Kind, text.QuestionSetVersionId);
    }

    /// <summary>Its days, one after the other.</summary>
    /// <exception cref="RuleBrokenException">It is launched, or the days are not in order.</exception>
    public void Keep(CycleDates dates)
    {
        RequireDraft();
        dates.RequireOrder();
        (OpensOn, DueOn, SignOffOn, PanelOn, LetterOn) = dates;
    }

    /// <summary>
    /// Begins ten minutes from now, or on the morning of the day it opens where that is later, so that a mistake can be
    /// stopped before anybody has read it.
    /// </summary>
    /// <exception cref="RuleBrokenException">It is launched already, nobody is asked, or its day has passed.</exception>
    public void Launch(DateTime now, string by, int agencies)
    {
        RequireDraft();
        if (agencies == 0)
        {
            throw new RuleBrokenException("Choose at least one agency before you launch.");
        }

        if (DueOn <= LondonTime.Day(now))
        {
            throw new RuleBrokenException("The day answers are due must be later than today. Change the dates first.");
        }

        var soonest = now.AddMinutes(MinutesToStop);
        var planned = LondonTime.Instant(OpensOn, StartOfDay);
        (LaunchedAt, LaunchedBy, SendsAt) = (now, by, planned > soonest ? planned : soonest);
    }

    public bool CanBeStoppedAt(DateTime now) => SendsAt is { } sends && now < sends;

    /// <summary>Takes the launch back. It is being prepared again, with everything that was chosen.</summary>
    /// <exception cref="RuleBrokenException">Letters have gone.</exception>
    public void StopSending(DateTime now)
    {
        if (IsDraft)
        {
            return;
        }

        if (!CanBeStoppedAt(now))
        {
            throw new RuleBrokenException("The letters have gone, so sending can no longer be stopped.");
        }

        (StoppedAt, LaunchedAt, LaunchedBy, SendsAt) = (now, null, null, null);
    }

    /// <summary>Whether agencies are asked by now.</summary>
    public bool HasBegunAt(DateTime now) => SendsAt is { } sends && sends <= now;

    /// <summary>No more answers from now on. Whoever is writing has a day to finish.</summary>
    /// <exception cref="RuleBrokenException">It has not begun, or has ended.</exception>
    public void EndAnswers(DateTime now)
    {
        if (!HasBegunAt(now) || AnswersEndAt is not null)
        {
            throw new RuleBrokenException("Only a cycle that has begun and not ended can be ended.");
        }

        AnswersEndAt = now;
    }

    /// <summary>Whether an answer may be saved or sent: until the end, and for a day after it.</summary>
    public bool TakesAnswersAt(DateTime now) =>
        HasBegunAt(now) && (AnswersEndAt is not { } end || now < end.AddHours(HoursOfGrace));

    /// <summary>Whether it has ended and only what was begun may still be finished.</summary>
    public bool IsInGraceAt(DateTime now) => AnswersEndAt is not null && TakesAnswersAt(now);

    private void RequireDraft()
    {
        if (!IsDraft)
        {
            throw new RuleBrokenException("This cycle has been launched. Stop sending first if something must change.");
        }
    }
}

/// <param name="Name">As people say it: "Section 11 2027".</param>
/// <param name="Kind">Which of the two years.</param>
/// <param name="QuestionSetVersionId">The published version that is asked.</param>
public sealed record CycleText(string? Name, CycleKind Kind, Guid QuestionSetVersionId);

/// <summary>The two years of a cycle.</summary>
public enum CycleKind
{
    /// <summary>Year 1.</summary>
    FullAssessment,

    /// <summary>Year 2.</summary>
    Update,
}

/// <summary>The same as people see it.</summary>
public static class CycleKinds
{
    public static string Say(this CycleKind kind) =>
        kind switch
        {
            CycleKind.FullAssessment => "Year 1: full self-assessment",
            CycleKind.Update => "Year 2: update",
        };
}

/// <summary>A year of a partnership has one cycle.</summary>
public sealed class CycleMap : IEntityTypeConfiguration<Cycle>
{
    public void Configure(EntityTypeBuilder<Cycle> builder)
    {
        builder.HasIndex(cycle => new { cycle.RunById, cycle.Year }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(cycle => cycle.RunById);
        builder.HasOne<QuestionSetVersion>().WithMany().HasForeignKey(cycle => cycle.QuestionSetVersionId);
        builder.Property(cycle => cycle.Name).HasMaxLength(Cycle.NameLength);
        builder.Ignore(cycle => cycle.IsDraft);
    }
}
