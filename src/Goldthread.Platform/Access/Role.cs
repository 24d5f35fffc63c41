namespace Goldthread.Platform.Access;

/// <summary>
/// What a post lets its holder do. The codes in brackets are those of the access matrix. Front-line workers and the public
/// have no role: they never sign in.
/// </summary>
public enum Role
{
    /// <summary>[P] Business manager, quality officer, co-ordinator.</summary>
    PartnershipTeam,

    /// <summary>[D] Set-up of the installation and its people; no case content.</summary>
    Administrator,

    /// <summary>[L] Safeguarding lead of an agency.</summary>
    AgencyLead,

    /// <summary>[X] Executive or chief officer of an agency.</summary>
    AgencyExecutive,

    /// <summary>[S] Safeguarding lead, head or governor of a school or college.</summary>
    SchoolLead,

    /// <summary>[E] Local authority education safeguarding and LADO team.</summary>
    EducationTeam,

    /// <summary>[N] Member of the Scrutiny Group, panel member or peer scrutineer.</summary>
    Scrutineer,

    /// <summary>[G] Member of the Learning and Inquiry Group.</summary>
    LearningGroup,

    /// <summary>[R] Reviewer or report author of one review.</summary>
    Reviewer,

    /// <summary>[B] Board member or executive.</summary>
    BoardMember,

    /// <summary>[C] Independent chair or scrutineer.</summary>
    IndependentChair,

    /// <summary>[T] Trainer or facilitator.</summary>
    Trainer,
}
