using Goldthread.Features.Accounts;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Home;

/// <summary>
/// The last day on which somebody's list was made for their digest, whether or not it held anything. It only moves forward,
/// so a job that runs twice and a clock that jumps back send nothing twice.
/// </summary>
public sealed class DigestTurn : Entity, IFloor
{
    private DigestTurn() { }

    public DigestTurn(Guid accountId) => AccountId = accountId;

    public Guid? PartnershipId { get; private set; }

    public Guid? AgencyId { get; private set; }

    public Guid AccountId { get; private set; }

    public DateOnly Day { get; private set; }

    public void Had(DateOnly day) => Day = day > Day ? day : Day;
}

/// <summary>One row an account.</summary>
public sealed class DigestTurnMap : IEntityTypeConfiguration<DigestTurn>
{
    public void Configure(EntityTypeBuilder<DigestTurn> builder)
    {
        builder.HasIndex(turn => turn.AccountId).IsUnique();
        builder.HasOne<Account>().WithOne().HasForeignKey<DigestTurn>(turn => turn.AccountId);
    }
}
