using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Goldthread.Bench;

/// <summary>
/// The published executable in a data directory of its own, as an operator runs it. Everything it leaves is deleted.
/// </summary>
public sealed class PublishedBuild : IDisposable
{
    private const int MostStartSeconds = 60;

    private static readonly Lazy<string> Published = new(Publish);

    private readonly string data = Directory.CreateTempSubdirectory("goldthread-bench-").FullName;

    /// <summary>The repository, wherever the benchmark was started.</summary>
    public static string Root { get; } = Git.Ask("rev-parse", "--show-toplevel");

    /// <summary>The database file of the data directory.</summary>
    public string Database => Path.Combine(data, "goldthread.db");

    /// <summary>Makes sure that publishing is not part of what is measured.</summary>
    public static void Prepare() => _ = Published.Value;

    /// <summary>Runs a verb to its end.</summary>
    /// <returns>How long it took, from start to exit, and the most memory it held.</returns>
    public async Task<Run> RunAsync(IEnumerable<string> words, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Start(words, null);
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        var exit = process.WaitForExitAsync(cancel);
        long most = 0;
        while (!exit.IsCompleted)
        {
            most = Math.Max(most, MostMemory(process.Id));
            await Task.WhenAny(exit, Task.Delay(10, cancel));
        }

        var took = Stopwatch.GetElapsedTime(start);
        await output;
        return process.ExitCode == 0
            ? new Run(took, most)
            : throw new InvalidOperationException($"goldthread refused: {await error}");
    }

    /// <summary>Serves until disposed; returns once the first page has been answered.</summary>
    public async Task<Served> ServeAsync(CancellationToken cancel)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = Stopwatch.GetTimestamp();
        var process = Start(["serve"], address);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var client = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(client, cancel))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(start).TotalSeconds > MostStartSeconds)
            {
                throw new InvalidOperationException("The product did not start.");
            }

            await Task.Delay(5, cancel);
        }

        return new Served(process, client, Stopwatch.GetElapsedTime(start));
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    private Process Start(IEnumerable<string> words, Uri? address)
    {
        var start = new ProcessStartInfo("dotnet", [Published.Value, .. words])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        start.Environment["GOLDTHREAD_DATA"] = data;
        start.Environment["RateLimits__RequestsAMinute"] = "1000000";
        start.Environment.Remove("GOLDTHREAD_DATABASE");
        start.Environment["ASPNETCORE_URLS"] = address?.ToString() ?? "http://127.0.0.1:0";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static string Publish()
    {
        var folder = Path.Combine(Root, "artifacts", "bench", "goldthread");
        using var publish =
            Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    [
                        "publish",
                        Path.Combine(Root, "src", "Goldthread.Web"),
                        "-c",
                        "Release",
                        "-o",
                        folder,
                        "-v",
                        "quiet",
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            ) ?? throw new InvalidOperationException("dotnet did not start.");
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? Path.Combine(folder, "goldthread.dll")
            : throw new InvalidOperationException($"The product was not published: {said}");
    }

    private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), cancel);
            return answer.EnsureSuccessStatusCode().IsSuccessStatusCode;
        }
        catch (HttpRequestException refused) when (refused.InnerException is SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The high-water mark that the kernel keeps, in bytes; 0 where there is none or the process has gone.</summary>
    private static long MostMemory(int process)
    {
        try
        {
            var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status"))
                .FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : 1024
                    * long.Parse(
                        line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
                        CultureInfo.InvariantCulture
                    );
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}

/// <summary>What one verb took.</summary>
public sealed record Run(TimeSpan Took, long MostBytes);

/// <summary>The product while it serves. Disposing ends the process that was started, and no other.</summary>
public sealed class Served(Process process, HttpClient client, TimeSpan firstPageAfter) : IDisposable
{
    public HttpClient Client => client;

    public TimeSpan FirstPageAfter => firstPageAfter;

    /// <summary>Processor time of the server so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
