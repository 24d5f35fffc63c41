using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement;

/// <summary>The golden thread: finding, recommendation, action, evidence, impact; and the challenge log.</summary>
public sealed class ImprovementModule : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Folder("/Improvement", ImprovementPolicy.Keep)
            .Folder("/Improvement/FollowingThreads", ImprovementPolicy.Look)
            .Folder("/Improvement/Evidencing", ImprovementPolicy.Answer)
            .Page("/Improvement/Evidencing/SignOffAction", ImprovementPolicy.Judge)
            .Folder("/Improvement/CheckingImpact", ImprovementPolicy.Look)
            .Page("/Improvement/CheckingImpact/PlanCheck", ImprovementPolicy.Keep)
            .Page("/Improvement/Recommending/RecommendationList", ImprovementPolicy.Look)
            .Page("/Improvement/Recommending/RecommendationDetail", ImprovementPolicy.Look)
            .Page("/Improvement/Recommending/ReplyToRecommendation", ImprovementPolicy.Answer)
            .Page("/Improvement/Recommending/JudgeReply", ImprovementPolicy.Judge)
            .Folder("/Improvement/Challenging", ImprovementPolicy.Look)
            .Page("/Improvement/Challenging/RaiseChallenge", ImprovementPolicy.Challenge)
            .Page("/Improvement/Challenging/AnswerChallenge", ImprovementPolicy.Answer)
            .Page("/Improvement/Challenging/CloseChallenge", ImprovementPolicy.Challenge);

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapEvidenceFiles();
        endpoints.MapReplyFiles();
    }
}
