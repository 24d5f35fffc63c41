using Goldthread.Platform.Access;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Access;

/// <summary>One post of the demonstration for each role, each signed in.</summary>
public sealed class AccessCast
{
    private static readonly Dictionary<Role, (string Post, string Own, string? Other)> Parts = new()
    {
        [Role.PartnershipTeam] = ("Business manager, Hampshire", "hampshire", "portsmouth"),
        [Role.Administrator] = ("System administrator", "hampshire", null),
        [Role.AgencyLead] = ("Head of quality, Hampshire children’s services", "hampshire", "portsmouth"),
        [Role.AgencyExecutive] = ("Chief nurse, integrated care board", "hampshire", null),
        [Role.SchoolLead] = ("Designated safeguarding lead, a Hampshire school", "hampshire", "portsmouth"),
        [Role.EducationTeam] = ("Education safeguarding and LADO team, Hampshire", "hampshire", "portsmouth"),
        [Role.Scrutineer] = ("Peer scrutineer, Hampshire", "hampshire", "portsmouth"),
        [Role.LearningGroup] = ("Learning and Inquiry Group member, Hampshire", "hampshire", "portsmouth"),
        [Role.Reviewer] = ("Independent reviewer, Hampshire", "hampshire", "portsmouth"),
        [Role.BoardMember] = ("Board member, Hampshire", "hampshire", "portsmouth"),
        [Role.IndependentChair] = ("Independent chair, Hampshire", "hampshire", "portsmouth"),
        [Role.Trainer] = ("Training facilitator, Hampshire", "hampshire", "portsmouth"),
    };

    private readonly Dictionary<Role, AccessMember> members = [];

    private AccessCast(Visitor nobody) => Nobody = nobody;

    public Visitor Nobody { get; }

    public AccessMember this[Role role] => members[role];

    public static async Task<AccessCast> SignInAsync(Site site)
    {
        var cast = new AccessCast(site.Nobody());
        foreach (var role in Enum.GetValues<Role>())
        {
            var part = Parts[role];
            cast.members.Add(role, new AccessMember(await site.AsAsync(part.Post), part.Own, part.Other));
        }

        return cast;
    }
}

/// <summary>Somebody of the cast, with a partnership they reach and one they do not.</summary>
public sealed record AccessMember(Visitor Visitor, string Own, string? Other)
{
    public string? PartnershipIn(Relation relation) =>
        relation switch
        {
            Relation.Own => Own,
            Relation.Other => Other,
            Relation.Joint => "hips",
        };
}

public enum Relation
{
    Own,
    Other,
    Joint,
}
