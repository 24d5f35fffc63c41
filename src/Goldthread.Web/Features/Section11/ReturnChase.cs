using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>
/// One step that was taken to get an agency’s self-assessment, and whom it reached: the log that an inspector may ask for.
/// </summary>
public sealed class ReturnChase : Entity, INamesAgency
{
    private ReturnChase() { }

    public ReturnChase(Guid partnershipId, CycleAgency asked, AssessmentChase step, (DateOnly On, string By) taken)
    {
        PartnershipId = partnershipId;
        CycleId = asked.CycleId;
        AgencyId = asked.AgencyId;
        Step = step;
        (TakenOn, TakenBy) = taken;
    }

    public Guid PartnershipId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    public AssessmentChase Step { get; private set; }

    public DateOnly TakenOn { get; private set; }

    /// <summary>The post that pressed, or the program by itself.</summary>
    public string TakenBy { get; private set; } = "";

    /// <summary>The posts that were written to, or what was put to the Board.</summary>
    [MaxLength(AreaReturn.WordsLength)]
    public string Reached { get; private set; } = "";

    /// <summary>Says whom it reached.</summary>
    public ReturnChase Reaching(string words)
    {
        Reached = words;
        return this;
    }
}

/// <summary>Read by agency, oldest first.</summary>
public sealed class ReturnChaseMap : IEntityTypeConfiguration<ReturnChase>
{
    public void Configure(EntityTypeBuilder<ReturnChase> builder)
    {
        builder.HasIndex(one => new
        {
            one.PartnershipId,
            one.CycleId,
            one.AgencyId,
        });
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
    }
}
