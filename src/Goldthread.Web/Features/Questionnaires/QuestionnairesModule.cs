using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Questionnaires;

/// <summary>The question sets that every tool of the product asks with.</summary>
public sealed class QuestionnairesModule : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Folder("/Questionnaires/ReadingSets", QuestionnairesPolicy.Read)
            .Folder("/Questionnaires/KeepingSets", QuestionnairesPolicy.Keep);

    public void Add(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<QuestionSetShelf>();

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapQuestionSetFiles();
}
