using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Goldthread.Tests.Support;

/// <summary>
/// A data directory and database of a test's own: a copy of one that was made once a run by the real commands, either empty
/// and migrated or holding the demonstration of 24 November 2026.
/// </summary>
public sealed class TestWorld : IDisposable
{
    /// <summary>The address that links in mails begin with.</summary>
    public const string Address = "https://goldthread.example";

    /// <summary>When the clock of the demonstration starts.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static readonly SemaphoreSlim Making = new(1, 1);
    private static readonly Dictionary<(DatabaseKind Kind, bool Empty), TestWorld> Templates = [];

    private TestWorld(Dictionary<string, string?> settings) =>
        Product = new Product(typeof(Modules).Assembly, Modules.InOrder, []) { Settings = settings };

    /// <summary>The product as it stands on this world. Nothing runs by itself unless a test asks for the schedule.</summary>
    public Product Product { get; }

    /// <summary>The data directory.</summary>
    public string Folder => Product.Settings["GOLDTHREAD_DATA"]!;

    private string? Database =>
        Product.Settings.TryGetValue("GOLDTHREAD_DATABASE", out var connection)
            ? new NpgsqlConnectionStringBuilder(connection).Database
            : null;

    public static async Task<TestWorld> CopyAsync(DatabaseKind kind, bool empty)
    {
        await Making.WaitAsync();
        try
        {
            if (!Templates.TryGetValue((kind, empty), out var template))
            {
                template = await NewAsync(kind, null);
                await template.FillAsync(empty);
                Templates.Add((kind, empty), template);
            }

            return await NewAsync(kind, template);
        }
        finally
        {
            Making.Release();
        }
    }

    /// <summary>Runs a command on this world, as <c>goldthread</c> would.</summary>
    public async Task<(int Code, string Out, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, IsInteractive: false);
        var code = await new CommandLineRunner(Product, terminal).RunAsync(words);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Lets go of the database and, on PostgreSQL, deletes it; the folder is deleted when the run ends.</summary>
    public void Dispose()
    {
        if (Database is null)
        {
            SqliteConnection.ClearPool(new SqliteConnection(DatabaseSettings.Sqlite(Folder).Connection));
            return;
        }

        NpgsqlConnection.ClearPool(new NpgsqlConnection(Product.Settings["GOLDTHREAD_DATABASE_OWNER"]));
        Postgres.Drop(Product.Settings["GOLDTHREAD_DATABASE"]!);
    }

    private async Task FillAsync(bool empty)
    {
        var (code, _, error) = await RunAsync("migrate");
        Assert.True(code == Terminal.Done, error);
        if (!empty)
        {
            (code, _, error) = await RunAsync("demonstration", "--short", "--today", "2026-11-24");
            Assert.True(code == Terminal.Done, error);
        }

        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task<TestWorld> NewAsync(DatabaseKind kind, TestWorld? template)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["GOLDTHREAD_DATA"] = TestFolders.New(),
            ["GOLDTHREAD_ADDRESS"] = Address,
            ["RateLimits:RequestsAMinute"] = "1000000",
            ["RateLimits:SignInsInFifteenMinutes"] = "1000000",
        };
        if (kind == DatabaseKind.Postgres)
        {
            var server =
                await Postgres.GetAsync() ?? throw new InvalidOperationException("PostgreSQL is not installed.");
            var name = Postgres.TakeName();
            var from = template is null ? "" : $" TEMPLATE {template.Database}";
            await server.RunAsync("postgres", $"CREATE DATABASE {name}{from} OWNER {Postgres.OwnerRole}");
            await server.RunAsync(name, $"ALTER SCHEMA public OWNER TO {Postgres.OwnerRole}");
            settings["GOLDTHREAD_DATABASE"] = server.ConnectionOf(Postgres.ApplicationRole, name);
            settings["GOLDTHREAD_DATABASE_OWNER"] = server.ConnectionOf(Postgres.OwnerRole, name);
        }

        var world = new TestWorld(settings);
        if (template is not null)
        {
            CopyFolder(template.Folder, world.Folder);
        }

        return world;
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
