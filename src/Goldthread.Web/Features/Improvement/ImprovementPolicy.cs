using Goldthread.Platform.Access;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Who may read and move the thread. People of an agency see their own agency’s records alone; that is a wall in the
/// database, not a policy.
/// </summary>
public static class ImprovementPolicy
{
    /// <summary>Findings, recommendations, actions, threads and challenges, each as far as one’s sight reaches.</summary>
    public static readonly Policy Look = new(
        "Improvement.Look",
        Role.PartnershipTeam,
        Role.AgencyLead,
        Role.AgencyExecutive,
        Role.Scrutineer,
        Role.LearningGroup,
        Role.BoardMember,
        Role.IndependentChair
    );

    /// <summary>What only whole partnerships show: coverage of all sources, gaps.</summary>
    public static readonly Policy Oversee = new(
        "Improvement.Oversee",
        Role.PartnershipTeam,
        Role.Scrutineer,
        Role.LearningGroup,
        Role.BoardMember,
        Role.IndependentChair
    );

    /// <summary>Record findings, recommend, propose and agree actions.</summary>
    public static readonly Policy Keep = new("Improvement.Keep", Role.PartnershipTeam);

    /// <summary>Reply, update and send evidence for one’s agency; the team may do it for them.</summary>
    public static readonly Policy Answer = new(
        "Improvement.Answer",
        Role.PartnershipTeam,
        Role.AgencyLead,
        Role.AgencyExecutive
    );

    /// <summary>Sign off, judge replies, answer impact checks: the team, the chair, members of the group it goes to.</summary>
    public static readonly Policy Judge = new(
        "Improvement.Judge",
        Role.PartnershipTeam,
        Role.IndependentChair,
        Role.Scrutineer,
        Role.LearningGroup
    );

    /// <summary>Ask an agency a question on the record and say what came of it: everybody who oversees.</summary>
    public static readonly Policy Challenge = new(
        "Improvement.Challenge",
        Role.PartnershipTeam,
        Role.IndependentChair,
        Role.Scrutineer,
        Role.LearningGroup,
        Role.BoardMember
    );
}
