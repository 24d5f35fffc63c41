using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>
/// An agency that a recommendation is put to, and what it answers: yes, in part or no with reasons, in other words, or
/// passed up. Somebody on the partnership's side then says whether that answer will do.
/// </summary>
public sealed class Addressee : Entity, INamesAgency, IVersioned
{
    public const int ReasonsLength = 2000;

    private Addressee() { }

    /// <exception cref="RuleBrokenException">The day to reply by is past.</exception>
    public Addressee(Recommendation recommendation, Guid agencyId, DateOnly today, DateOnly replyBy)
    {
        PartnershipId = recommendation.PartnershipId;
        RecommendationId = recommendation.Id;
        AgencyId = agencyId;
        Ask(today, replyBy);
    }

    public Guid PartnershipId { get; private set; }

    public Guid RecommendationId { get; private set; }

    public Guid AgencyId { get; private set; }

    public DateOnly AskedOn { get; private set; }

    public DateOnly ReplyBy { get; private set; }

    /// <summary>Why it was asked again: what would not do, or that the words have changed.</summary>
    [MaxLength(ReasonsLength)]
    public string? AskedBecause { get; private set; }

    public ReplyAnswer? Answer { get; private set; }

    public DateOnly? RepliedOn { get; private set; }

    /// <summary>The post that replied.</summary>
    public string? RepliedBy { get; private set; }

    [MaxLength(ReasonsLength)]
    public string? Reasons { get; private set; }

    /// <summary>The wording the agency would accept.</summary>
    [MaxLength(Recommendation.WordingLength)]
    public string? OtherWords { get; private set; }

    public ReplyVerdict? Verdict { get; private set; }

    public DateOnly? JudgedOn { get; private set; }

    public string? JudgedBy { get; private set; }

    [MaxLength(ReasonsLength)]
    public string? JudgedBecause { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Whether the agency has said that it will do all or part of it.</summary>
    public bool IsAccepted => Answer is ReplyAnswer.Accepted or ReplyAnswer.AcceptedInPart;

    /// <summary>Whether the agency owes an answer.</summary>
    public bool IsOwed => Answer is null;

    /// <summary>Whether somebody must say if the answer will do. A plain yes speaks for itself.</summary>
    public bool IsToJudge => Answer is not (null or ReplyAnswer.Accepted) && Verdict is null;

    /// <summary>Asks, or asks again after a judgement or new words; the trail keeps the answer there was.</summary>
    /// <param name="today">The day it is asked.</param>
    /// <param name="replyBy">The last day that is in time.</param>
    /// <param name="because">Why it is asked again.</param>
    /// <exception cref="RuleBrokenException">The day to reply by is past.</exception>
    public void Ask(DateOnly today, DateOnly replyBy, string? because = null)
    {
        if (replyBy < today)
        {
            throw new RuleBrokenException("The day to reply by must be today or later.", nameof(ReplyBy));
        }

        AskedOn = today;
        ReplyBy = replyBy;
        AskedBecause = because?.Trim() is { Length: > 0 } said ? said : null;
        (Answer, RepliedOn, RepliedBy, Reasons, OtherWords) = (null, null, null, null, null);
        (Verdict, JudgedOn, JudgedBy, JudgedBecause) = (null, null, null, null);
    }

    /// <exception cref="RuleBrokenException">It has replied, or the reasons or words that the answer needs are missing.</exception>
    public void Reply(ReplyAnswer answer, string? reasons, string? otherWords, DateOnly today, string by)
    {
        if (Answer is not null)
        {
            throw new RuleBrokenException("Your agency has replied already. Ask the partnership team to ask again.");
        }

        Reasons = reasons?.Trim() is { Length: > 0 } said ? said : null;
        if (Reasons is null && answer != ReplyAnswer.Accepted)
        {
            throw new RuleBrokenException(ReasonsMissing(answer), nameof(Reasons));
        }

        OtherWords =
            answer == ReplyAnswer.OtherWords
                ? Sentence.Require(otherWords, "Enter the words that your agency would accept.", nameof(OtherWords))
                : null;
        Answer = answer;
        RepliedOn = today;
        RepliedBy = by;
    }

    /// <exception cref="RuleBrokenException">There is no reply, or no reason where the reply will not do.</exception>
    public void Judge(ReplyVerdict verdict, string? because, DateOnly today, string by)
    {
        if (Answer is null)
        {
            throw new RuleBrokenException("There is no reply to judge yet.");
        }

        JudgedBecause =
            verdict == ReplyVerdict.Satisfied
                ? because?.Trim()
                : Sentence.Require(because, "Enter why the reply will not do.", "Because");
        Verdict = verdict;
        JudgedOn = today;
        JudgedBy = by;
    }

    /// <summary>The agency ended; the one that took over its duties answers in its place.</summary>
    /// <exception cref="RuleBrokenException">The reply that was given is the old agency’s own.</exception>
    public void PassTo(Agency successor)
    {
        if (Answer is not null)
        {
            throw new RuleBrokenException("A reply that was given stays with the agency that gave it.");
        }

        AgencyId = successor.Id;
    }

    private static string ReasonsMissing(ReplyAnswer answer) =>
        answer switch
        {
            ReplyAnswer.AcceptedInPart => "Enter which part is accepted, and why not the rest.",
            ReplyAnswer.Rejected => "Enter why your agency does not accept it.",
            ReplyAnswer.OtherWords => "Enter why other words are needed.",
            ReplyAnswer.PassedUp => "Enter who should decide, and why.",
            ReplyAnswer.Accepted => "",
        };
}

/// <summary>What an agency answers.</summary>
public enum ReplyAnswer
{
    Accepted,
    AcceptedInPart,
    Rejected,
    OtherWords,

    /// <summary>Somebody above must decide.</summary>
    PassedUp,
}

/// <summary>What the partnership thinks of the answer.</summary>
public enum ReplyVerdict
{
    Satisfied,
    NotSatisfied,

    /// <summary>Taken to the executive or the chair.</summary>
    Escalated,
}

/// <summary>An agency is asked once a recommendation.</summary>
public sealed class AddresseeMap : IEntityTypeConfiguration<Addressee>
{
    public void Configure(EntityTypeBuilder<Addressee> builder)
    {
        builder.HasIndex(asked => new { asked.RecommendationId, asked.AgencyId }).IsUnique();
        builder.HasIndex(asked => new { asked.AgencyId, asked.RepliedOn });
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(asked => asked.RecommendationId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(asked => asked.AgencyId);
        builder.Ignore(asked => asked.IsAccepted);
        builder.Ignore(asked => asked.IsOwed);
        builder.Ignore(asked => asked.IsToJudge);
    }
}
