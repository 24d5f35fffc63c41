using System.Collections.Concurrent;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Web;
using Microsoft.Data.Sqlite;

namespace Goldthread.BrowserTests.Support;

/// <summary>
/// A data directory of a test's own. The demonstration is made once a run by <c>goldthread demonstration</c>, with its
/// clock on 24 November 2026, and copied; an empty installation is made by <c>goldthread migrate</c>.
/// </summary>
public sealed class World
{
    private static readonly ConcurrentBag<string> Made = [];
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static readonly Dictionary<bool, World> Templates = [];

    private World()
    {
        Folder = Directory.CreateTempSubdirectory("goldthread-browser-").FullName;
        Made.Add(Folder);
    }

    public string Folder { get; }

    public static async Task<World> CopyAsync(bool empty)
    {
        await Making.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(empty, out var template))
            {
                template = new World();
                string[] words = empty ? ["migrate"] : ["demonstration", "--today", "2026-11-24"];
                var (code, _, error) = await RunAsync(template.Product(null), words);
                Assert.True(code == Terminal.Done, error);
                SqliteConnection.ClearAllPools();
                Templates.Add(empty, template);
            }

            var world = new World();
            CopyFolder(template.Folder, world.Folder);
            return world;
        }
        finally
        {
            Making.Release();
        }
    }

    /// <summary>The product on this directory. Nothing runs by itself, so that a test is not surprised.</summary>
    /// <param name="address">What its links begin with, once that is known.</param>
    public Product Product(string? address) =>
        new(typeof(Modules).Assembly, Modules.InOrder, [])
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["GOLDTHREAD_DATA"] = Folder,
                ["GOLDTHREAD_DATABASE"] = null,
                ["GOLDTHREAD_ADDRESS"] = address ?? "http://127.0.0.1",
                ["RateLimits:RequestsAMinute"] = "1000000",
                ["RateLimits:SignInsInFifteenMinutes"] = "1000000",
            },
        };

    /// <summary>Runs a command, as <c>goldthread</c> would.</summary>
    public static async Task<(int Code, string Out, string Error)> RunAsync(Product product, params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLineRunner(product, new Terminal(output, error, false)).RunAsync(words);
        return (code, output.ToString(), error.ToString());
    }

    public static void DeleteAll()
    {
        SqliteConnection.ClearAllPools();
        while (Made.TryTake(out var folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
