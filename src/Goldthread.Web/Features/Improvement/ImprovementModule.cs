using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement;

/// <summary>The golden thread: finding, recommendation, action, evidence, impact; and the challenge log.</summary>
public sealed class ImprovementModule : IModule
{
    public void Allow(AccessRules access)
    {
        access.Folder("/Improvement", ImprovementPolicy.Keep);
        AllowLearning(access);
        AllowActing(access);
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFindingFiles();
        endpoints.MapReplyFiles();
        endpoints.MapActionFiles();
        endpoints.MapEvidenceFiles();
        endpoints.MapThreadFiles();
        endpoints.MapTrackerTemplate();
    }

    private static void AllowLearning(AccessRules access) =>
        access
            .Page("/Improvement/RecordingFindings/FindingList", ImprovementPolicy.Look)
            .Page("/Improvement/RecordingFindings/FindingDetail", ImprovementPolicy.Look)
            .Page("/Improvement/FollowingThemes/ThemeList", PartnershipPolicy.Look)
            .Page("/Improvement/FollowingThemes/ThemeDetail", PartnershipPolicy.Look)
            .Page("/Improvement/Recommending/RecommendationList", ImprovementPolicy.Look)
            .Page("/Improvement/Recommending/RecommendationDetail", ImprovementPolicy.Look)
            .Page("/Improvement/Recommending/ReplyToRecommendation", ImprovementPolicy.Answer)
            .Page("/Improvement/Recommending/JudgeReply", ImprovementPolicy.Judge)
            .Folder("/Improvement/Challenging", ImprovementPolicy.Look)
            .Page("/Improvement/Challenging/RaiseChallenge", ImprovementPolicy.Challenge)
            .Page("/Improvement/Challenging/AnswerChallenge", ImprovementPolicy.Answer)
            .Page("/Improvement/Challenging/CloseChallenge", ImprovementPolicy.Challenge)
            .Folder("/Improvement/FollowingThreads", ImprovementPolicy.Look)
            .Page("/Improvement/FollowingThreads/ThreadGaps", ImprovementPolicy.Oversee);

    private static void AllowActing(AccessRules access) =>
        access
            .Page("/Improvement/Acting/ActionList", ImprovementPolicy.Look)
            .Page("/Improvement/Acting/MyActions", ImprovementPolicy.Look)
            .Page("/Improvement/Acting/AgencyActions", ImprovementPolicy.Look)
            .Page("/Improvement/Acting/ActionBoard", ImprovementPolicy.Look)
            .Page("/Improvement/Acting/ActionDetail", ImprovementPolicy.Look)
            .Page("/Improvement/Acting/AnswerAction", ImprovementPolicy.Answer)
            .Page("/Improvement/Acting/UpdateAction", ImprovementPolicy.Answer)
            .Page("/Improvement/Acting/DecideDate", ImprovementPolicy.Judge)
            .Folder("/Improvement/Evidencing", ImprovementPolicy.Answer)
            .Page("/Improvement/Evidencing/SignOffAction", ImprovementPolicy.Judge)
            .Folder("/Improvement/CheckingImpact", ImprovementPolicy.Look)
            .Page("/Improvement/CheckingImpact/PlanCheck", ImprovementPolicy.Keep);
}
