using Goldthread.Platform.Access;

namespace Goldthread.Features.Dataset;

/// <summary>Who may read figures and who may import them.</summary>
public static class DatasetPolicy
{
    /// <summary>Overview, themes, indicators and where numbers come from.</summary>
    public static readonly Policy Read = new(
        "Dataset.Read",
        Role.PartnershipTeam,
        Role.Administrator,
        Role.AgencyLead,
        Role.AgencyExecutive,
        Role.EducationTeam,
        Role.Scrutineer,
        Role.LearningGroup,
        Role.BoardMember,
        Role.IndependentChair
    );

    /// <summary>Upload published statistics and answer what an import could not know.</summary>
    public static readonly Policy Import = new("Dataset.Import", Role.PartnershipTeam, Role.Administrator);

    /// <summary>Set targets, work limits out anew, see what has to be explained.</summary>
    public static readonly Policy Keep = new("Dataset.Keep", Role.PartnershipTeam);

    /// <summary>Write commentary.</summary>
    public static readonly Policy Explain = new("Dataset.Explain", Role.PartnershipTeam, Role.AgencyLead);
}
