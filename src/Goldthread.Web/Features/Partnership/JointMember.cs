using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Partnership;

/// <summary>A partnership's membership of a joint body, with dates.</summary>
public sealed class JointMember : Entity, IShared
{
    private JointMember() { }

    public JointMember(Guid jointId, Guid memberId, DateOnly from)
    {
        JointId = jointId;
        MemberId = memberId;
        From = from;
    }

    public Guid JointId { get; private set; }

    public Guid MemberId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day, or nothing while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public void End(DateOnly lastDay) => To = DaySpan.End(From, lastDay);
}

/// <summary>Both ends are partnerships.</summary>
public sealed class JointMemberMap : IEntityTypeConfiguration<JointMember>
{
    public void Configure(EntityTypeBuilder<JointMember> builder)
    {
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(member => member.JointId);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(member => member.MemberId);
    }
}
