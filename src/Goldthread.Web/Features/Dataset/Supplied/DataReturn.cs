using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// What one agency is asked for in one period, from the asking to the locking: requested, in progress, sent, queried,
/// accepted, locked. Late figures are taken like any others and marked late.
/// </summary>
public sealed class DataReturn : Entity, INamesAgency, IVersioned
{
    public const int WordsLength = 1000;

    private const int DaysToOffer = 5;

    private DataReturn() { }

    public DataReturn(ReturnWindow window, Guid agencyId)
    {
        PartnershipId = window.PartnershipId;
        WindowId = window.Id;
        AgencyId = agencyId;
        DueOn = window.DueOn;
    }

    /// <summary>What an agency supplied before returns were asked for here: final from the start, and never late.</summary>
    public static DataReturn OfHistory(ReturnWindow window, Guid agencyId, DateOnly today, string by) =>
        new(window, agencyId)
        {
            State = ReturnState.Locked,
            AcceptedOn = today,
            AcceptedBy = by,
            LockedOn = today,
        };

    public Guid PartnershipId { get; private set; }

    public Guid WindowId { get; private set; }

    public Guid AgencyId { get; private set; }

    public ReturnState State { get; private set; } = ReturnState.Requested;

    public DateOnly DueOn { get; private set; }

    /// <summary>Why it has more time than the others.</summary>
    [MaxLength(WordsLength)]
    public string? ExtendedBecause { get; private set; }

    /// <summary>The day it was first sent: what decides whether it was late.</summary>
    public DateOnly? FirstSentOn { get; private set; }

    public DateOnly? SentOn { get; private set; }

    /// <summary>The post that sent it last.</summary>
    public string? SentBy { get; private set; }

    public DateOnly? QueriedOn { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public string? AcceptedBy { get; private set; }

    public DateOnly? LockedOn { get; private set; }

    /// <summary>Until when a locked return is open again, and why.</summary>
    public DateOnly? ReopenedUntil { get; private set; }

    [MaxLength(WordsLength)]
    public string? ReopenedBecause { get; private set; }

    /// <summary>How often the figures have been asked for since they were due: the step of the chase ladder.</summary>
    public int Chased { get; private set; }

    public DateOnly? ChasedOn { get; private set; }

    /// <summary>Why every figure is the same as the time before, where that is so: it must be answered, and blocks nothing.</summary>
    [MaxLength(WordsLength)]
    public string? SameBecause { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Whether the agency may still write into it.</summary>
    public bool IsOpen => State is ReturnState.Requested or ReturnState.Draft or ReturnState.Queried;

    /// <summary>Whether it is owed on a day: asked for and not sent, or sent back.</summary>
    public bool IsLateOn(DateOnly day) =>
        FirstSentOn is { } sent ? sent > DueOn : IsOpen && ReopenedUntil is null && day > DueOn;

    /// <summary>
    /// The day that is offered where an agency gets more time: five working days from the day it was due, or from today
    /// where that is past.
    /// </summary>
    public DateOnly DayToOffer(WorkingDays days, DateOnly today) =>
        days.Add(DueOn > today ? DueOn : today, DaysToOffer);

    /// <summary>Somebody of the agency has saved a page.</summary>
    /// <exception cref="RuleBrokenException">It is with the partnership, or final.</exception>
    public void Write()
    {
        RequireOpen();
        if (State == ReturnState.Requested)
        {
            State = ReturnState.Draft;
        }
    }

    /// <summary>The agency says why nothing has changed since the last time.</summary>
    /// <exception cref="RuleBrokenException">It is with the partnership, or final.</exception>
    public void SayWhySame(string? because)
    {
        RequireOpen();
        SameBecause = because?.Trim() is { Length: > 0 } said ? said : null;
    }

    /// <summary>The agency sends what it has. Whoever calls has seen to it that nothing blocks.</summary>
    /// <exception cref="RuleBrokenException">It is with the partnership, or final.</exception>
    public void Send(DateOnly today, string by)
    {
        RequireOpen();
        FirstSentOn ??= today;
        (SentOn, SentBy, State) = (today, by, ReturnState.Submitted);
        ReopenedUntil = null;
    }

    /// <summary>One or more cells are queried: it goes back to the agency.</summary>
    /// <exception cref="RuleBrokenException">It is not with the partnership.</exception>
    public void Query(DateOnly today)
    {
        if (State is not (ReturnState.Submitted or ReturnState.Accepted))
        {
            throw new RuleBrokenException("Only figures that were sent can be queried.");
        }

        (QueriedOn, State) = (today, ReturnState.Queried);
        (AcceptedOn, AcceptedBy) = (null, null);
    }

    /// <exception cref="RuleBrokenException">There is nothing to accept.</exception>
    public void Accept(DateOnly today, string by)
    {
        if (State != ReturnState.Submitted)
        {
            throw new RuleBrokenException("Only figures that were sent can be accepted.");
        }

        (AcceptedOn, AcceptedBy, State) = (today, by, ReturnState.Accepted);
    }

    /// <exception cref="RuleBrokenException">It is not accepted.</exception>
    public void Lock(DateOnly today)
    {
        if (State != ReturnState.Accepted)
        {
            throw new RuleBrokenException("Only accepted figures can be locked.");
        }

        (LockedOn, State) = (today, ReturnState.Locked);
    }

    /// <summary>Opens accepted or locked figures again until a day. The next sending is a restatement.</summary>
    /// <exception cref="RuleBrokenException">It is open anyway, the day is past, or no reason is given.</exception>
    public void Reopen(DateOnly until, string? because, DateOnly today)
    {
        if (State is not (ReturnState.Accepted or ReturnState.Locked))
        {
            throw new RuleBrokenException("This return is open already.");
        }

        if (until < today)
        {
            throw new RuleBrokenException("The day must be today or later.", nameof(ReopenedUntil));
        }

        ReopenedBecause = Sentence.Require(because, "Enter why it is opened again.", "Because");
        (ReopenedUntil, State) = (until, ReturnState.Queried);
        (AcceptedOn, AcceptedBy, LockedOn) = (null, null, null);
    }

    /// <summary>It was open again and nothing was sent by the day: what was accepted before stands.</summary>
    /// <param name="today">The day it is closed.</param>
    /// <param name="accepted">When the figures that stand were accepted, and by whom.</param>
    /// <param name="isFinal">Whether the window is locked.</param>
    /// <exception cref="RuleBrokenException">It is not open again, or its day has not passed.</exception>
    public void CloseAgain(DateOnly today, (DateOnly On, string By) accepted, bool isFinal)
    {
        if (!IsOpen || ReopenedUntil is not { } until || until >= today)
        {
            throw new RuleBrokenException("Only a return whose second time is over can be closed again.");
        }

        (AcceptedOn, AcceptedBy) = (accepted.On, accepted.By);
        State = isFinal ? ReturnState.Locked : ReturnState.Accepted;
        LockedOn = isFinal ? today : null;
        (ReopenedUntil, ReopenedBecause) = (null, null);
    }

    /// <exception cref="RuleBrokenException">It was sent, the day is no later, or no reason is given.</exception>
    public void Extend(DateOnly until, string? because)
    {
        RequireOpen();
        if (until <= DueOn)
        {
            throw new RuleBrokenException("The new day must be later than the one before.", nameof(DueOn));
        }

        ExtendedBecause = Sentence.Require(because, "Enter why the agency has more time.", "Because");
        DueOn = until;
    }

    /// <summary>It was asked for again. Only what is late climbs the ladder.</summary>
    public void Chase(DateOnly today)
    {
        RequireOpen();
        Chased += IsLateOn(today) ? 1 : 0;
        ChasedOn = today;
    }

    private void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException(
                State == ReturnState.Submitted
                    ? "These figures were sent. Ask the partnership team to return them if something must change."
                    : "These figures are final. Ask the partnership team to open them again."
            );
        }
    }
}

/// <summary>Where a return stands.</summary>
public enum ReturnState
{
    Requested,
    Draft,
    Submitted,
    Queried,
    Accepted,
    Locked,
}

/// <summary>The same as people see it.</summary>
public static class ReturnStates
{
    public static string Say(this ReturnState state) =>
        state switch
        {
            ReturnState.Requested => "Not opened",
            ReturnState.Draft => "In progress",
            ReturnState.Submitted => "Sent",
            ReturnState.Queried => "Returned for changes",
            ReturnState.Accepted => "Accepted",
            ReturnState.Locked => "Locked",
        };
}

/// <summary>An agency is asked once a window.</summary>
public sealed class DataReturnMap : IEntityTypeConfiguration<DataReturn>
{
    public void Configure(EntityTypeBuilder<DataReturn> builder)
    {
        builder.HasIndex(one => new { one.WindowId, one.AgencyId }).IsUnique();
        builder.HasIndex(one => new { one.AgencyId, one.State });
        builder.HasOne<ReturnWindow>().WithMany().HasForeignKey(one => one.WindowId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.Ignore(one => one.IsOpen);
    }
}
