using System.Globalization;
using System.Runtime.CompilerServices;
using Xunit;

namespace Goldthread.Tests.Support;

/// <summary>
/// Compares text with the approved file beside its test (<c>Test.name.approved.txt</c>). A difference writes a received
/// file there; to approve it, rename it (<c>make approve</c>).
/// </summary>
public static class Approved
{
    /// <summary>Fails, naming the first line that differs, unless the text is the approved one.</summary>
    /// <param name="name">What the text is, in letters and hyphens: one approved file for each.</param>
    public static void Match(string text, string name, [CallerFilePath] string test = "")
    {
        var stem = Path.Combine(
            Repository.Here(Path.GetDirectoryName(test)!),
            $"{Path.GetFileNameWithoutExtension(test)}.{name}"
        );
        var (approvedPath, receivedPath) = (stem + ".approved.txt", stem + ".received.txt");
        var received = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (received == approved)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{Path.GetFileName(approvedPath)} differs.\n{FirstDifference(approved, received)}");
    }

    private static string FirstDifference(string approved, string received)
    {
        var (before, after) = (approved.Split('\n'), received.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {(line + 1).ToString(CultureInfo.InvariantCulture)}\napproved: {before.ElementAtOrDefault(line)}\nreceived: {after.ElementAtOrDefault(line)}";
    }
}

/// <summary>Where the repository stands on this machine.</summary>
public static class Repository
{
    private const string Marker = "Goldthread.slnx";

    /// <summary>The folder of the solution file, found from the tests' own folder upwards.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A path the compiler recorded; a deterministic build writes it from "/_/" on.</summary>
    public static string Here(string recorded) =>
        recorded.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(Root, recorded[3..]) : recorded;

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException($"{Marker} is nowhere above the tests.")
        : File.Exists(Path.Combine(folder.FullName, Marker)) ? folder.FullName
        : Find(folder.Parent);
}
