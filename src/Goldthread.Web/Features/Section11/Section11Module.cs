using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11;

/// <summary>Self-assessment under section 11: one answer of each agency, released to each partnership it works in.</summary>
public sealed class Section11Module : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Folder("/Section11/LaunchingCycles", Section11Policy.Keep)
            .Folder("/Section11/FollowingProgress", Section11Policy.Look)
            .Folder("/Section11/ChasingAssessments", Section11Policy.Keep)
            .Folder("/Section11/AnsweringAssessment", Section11Policy.Lead)
            .Page("/Section11/AnsweringAssessment/AssessmentList", Section11Policy.Answer)
            .Page("/Section11/AnsweringAssessment/AssessmentTasks", Section11Policy.Answer)
            .Page("/Section11/AnsweringAssessment/AnswerSection", Section11Policy.Answer)
            .Folder("/Section11/AssigningSections", Section11Policy.Lead)
            .Folder("/Section11/KeepingEvidence", Section11Policy.Lead)
            .Folder("/Section11/SigningOffReturns", Section11Policy.Lead)
            .Page("/Section11/SigningOffReturns/SignOffAssessment", Section11Policy.Sign)
            .Page("/Section11/SigningOffReturns/GiveBackAssessment", Section11Policy.Sign);

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSection11Progress();
        endpoints.MapSection11Evidence();
        endpoints.MapSection11Papers();
    }
}
