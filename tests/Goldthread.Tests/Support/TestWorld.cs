using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.Data.Sqlite;

namespace Goldthread.Tests.Support;

/// <summary>
/// A data directory and database of a test's own: a copy of one that was made once a run by the real commands, either empty
/// and migrated or holding the demonstration.
/// </summary>
public sealed class TestWorld : IDisposable
{
    private static readonly Lazy<Task<string>> EmptySqlite = new(() => MakeSqliteAsync("migrate"));
    private static readonly Lazy<Task<string>> FullSqlite = new(() => MakeSqliteAsync("demonstration"));

    private readonly string folder;

    private TestWorld(string folder, IReadOnlyDictionary<string, string?> settings)
    {
        this.folder = folder;
        Product = new Product(typeof(Modules).Assembly, Modules.InOrder, []) { Settings = settings };
    }

    public Product Product { get; }

    public static async Task<TestWorld> CopyAsync(DatabaseKind kind, bool empty)
    {
        if (kind == DatabaseKind.Postgres)
        {
            throw new NotSupportedException("PostgreSQL worlds come with Support/Postgres.");
        }

        var template = await (empty ? EmptySqlite : FullSqlite).Value;
        var folder = NewFolder();
        File.Copy(Path.Combine(template, DatabaseSettings.FileName), Path.Combine(folder, DatabaseSettings.FileName));
        return new TestWorld(folder, Settings(folder));
    }

    /// <summary>Runs a command on this world, as <c>goldthread</c> would.</summary>
    public async Task<(int Code, string Out, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLineRunner(Product, new Terminal(output, error, IsInteractive: false)).RunAsync(words);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> MakeSqliteAsync(string command)
    {
        var folder = NewFolder();
        var world = new TestWorld(folder, Settings(folder));
        var (code, _, error) = await world.RunAsync(command == "demonstration" ? [command, "--today", "2026-11-24"] : [command]);
        Assert.True(code == Terminal.Done, error);
        SqliteConnection.ClearAllPools();
        return folder;
    }

    private static Dictionary<string, string?> Settings(string folder) =>
        new(StringComparer.Ordinal)
        {
            ["GOLDTHREAD_DATA"] = folder,
            ["RateLimits:RequestsAMinute"] = "1000000",
            ["RateLimits:SignInsInFifteenMinutes"] = "1000000",
        };

    private static string NewFolder() => Directory.CreateTempSubdirectory("goldthread-test-").FullName;
}
