using System.Collections.Concurrent;

namespace Goldthread.Tests.Support;

/// <summary>Temporary folders, deleted when the run ends.</summary>
public static class TestFolders
{
    private static readonly ConcurrentBag<string> Made = [];

    public static string New()
    {
        var folder = Directory.CreateTempSubdirectory("goldthread-").FullName;
        Made.Add(folder);
        return folder;
    }

    public static void DeleteAll()
    {
        while (Made.TryTake(out var folder))
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
