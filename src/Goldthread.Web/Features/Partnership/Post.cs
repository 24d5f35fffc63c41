using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Partnership;

/// <summary>
/// A role that a person holds somewhere, from a day and perhaps to one: in a partnership's team, in a group, in an agency
/// or for the whole installation. Who somebody is in the product is nothing but the posts they hold today.
/// </summary>
public sealed class Post : Entity, IShared
{
    private Post() { }

    private Post(Guid personId, Role role, string title, DateOnly from)
    {
        PersonId = personId;
        Role = role;
        Title = Sentence.Require(title, "Enter the post’s title.", nameof(Title));
        From = from;
    }

    public Guid PersonId { get; private set; }

    public Role Role { get; private set; }

    /// <summary>In words: "Business manager".</summary>
    public string Title { get; private set; } = "";

    /// <summary>The partnership whose team it stands in.</summary>
    public Guid? TeamOfId { get; private set; }

    public Guid? GroupId { get; private set; }

    /// <summary>The partnership of the group, kept here because groups are owned and posts are not.</summary>
    public Guid? GroupPartnershipId { get; private set; }

    public Guid? AgencyId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    /// <summary>Whether it stands in nothing but the installation itself.</summary>
    public bool IsForInstallation => TeamOfId is null && GroupId is null && AgencyId is null;

    public static Post InTeam(Guid personId, Role role, string title, Guid partnershipId, DateOnly from) =>
        new(personId, role, title, from) { TeamOfId = partnershipId };

    public static Post InGroup(Guid personId, Role role, string title, Group group, DateOnly from) =>
        new(personId, role, title, from) { GroupId = group.Id, GroupPartnershipId = group.PartnershipId };

    public static Post InAgency(Guid personId, Role role, string title, Agency agency, DateOnly from) =>
        agency.ExistsOn(from)
            ? new Post(personId, role, title, from) { AgencyId = agency.Id }
            : throw new RuleBrokenException("The agency does not exist on that day.", nameof(From));

    public static Post ForInstallation(Guid personId, string title, DateOnly from) =>
        new(personId, Role.Administrator, title, from);

    /// <summary>The same post for another person.</summary>
    public Post HandTo(Guid personId, DateOnly from) =>
        new(personId, Role, Title, from)
        {
            TeamOfId = TeamOfId,
            GroupId = GroupId,
            GroupPartnershipId = GroupPartnershipId,
            AgencyId = AgencyId,
        };

    public void End(DateOnly lastDay) => To = DaySpan.End(From, lastDay);

    public bool IsHeldOn(DateOnly day) => DaySpan.Holds(From, To, day);
}

/// <summary>A post stands where something exists.</summary>
public sealed class PostMap : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(post => post.PersonId);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(post => post.TeamOfId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(post => post.AgencyId);
        builder.HasOne<Group>().WithMany().HasForeignKey(post => post.GroupId);
    }
}
