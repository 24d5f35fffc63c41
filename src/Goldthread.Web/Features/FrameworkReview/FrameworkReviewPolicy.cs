using Goldthread.Platform.Access;

namespace Goldthread.Features.FrameworkReview;

/// <summary>Who may see how the framework stands and who may change its words.</summary>
public static class FrameworkReviewPolicy
{
    /// <summary>The rows and the evidence of them: those who also read data, because evidence speaks of it.</summary>
    public static readonly Policy Read = new(
        "FrameworkReview.Read",
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

    /// <summary>Change the words of a row.</summary>
    public static readonly Policy Keep = new("FrameworkReview.Keep", Role.PartnershipTeam, Role.Administrator);
}
