using System.Runtime.CompilerServices;

namespace Goldthread.Tests.Support;

/// <summary>
/// Compares text with a file that somebody has read and approved. On a difference the new text is written beside it as
/// <c>….received.txt</c>; <c>make approve</c> (GOLDTHREAD_APPROVE=1) accepts it.
/// </summary>
public static class Approved
{
    /// <summary>Compares with <c>name.approved.txt</c> beside the test; without a name the test's file gives one.</summary>
    /// <param name="extension">Of the approved file, for texts that are read as something else: <c>.md</c>, <c>.svg</c>.</param>
    public static void Match(
        string text,
        string? name = null,
        string extension = ".txt",
        [CallerFilePath] string test = ""
    )
    {
        var folder = Path.GetDirectoryName(Repository.Here(test))!;
        var stem = Path.Combine(folder, name ?? Path.GetFileNameWithoutExtension(test));
        Compare(text, stem + ".approved" + extension, stem + ".received.txt");
    }

    /// <summary>Compares with a generated file of the repository, named from its root: <c>docs/modules.md</c>.</summary>
    public static void MatchFile(string text, string file) =>
        Compare(text, Repository.PathOf(file), Path.ChangeExtension(Repository.PathOf(file), ".received.txt"));

    private static void Compare(string text, string approvedPath, string receivedPath)
    {
        var received = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (received != approved && Environment.GetEnvironmentVariable("GOLDTHREAD_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approvedPath)!);
            File.WriteAllText(approvedPath, received);
            approved = received;
        }

        File.Delete(receivedPath);
        if (received != approved)
        {
            File.WriteAllText(receivedPath, received);
            var shown = Path.GetRelativePath(Repository.Root, approvedPath);
            Assert.Fail($"Read what changed, then run make approve: {shown}\n{FirstDifference(approved, received)}");
        }
    }

    /// <summary>The first line that differs and the two after it, as they were and as they are.</summary>
    public static string FirstDifference(string approved, string received)
    {
        var (before, after) = (approved.Split('\n'), received.Split('\n'));
        var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var lines = before.Skip(same).Take(3).Select(line => $"- {line}");
        return $"From line {same + 1} on:\n{string.Join('\n', lines.Concat(after.Skip(same).Take(3).Select(line => $"+ {line}")))}";
    }
}
