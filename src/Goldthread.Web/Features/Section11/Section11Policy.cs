using Goldthread.Platform.Access;

namespace Goldthread.Features.Section11;

/// <summary>Who may run a cycle, read what was released, answer for an agency and sign.</summary>
public static class Section11Policy
{
    /// <summary>Prepare and launch a cycle, chase, give more time.</summary>
    public static readonly Policy Keep = new("Section11.Keep", Role.PartnershipTeam);

    /// <summary>See cycles and how far agencies are, and read what was released to the partnership.</summary>
    public static readonly Policy Look = new(
        "Section11.Look",
        Role.PartnershipTeam,
        Role.Scrutineer,
        Role.IndependentChair
    );

    /// <summary>
    /// Open an agency’s self-assessment. Every post that can stand in an agency: leads and executives see it whole, other
    /// posts the sections they were asked to complete, and whoever stands in no agency finds nothing.
    /// </summary>
    public static readonly Policy Answer = new(
        "Section11.Answer",
        Role.AgencyLead,
        Role.AgencyExecutive,
        Role.SchoolLead,
        Role.EducationTeam,
        Role.Scrutineer,
        Role.LearningGroup,
        Role.Reviewer,
        Role.BoardMember,
        Role.IndependentChair,
        Role.Trainer
    );

    /// <summary>Lead the self-assessment: contacts, colleagues, evidence, sending for sign-off.</summary>
    public static readonly Policy Lead = new("Section11.Lead", Role.AgencyLead, Role.AgencyExecutive);

    /// <summary>Sign for the agency.</summary>
    public static readonly Policy Sign = new("Section11.Sign", Role.AgencyExecutive);
}
