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
            .Folder("/Improvement/Acting", ImprovementPolicy.Keep)
            .Page("/Improvement/Acting/ActionList", ImprovementPolicy.Look)
            .Page("/Improvement/Acting/MyActions", ImprovementPolicy.Look)
            .Page("/Improvement/Acting/AgencyActions", ImprovementPolicy.Look)
            .Page("/Improvement/Acting/ActionBoard", ImprovementPolicy.Look)
            .Page("/Improvement/Acting/ActionDetail", ImprovementPolicy.Look)
            .Page("/Improvement/Acting/AnswerAction", ImprovementPolicy.Answer)
            .Page("/Improvement/Acting/UpdateAction", ImprovementPolicy.Answer)
            .Page("/Improvement/Acting/DecideDate", ImprovementPolicy.Judge);

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapActionFiles();
}
