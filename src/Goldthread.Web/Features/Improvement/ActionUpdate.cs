using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>What has happened on an action since the last time, in its owner’s words. It is never changed afterwards.</summary>
public sealed class ActionUpdate : Entity, INamesAgency
{
    public const int WordsLength = 2000;

    private ActionUpdate() { }

    public ActionUpdate(AgencyAction action, string words, DateTime at, string by)
    {
        PartnershipId = action.PartnershipId;
        ActionId = action.Id;
        AgencyId = action.AgencyId;
        Said = Sentence.Require(words, "Enter what has happened.", nameof(Said));
        At = at;
        By = by;
    }

    public Guid PartnershipId { get; private set; }

    public Guid ActionId { get; private set; }

    public Guid AgencyId { get; private set; }

    [MaxLength(WordsLength)]
    public string Said { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>The post that wrote it.</summary>
    public string By { get; private set; } = "";
}

/// <summary>Belongs to an action.</summary>
public sealed class ActionUpdateMap : IEntityTypeConfiguration<ActionUpdate>
{
    public void Configure(EntityTypeBuilder<ActionUpdate> builder)
    {
        builder.HasIndex(update => new { update.ActionId, update.At });
        builder.HasOne<AgencyAction>().WithMany().HasForeignKey(update => update.ActionId);
    }
}
