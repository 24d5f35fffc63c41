using System.Runtime.CompilerServices;

namespace Goldthread.BrowserTests.Support;

/// <summary>
/// Dozens of hosts in one process would use up the watchers of files that a user may have; nothing changes under a test.
/// </summary>
internal static class Watching
{
    [ModuleInitializer]
    internal static void TurnOff()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }
}
