using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Goldthread.Crash;
using Goldthread.Crash.Databases;
using Goldthread.Tests.Support;

if (CrashOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine(CrashOptions.Usage);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    var seed = FormattableString.Invariant($"Seed {options.Seed}");
    var program = options.Program ?? BuiltProgram();
    await Console.Error.WriteLineAsync($"{seed}. Load average {LoadAverage()}.");
    List<RigResult> results = [];
    if (options.Sqlite)
    {
        results.Add(await RunAsync(program, folder => Task.FromResult<IStore>(new SqliteStore(folder))));
    }

    if (options.Postgres)
    {
        results.Add(await RunAsync(program, _ => OpenPostgresAsync()));
    }

    Console.WriteLine($"{seed}. Load average {LoadAverage()} at the end.");
    Console.Write(RigResult.Table(results));
    return results.TrueForAll(result => result.IsWhole) ? 0 : 1;
}
catch (RigException unexplained)
{
    await Console.Error.WriteLineAsync($"{Environment.NewLine}{unexplained.Message}");
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 1;
}

async Task<RigResult> RunAsync(string program, Func<string, Task<IStore>> open)
{
    var folder = Directory.CreateTempSubdirectory("goldthread-crash-").FullName;
    await using var store = await open(folder);
    await Console.Error.WriteAsync($"{store.Name}, in {folder}, kills: ");
    var rig = new Rig(store, new Product(program, folder, FreeAddress()), options.Kills, options.Seed);
    var result = await rig.RunAsync(stop.Token);
    await Console.Error.WriteLineAsync();
    foreach (var words in result.Damage.Select(damage => $"{damage.Kind}: {damage.Words}").Concat(result.Soundness))
    {
        await Console.Error.WriteLineAsync(words);
    }

    if (result.IsWhole)
    {
        Directory.Delete(folder, recursive: true);
    }

    return result;
}

static async Task<IStore> OpenPostgresAsync() =>
    new PostgresStore(await Postgres.GetAsync() ?? throw new RigException("PostgreSQL is not installed."));

static string BuiltProgram()
{
    for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
    {
        if (File.Exists(Path.Combine(at.FullName, "Goldthread.slnx")))
        {
            return Path.Combine(at.FullName, "artifacts", "bin", "Goldthread.Web", "release", "goldthread.dll");
        }
    }

    throw new RigException("Goldthread.slnx is nowhere above the rig.");
}

static Uri FreeAddress()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    var port = ((IPEndPoint)listener.LocalEndpoint).Port;
    return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
}

static string LoadAverage() =>
    File.Exists("/proc/loadavg")
        ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))
        : "not known here";
