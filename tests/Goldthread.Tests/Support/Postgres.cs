using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Goldthread.Tests.Support;

/// <summary>
/// One throw-away PostgreSQL cluster a test run: found, made, started on a free loopback port, stopped and deleted at the
/// end. The owner's role makes the tables; the application's role is plain, and writes are safe, as in production: the
/// product refuses a server that takes shortcuts.
/// </summary>
public sealed class Postgres : IAsyncDisposable
{
    public const string OwnerRole = "goldthread_owner";
    public const string ApplicationRole = "goldthread_app";

    private static readonly SemaphoreSlim Starting = new(1, 1);
    private static readonly ConcurrentBag<string> Free = [];
    private static int names;
    private static Postgres? running;

    private readonly string folder;
    private readonly string programs;
    private readonly int port;

    private Postgres(string folder, string programs, int port)
    {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /// <summary>Whether its half of the tests can run, or must.</summary>
    public static bool IsWanted => FindPrograms() is not null || Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The cluster, started at the first call; nothing where PostgreSQL is not installed.</summary>
    public static async Task<Postgres?> GetAsync()
    {
        await Starting.WaitAsync();
        try
        {
            return running ??= await StartAsync();
        }
        finally
        {
            Starting.Release();
        }
    }

    public string ConnectionOf(string role, string database, int? poolSize = null) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = role,
            Database = database,
            MaxPoolSize = poolSize ?? 20,
            IncludeErrorDetail = true,
        }.ToString();

    /// <summary>Runs one statement as superuser.</summary>
    public async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionOf("postgres", database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// A name for a database, one that is free again where there is one: Entity Framework keeps a model for each connection
    /// string for as long as the process lives, and a run makes more than a thousand databases.
    /// </summary>
    public static string TakeName() =>
        Free.TryTake(out var free)
            ? free
            : string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref names)}");

    /// <summary>Takes a database away when its test is over, because they stand in memory, and gives its name free.</summary>
    public static void Drop(string connection)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
        var database = new NpgsqlConnectionStringBuilder(connection).Database!;
        using var open = new NpgsqlConnection(running!.ConnectionOf("postgres", "postgres"));
        open.Open();
        using var command = open.CreateCommand();
        command.CommandText = $"DROP DATABASE IF EXISTS {database} WITH (FORCE)";
        command.ExecuteNonQuery();
        Free.Add(database);
    }

    public async ValueTask DisposeAsync()
    {
        await ProcessAsync(
            Path.Combine(programs, "pg_ctl"),
            "stop",
            "-m",
            "immediate",
            "-w",
            "-D",
            Path.Combine(folder, "data")
        );
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Stops the cluster if a test started it.</summary>
    public static async Task StopAsync()
    {
        if (running is not null)
        {
            await running.DisposeAsync();
        }
    }

    private static async Task<Postgres?> StartAsync()
    {
        if (FindPrograms() is not { } programs)
        {
            return Environment.GetEnvironmentVariable("CI") == "true"
                ? throw new InvalidOperationException("PostgreSQL is not installed: CI must test on both databases.")
                : null;
        }

        var root = Path.Combine(Place(), $"goldthread-pg-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(root);
        if (Environment.IsPrivilegedProcess)
        {
            await RunProgramAsync("chown", "postgres", root);
        }

        var data = Path.Combine(root, "data");
        var server = new Postgres(root, programs, FreePort());
        await ProcessAsync(
            Path.Combine(programs, "initdb"),
            "-D",
            data,
            "-U",
            "postgres",
            "--auth=trust",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C.UTF-8"
        );
        var options =
            $"-c listen_addresses=127.0.0.1 -c port={server.port.ToString(CultureInfo.InvariantCulture)} -c unix_socket_directories={root} -c max_connections=300 -c checkpoint_timeout=1h -c max_wal_size=4GB";
        await ProcessAsync(
            Path.Combine(programs, "pg_ctl"),
            "start",
            "-w",
            "-D",
            data,
            "-l",
            Path.Combine(root, "log"),
            "-o",
            options
        );
        await server.RunAsync("postgres", $"CREATE ROLE {OwnerRole} LOGIN");
        await server.RunAsync("postgres", $"CREATE ROLE {ApplicationRole} LOGIN");
        return server;
    }

    private static string? FindPrograms()
    {
        const string debian = "/usr/lib/postgresql";
        string[] versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return versions
            .OrderDescending(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "bin"))
            .Concat(path)
            .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task ProcessAsync(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? RunProgramAsync(
                "setpriv",
                ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments]
            )
            : RunProgramAsync(program, arguments);

    private static async Task RunProgramAsync(string program, params string[] arguments)
    {
        // The server keeps what it inherits open, so its output goes to a file and not to a pipe that would never end.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/", UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.")
            );
        }
    }

    /// <summary>
    /// The product refuses a server that could lose what it confirmed, so the tests' server is a real one, in memory where
    /// the machine has room for it: there a write that waits for the disk waits for nothing.
    /// </summary>
    private static string Place()
    {
        const string Memory = "/dev/shm";
        return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > 4L << 30
            ? Memory
            : Path.GetTempPath();
    }
}
