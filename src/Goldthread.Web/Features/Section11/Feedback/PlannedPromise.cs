using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11.Feedback;

/// <summary>
/// Which promise became which action of the register, so that it is never taken in twice. How the action stands is said by
/// the action alone.
/// </summary>
public sealed class PlannedPromise : Entity, INamesAgency
{
    private PlannedPromise() { }

    /// <param name="action">What it became.</param>
    /// <param name="promised">In which cycle, and which agency: another than acts where that one has been merged since.</param>
    /// <param name="source">Where it was promised.</param>
    /// <param name="key">What makes it the same promise.</param>
    public PlannedPromise(AgencyAction action, (Guid CycleId, Guid AgencyId) promised, PromiseSource source, string key)
    {
        PartnershipId = action.PartnershipId;
        ActionId = action.Id;
        (CycleId, AgencyId) = promised;
        (Source, Key) = (source, key);
    }

    public Guid PartnershipId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    public Guid ActionId { get; private set; }

    public PromiseSource Source { get; private set; }

    /// <summary>The answer as <see cref="SubmittedAnswer.Address"/> says it, or a mark of the words where there is none.</summary>
    [MaxLength(60)]
    public string Key { get; private set; } = "";
}

/// <summary>Where a promise was made.</summary>
public enum PromiseSource
{
    /// <summary>In an answer that the executive signed.</summary>
    Answer,

    /// <summary>The feedback letter asks for it.</summary>
    Letter,

    /// <summary>Somebody promised it in the conversation.</summary>
    Conversation,
}

/// <summary>The same as people see it.</summary>
public static class PromiseSources
{
    public static string Say(this PromiseSource source) =>
        source switch
        {
            PromiseSource.Answer => "Promised in an answer",
            PromiseSource.Letter => "Asked for in the letter",
            PromiseSource.Conversation => "Promised in the conversation",
        };
}

/// <summary>A promise becomes an action once, also where two people press at once.</summary>
public sealed class PlannedPromiseMap : IEntityTypeConfiguration<PlannedPromise>
{
    public void Configure(EntityTypeBuilder<PlannedPromise> builder)
    {
        builder
            .HasIndex(one => new
            {
                one.PartnershipId,
                one.CycleId,
                one.AgencyId,
                one.Source,
                one.Key,
            })
            .IsUnique();
        builder.HasIndex(one => one.ActionId);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<AgencyAction>().WithMany().HasForeignKey(one => one.ActionId);
    }
}
