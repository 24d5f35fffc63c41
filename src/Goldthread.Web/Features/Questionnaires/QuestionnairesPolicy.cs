using Goldthread.Platform.Access;

namespace Goldthread.Features.Questionnaires;

/// <summary>Who may look at the questions as such, and who may change them. Answering is for each tool to allow.</summary>
public static class QuestionnairesPolicy
{
    /// <summary>Sets, versions, what changed between them, and how they look to the person who answers.</summary>
    public static readonly Policy Read = new("Questionnaires.Read", Role.PartnershipTeam, Role.IndependentChair);

    /// <summary>Make a set the partnership's own, write its next version, publish.</summary>
    public static readonly Policy Keep = new("Questionnaires.Keep", Role.PartnershipTeam);
}
