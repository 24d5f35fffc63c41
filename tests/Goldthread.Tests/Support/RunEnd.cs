using Goldthread.Tests.Support;

[assembly: AssemblyFixture(typeof(RunEnd))]

namespace Goldthread.Tests.Support;

/// <summary>Stops what the run started, after its last test.</summary>
public sealed class RunEnd : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Postgres.StopAsync();
        TestFolders.DeleteAll();
    }
}
