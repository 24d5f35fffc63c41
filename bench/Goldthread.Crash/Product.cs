using System.Diagnostics;
using System.Globalization;

namespace Goldthread.Crash;

/// <summary>The built product with a data directory of its own, started as an operator starts it.</summary>
/// <param name="program">The file <c>goldthread.dll</c>.</param>
/// <param name="folder">The data directory; what the product says is kept in <c>said.log</c> there.</param>
/// <param name="address">Where it serves.</param>
public sealed class Product(string program, string folder, Uri address)
{
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal)
    {
        ["GOLDTHREAD_DATA"] = folder,
        ["ASPNETCORE_URLS"] = address.ToString().TrimEnd('/'),
        // The rig writes faster than people.
        ["RateLimits__RequestsAMinute"] = "1000000",
    };

    public Uri Address => address;

    public string Folder => folder;

    public void Set(IReadOnlyDictionary<string, string> more)
    {
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }
    }

    /// <summary>Runs a verb to its end.</summary>
    /// <exception cref="RigException">It refused.</exception>
    public async Task RequireAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        if (await RunAsync(words, cancel) is not 0 and var exit)
        {
            throw new RigException(
                string.Create(CultureInfo.InvariantCulture, $"goldthread {string.Join(' ', words)} ended with {exit}.")
            );
        }
    }

    /// <summary>Runs a verb to its end and gives its exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        using var process = Start(words);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode;
    }

    /// <summary>The process itself, so that a signal meets the product and no shell around it.</summary>
    public Process Start(IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new RigException("dotnet did not start.");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>What the machine is set to must not reach the product under test.</summary>
    private static bool IsSetting(string name) =>
        name.StartsWith("GOLDTHREAD_", StringComparison.Ordinal)
        || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal);

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } said)
        {
            lock (settings)
            {
                File.AppendAllText(Path.Combine(folder, "said.log"), said + Environment.NewLine);
            }
        }
    }
}
