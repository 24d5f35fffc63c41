using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Home;

/// <summary>What needs you, search, standing pages, and what is said when something fails.</summary>
public sealed class HomeModule : IModule
{
    public void Allow(AccessRules access) =>
        access.Anonymous("/Home/Problems/ShowProblem", "what is said when something fails must reach everybody");
}
