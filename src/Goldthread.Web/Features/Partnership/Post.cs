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

    /// <summary>The post that answers from now on for what this one answered for; nothing where nobody took over.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>Whether it stands in nothing but the installation itself.</summary>
    public bool IsForInstallation => TeamOfId is null && GroupId is null && AgencyId is null;

    /// <exception cref="RuleBrokenException">A system administrator stands in no team.</exception>
    public static Post InTeam(Guid personId, Role role, string title, Guid partnershipId, DateOnly from) =>
        role == Role.Administrator
            ? throw new RuleBrokenException("A system administrator’s post stands in the whole installation.", "Place")
            : new Post(personId, role, title, from) { TeamOfId = partnershipId };

    /// <exception cref="RuleBrokenException">The role stands elsewhere.</exception>
    public static Post InGroup(Guid personId, Role role, string title, Group group, DateOnly from) =>
        new(personId, Ordinary(role), title, from) { GroupId = group.Id, GroupPartnershipId = group.PartnershipId };

    /// <summary>It ends when the agency does.</summary>
    /// <exception cref="RuleBrokenException">The role stands elsewhere, or the agency does not exist on the first day.</exception>
    public static Post InAgency(Guid personId, Role role, string title, Agency agency, DateOnly from) =>
        agency.ExistsOn(from)
            ? new Post(personId, Ordinary(role), title, from) { AgencyId = agency.Id, To = agency.To }
            : throw new RuleBrokenException("The agency does not exist on that day.", nameof(From));

    public static Post ForInstallation(Guid personId, string title, DateOnly from) =>
        new(personId, Role.Administrator, title, from);

    /// <summary>
    /// The same post for another person, to the same last day if it has one. What this one answers for goes with it.
    /// </summary>
    public Post HandTo(Guid personId, DateOnly from)
    {
        var next = new Post(personId, Role, Title, from)
        {
            TeamOfId = TeamOfId,
            GroupId = GroupId,
            GroupPartnershipId = GroupPartnershipId,
            AgencyId = AgencyId,
            To = To,
        };
        SuccessorId = next.Id;
        Raise(new PostHandedOn(Id, next.Id));
        return next;
    }

    /// <summary>Once this post has ended, another one that there is already answers for what it answered for.</summary>
    /// <exception cref="RuleBrokenException">It would take over from itself, or stands in another agency or partnership.</exception>
    public void LeaveDutiesTo(Post other)
    {
        if (
            other.Id == Id
            || other.AgencyId != AgencyId
            || other.TeamOfId != TeamOfId
            || other.GroupPartnershipId != GroupPartnershipId
        )
        {
            throw new RuleBrokenException("Choose another post of the same agency, team or group.", "Successor");
        }

        SuccessorId = other.Id;
    }

    /// <summary>The post that was to take over will not.</summary>
    public void KeepDuties() => SuccessorId = null;

    /// <summary>Its holder is asked to sign in.</summary>
    public void AskIn() => Raise(new PersonAskedIn(PersonId));

    /// <summary>It has not begun and never will: whatever names it must let go of it.</summary>
    public void TakeBack() => Raise(new PostTakenBack(Id));

    public void End(DateOnly lastDay) => To = DaySpan.End(From, lastDay);

    public bool IsHeldOn(DateOnly day) => DaySpan.Holds(From, To, day);

    /// <summary>
    /// An agency works in several partnerships, so that a partnership's own team or an administrator standing there would
    /// reach all of them.
    /// </summary>
    private static Role Ordinary(Role role) =>
        role switch
        {
            Role.PartnershipTeam => throw new RuleBrokenException(
                "A post of the partnership team stands in the team of a partnership.",
                "Place"
            ),
            Role.Administrator => throw new RuleBrokenException(
                "A system administrator’s post stands in the whole installation.",
                "Place"
            ),
            _ => role,
        };
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
        builder.HasOne<Post>().WithMany().HasForeignKey(post => post.SuccessorId);
    }
}
