using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>
/// An agency’s self-assessment of one cycle, held by the agency wherever it works. It is written, sent to the executive,
/// and submitted by the executive’s press; what is changed afterwards needs another.
/// </summary>
public sealed class AgencyReturn : Entity, IHeldByAgency, IVersioned
{
    public const int WordsLength = 4000;

    private AgencyReturn() { }

    public AgencyReturn(Cycle cycle, Guid agencyId)
    {
        CycleId = cycle.Id;
        AgencyId = agencyId;
    }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    public AgencyReturnState State { get; private set; }

    public DateOnly? ContactsCheckedOn { get; private set; }

    public string? ContactsCheckedBy { get; private set; }

    /// <summary>What is different in the agency since the last time.</summary>
    [Secret]
    [MaxLength(WordsLength)]
    public string? WhatChanged { get; private set; }

    public DateOnly? ChangesSaidOn { get; private set; }

    /// <summary>Addresses of the long sections that somebody called finished, each between two semicolons.</summary>
    [MaxLength(2000)]
    public string Finished { get; private set; } = ";";

    public DateOnly? SentOn { get; private set; }

    public string? SentBy { get; private set; }

    /// <summary>When the executive last gave it back, and what for.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    public string? ReturnedBy { get; private set; }

    [Secret]
    [MaxLength(WordsLength)]
    public string? ReturnedBecause { get; private set; }

    public DateOnly? SubmittedOn { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Where it stands for those who see only that.</summary>
    public AssessmentState Progress =>
        State switch
        {
            AgencyReturnState.Drafting => AssessmentState.InProgress,
            AgencyReturnState.AwaitingSignOff => AssessmentState.AwaitingSignOff,
            AgencyReturnState.Submitted => AssessmentState.Submitted,
        };

    /// <summary>
    /// Something is saved. What waits for the executive is with the writers again, because nobody signs what is still
    /// moving; what was submitted must be opened first.
    /// </summary>
    /// <returns>Whether it waited for the executive and has to be sent again.</returns>
    /// <exception cref="RuleBrokenException">It was submitted.</exception>
    public bool Write()
    {
        if (State == AgencyReturnState.Submitted)
        {
            throw new RuleBrokenException(
                "This self-assessment was signed off and sent. Choose “Change answers” first if something must change."
            );
        }

        var waited = State == AgencyReturnState.AwaitingSignOff;
        State = AgencyReturnState.Drafting;
        return waited;
    }

    /// <summary>Somebody has looked at who leads and who signs.</summary>
    public void CheckContacts(DateOnly today, string by)
    {
        Write();
        (ContactsCheckedOn, ContactsCheckedBy) = (today, by);
    }

    /// <summary>Says what is different, or that nothing is.</summary>
    public void SayWhatChanged(string? words, DateOnly today)
    {
        Write();
        (WhatChanged, ChangesSaidOn) = (words?.Trim() is { Length: > 0 } said ? said : null, today);
    }

    public bool IsFinished(string section) => Finished.Contains($";{section};", StringComparison.Ordinal);

    /// <summary>A long section is finished because somebody says so, and unfinished for the same reason.</summary>
    public void Finish(string section, bool isFinished)
    {
        Write();
        var without = Finished.Replace($";{section};", ";", StringComparison.Ordinal);
        Finished = isFinished ? $"{without}{section};" : without;
    }

    /// <summary>Complete, as the agency’s people see it. Whoever calls has seen to it that nothing blocks.</summary>
    /// <exception cref="RuleBrokenException">It is with the executive, or submitted.</exception>
    public void SendForSignOff(DateOnly today, string by)
    {
        if (State == AgencyReturnState.AwaitingSignOff)
        {
            throw new RuleBrokenException("This self-assessment waits for sign-off already.");
        }

        Write();
        (SentOn, SentBy, State) = (today, by, AgencyReturnState.AwaitingSignOff);
    }

    /// <summary>The executive gives it back with a comment.</summary>
    /// <exception cref="RuleBrokenException">It is not with the executive, or no comment is given.</exception>
    public void GiveBack(DateOnly today, string by, string? because)
    {
        if (State == AgencyReturnState.Drafting && ReturnedOn is { } day)
        {
            throw new RuleBrokenException(
                $"This self-assessment was returned on {Words.PlainDate(day)} and is with its writers. Your comment was not kept a second time."
            );
        }

        RequireWaiting();
        ReturnedBecause = Sentence.Require(because, "Enter what has to change.", "Comment");
        (ReturnedOn, ReturnedBy, State) = (today, by, AgencyReturnState.Drafting);
    }

    /// <summary>The executive has signed.</summary>
    /// <exception cref="RuleBrokenException">It is not with the executive.</exception>
    public void Submit(DateOnly today)
    {
        RequireWaiting();
        (SubmittedOn, State) = (today, AgencyReturnState.Submitted);
        (ReturnedOn, ReturnedBy, ReturnedBecause) = (null, null, null);
    }

    /// <summary>Something must change after all. What was released stays as it is until the next sign-off.</summary>
    /// <exception cref="RuleBrokenException">It was not submitted.</exception>
    public void Reopen()
    {
        if (State != AgencyReturnState.Submitted)
        {
            throw new RuleBrokenException("Answers can be changed: this self-assessment is not signed off.");
        }

        State = AgencyReturnState.Drafting;
    }

    private void RequireWaiting()
    {
        if (State != AgencyReturnState.AwaitingSignOff)
        {
            throw new RuleBrokenException(
                State == AgencyReturnState.Submitted
                    ? "This self-assessment is signed off already."
                    : "This self-assessment is not ready to be signed off. Its writers have not sent it, or have changed an answer since."
            );
        }
    }
}

/// <summary>Who has it.</summary>
public enum AgencyReturnState
{
    Drafting,
    AwaitingSignOff,
    Submitted,
}

/// <summary>An agency answers a cycle once.</summary>
public sealed class AgencyReturnMap : IEntityTypeConfiguration<AgencyReturn>
{
    public void Configure(EntityTypeBuilder<AgencyReturn> builder)
    {
        builder.HasIndex(one => new { one.CycleId, one.AgencyId }).IsUnique();
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.Ignore(one => one.Progress);
    }
}
