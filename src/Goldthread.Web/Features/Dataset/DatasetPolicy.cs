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

    /// <summary>Keep the indicator set, open windows, query and accept returns, set targets, build packs.</summary>
    public static readonly Policy Keep = new("Dataset.Keep", Role.PartnershipTeam);

    /// <summary>Make and revoke the tokens of programs that read figures.</summary>
    public static readonly Policy KeepTokens = new("Dataset.KeepTokens", Role.PartnershipTeam, Role.Administrator);

    /// <summary>Say what is to become of each indicator at the yearly refresh.</summary>
    public static readonly Policy Refresh = new("Dataset.Refresh", Role.PartnershipTeam, Role.Scrutineer);

    /// <summary>Fill in an agency’s return; the team may do it for an agency.</summary>
    public static readonly Policy Supply = new(
        "Dataset.Supply",
        Role.PartnershipTeam,
        Role.AgencyLead,
        Role.AgencyExecutive
    );

    /// <summary>Write commentary.</summary>
    public static readonly Policy Explain = new("Dataset.Explain", Role.PartnershipTeam, Role.AgencyLead);

    /// <summary>Read packs once they are shared; the team reads drafts as well.</summary>
    public static readonly Policy ReadPacks = new(
        "Dataset.ReadPacks",
        Role.PartnershipTeam,
        Role.Scrutineer,
        Role.BoardMember,
        Role.IndependentChair
    );
}
