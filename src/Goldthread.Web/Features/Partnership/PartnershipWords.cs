using Goldthread.Platform.Access;

namespace Goldthread.Features.Partnership;

/// <summary>What the product calls the kinds of this module.</summary>
public static class PartnershipWords
{
    public static string Say(this AgencyKind kind) =>
        kind switch
        {
            AgencyKind.LocalAuthority => "Local authority",
            AgencyKind.IntegratedCareBoard => "Integrated care board",
            AgencyKind.NhsTrust => "NHS trust",
            AgencyKind.Police => "Police",
            AgencyKind.Probation => "Probation",
            AgencyKind.YouthJustice => "Youth justice",
            AgencyKind.FireAndRescue => "Fire and rescue",
            AgencyKind.DistrictCouncil => "District council",
            AgencyKind.Education => "Education",
            AgencyKind.VoluntarySector => "Voluntary sector",
            AgencyKind.Other => "Other",
        };

    public static string Say(this MembershipKind kind) =>
        kind switch
        {
            MembershipKind.SafeguardingPartner => "Safeguarding partner",
            MembershipKind.RelevantAgency => "Relevant agency",
        };

    public static string Say(this PartnershipKind kind) =>
        kind switch
        {
            PartnershipKind.Local => "One local authority area",
            PartnershipKind.Joint => "Shared by several partnerships",
        };

    public static string Say(this Role role) =>
        role switch
        {
            Role.PartnershipTeam => "Partnership team",
            Role.Administrator => "System administrator",
            Role.AgencyLead => "Agency safeguarding lead",
            Role.AgencyExecutive => "Agency executive",
            Role.SchoolLead => "School or college lead",
            Role.EducationTeam => "Education safeguarding team",
            Role.Scrutineer => "Scrutineer",
            Role.LearningGroup => "Learning and Inquiry Group member",
            Role.Reviewer => "Reviewer",
            Role.BoardMember => "Board member",
            Role.IndependentChair => "Independent chair",
            Role.Trainer => "Trainer",
        };
}
