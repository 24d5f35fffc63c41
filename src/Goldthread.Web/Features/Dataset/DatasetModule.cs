using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset;

/// <summary>Published statistics, indicators and what they say.</summary>
public sealed class DatasetModule : IModule
{
    public void Allow(AccessRules access) { }

    public void Add(IServiceCollection services, IConfiguration configuration) => services.AddSingleton<ReferenceShelf>();
}
