using System.Diagnostics;

namespace Goldthread.Bench;

/// <summary>What the repository says of itself.</summary>
public static class Git
{
    public static string Ask(params string[] words)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", words) { RedirectStandardOutput = true, UseShellExecute = false }
        );
        return git?.StandardOutput.ReadToEnd().Trim() is { Length: > 0 } answer ? answer : "unknown";
    }
}
