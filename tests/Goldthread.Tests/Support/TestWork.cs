using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Support;

/// <summary>One unit of work: a scope of services with its partnerships set.</summary>
public sealed class TestWork : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    public TestWork(IServiceProvider services, Guid[] partnerships, bool across)
    {
        scope = services.CreateAsyncScope();
        Get<CurrentUser>().ActAs("Test");
        Get<Scope>().To(partnerships);
        if (across)
        {
            Get<Scope>().AcrossTheFloor();
        }
    }

    public GoldthreadDb Db => Get<GoldthreadDb>();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
