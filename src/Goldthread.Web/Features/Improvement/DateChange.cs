using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>
/// A due date that moves, always with a reason. The first short move stands at once; a move by more than thirty days, and
/// every second one, waits for approval, so that no date drifts in silence.
/// </summary>
public sealed class DateChange : Entity, INamesAgency, IVersioned
{
    private DateChange() { }

    /// <exception cref="RuleBrokenException">The day is past or the same, or no reason is given.</exception>
    public DateChange(AgencyAction action, DateOnly to, string reason, int movesBefore, DateOnly today, string by)
    {
        if (to < today)
        {
            throw new RuleBrokenException("The new date must be today or later.", "NewDue");
        }

        if (to == action.Due)
        {
            throw new RuleBrokenException("The new date is the date there is.", "NewDue");
        }

        PartnershipId = action.PartnershipId;
        ActionId = action.Id;
        AgencyId = action.AgencyId;
        From = action.Due;
        To = to;
        Reason = Sentence.Require(reason, "Enter why the date moves.", nameof(Reason));
        AskedOn = today;
        AskedBy = by;
        WaitsForApproval = action.NeedsApproval(to, movesBefore);
        if (!WaitsForApproval)
        {
            action.MoveDue(to);
        }
    }

    public Guid PartnershipId { get; private set; }

    public Guid ActionId { get; private set; }

    public Guid AgencyId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    [MaxLength(1000)]
    public string Reason { get; private set; } = "";

    public DateOnly AskedOn { get; private set; }

    public string AskedBy { get; private set; } = "";

    /// <summary>Whether it does not stand yet.</summary>
    public bool WaitsForApproval { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? DecidedBy { get; private set; }

    /// <summary>Why it was refused; nothing where it stands.</summary>
    [MaxLength(1000)]
    public string? RefusedBecause { get; private set; }

    public uint Version { get; private set; }

    /// <exception cref="RuleBrokenException">It does not wait, or the action has ended.</exception>
    public void Approve(AgencyAction action, DateOnly day, string by)
    {
        Decide(day, by);
        action.MoveDue(To);
    }

    /// <exception cref="RuleBrokenException">It does not wait, or no reason is given.</exception>
    public void Refuse(string because, DateOnly day, string by)
    {
        RefusedBecause = Sentence.Require(because, "Enter why the date stays.", "Because");
        Decide(day, by);
    }

    private void Decide(DateOnly day, string by)
    {
        if (!WaitsForApproval)
        {
            throw new RuleBrokenException("This date has been decided on already.");
        }

        WaitsForApproval = false;
        DecidedOn = day;
        DecidedBy = by;
    }
}

/// <summary>Belongs to an action.</summary>
public sealed class DateChangeMap : IEntityTypeConfiguration<DateChange>
{
    public void Configure(EntityTypeBuilder<DateChange> builder)
    {
        builder.HasIndex(change => change.ActionId);
        builder.HasIndex(change => new { change.PartnershipId, change.WaitsForApproval });
        builder.HasOne<AgencyAction>().WithMany().HasForeignKey(change => change.ActionId);
    }
}
