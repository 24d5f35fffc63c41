using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>
/// An answer in an agency’s draft, to a question that all areas ask or that one area asks besides. Its words never enter the
/// trail: until the executive signs they are the agency’s alone.
/// </summary>
public sealed class ReturnAnswer : Entity, IHeldByAgency, IVersioned
{
    private ReturnAnswer() { }

    public ReturnAnswer(AgencyReturn one, Guid? areaId, string question)
    {
        ReturnId = one.Id;
        AgencyId = one.AgencyId;
        PartnershipId = areaId;
        QuestionKey = question;
    }

    public Guid ReturnId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>The area that asks it alone; nothing for a question of the cycle.</summary>
    public Guid? PartnershipId { get; private set; }

    [MaxLength(40)]
    public string QuestionKey { get; private set; } = "";

    /// <summary>The answer, as <see cref="AnswerJson"/> writes it.</summary>
    [Secret]
    [MaxLength(int.MaxValue)]
    public string Content { get; private set; } = "";

    public ReturnAnswerState State { get; private set; }

    /// <summary>The post that saved it last.</summary>
    public string SavedBy { get; private set; } = "";

    public DateTime SavedAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Keeps an answer, and whether it is the one of last time.</summary>
    public void Say(Answer answer, Answer? lastTime, string by, DateTime now)
    {
        Content = AnswerJson.Write(answer);
        State =
            lastTime is null ? ReturnAnswerState.New
            : AnswerJson.Write(lastTime) == Content ? ReturnAnswerState.Confirmed
            : ReturnAnswerState.Changed;
        (SavedBy, SavedAt) = (by, now);
    }

    public Answer ToAnswer() => AnswerJson.Read(Content);
}

/// <summary>How an answer stands to the one of last time.</summary>
public enum ReturnAnswerState
{
    /// <summary>Nobody answered this question last time.</summary>
    New,

    /// <summary>The answer of last time stands there to be confirmed; nothing is sent of it until somebody does.</summary>
    Carried,

    Confirmed,

    Changed,
}

/// <summary>The same as people see it.</summary>
public static class ReturnAnswerStates
{
    public static string Say(this ReturnAnswerState state) =>
        state switch
        {
            ReturnAnswerState.New => "New",
            ReturnAnswerState.Carried => "To confirm",
            ReturnAnswerState.Confirmed => "Same as last time",
            ReturnAnswerState.Changed => "Changed since last time",
        };
}

/// <summary>A question is answered once, also where two people save it at the same instant.</summary>
public sealed class ReturnAnswerMap : IEntityTypeConfiguration<ReturnAnswer>
{
    public void Configure(EntityTypeBuilder<ReturnAnswer> builder)
    {
        builder.HasIndex(one => new { one.ReturnId, one.QuestionKey }).IsUnique().HasFilter("partnership_id IS NULL");
        builder
            .HasIndex(one => new
            {
                one.ReturnId,
                one.PartnershipId,
                one.QuestionKey,
            })
            .IsUnique();
        builder.HasOne<AgencyReturn>().WithMany().HasForeignKey(one => one.ReturnId);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
    }
}
