using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Surveys;

/// <summary>Asking the staff of all agencies, without knowing who answers.</summary>
public sealed class SurveysModule : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Folder("/Surveys/StartingSurveys", SurveysPolicy.Keep)
            .Folder("/Surveys/BuildingSurveys", SurveysPolicy.Keep)
            .Folder("/Surveys/RunningSurveys", SurveysPolicy.Keep)
            .Page("/Surveys/RunningSurveys/SurveyList", SurveysPolicy.Read)
            .Folder("/Surveys/SharingSurveys", SurveysPolicy.Keep)
            .Folder("/Surveys/ReadingResults", SurveysPolicy.Keep)
            .Page("/Surveys/ReadingResults/SurveyResults", SurveysPolicy.Read)
            .Folder("/Surveys/ReportingSurveys", SurveysPolicy.Keep)
            .Anonymous(
                "/Surveys/Responding/SurveyStart",
                "staff answer without an account, so that nobody knows who did"
            )
            .Anonymous("/Surveys/Responding/SurveyQuestions", "staff answer without an account")
            .Anonymous("/Surveys/Responding/SurveySent", "it thanks whoever answered")
            .Anonymous("/Surveys/Responding/YouSaidWeDid", "it tells those who answered what came of it");

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapSurveyPictures();
}
