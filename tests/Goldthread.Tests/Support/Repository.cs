namespace Goldthread.Tests.Support;

/// <summary>Where the repository stands on this machine, and the files that belong to it.</summary>
public static class Repository
{
    private const string Marker = "Goldthread.slnx";

    private static readonly string[] NotOurs =
    [
        "artifacts",
        "bin",
        "obj",
        "node_modules",
        "StrykerOutput",
        "TestResults",
    ];

    /// <summary>The folder of the solution file, found from the tests' own folder upwards.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A full path for one that is written from the root on: <c>docs/modules.md</c>.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>A path the compiler recorded; a build in CI writes it from <c>/_/</c> on.</summary>
    public static string Here(string recorded) =>
        recorded.StartsWith("/_/", StringComparison.Ordinal) ? PathOf(recorded[3..]) : recorded;

    /// <summary>
    /// Every file below a folder, from the root on, with forward slashes, in order. What a build, a run or a tool leaves
    /// behind is not among them.
    /// </summary>
    public static IEnumerable<string> Files(string folder = "")
    {
        var start = new DirectoryInfo(PathOf(folder));
        return start.Exists
            ? Walk(start)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        var below = folder.EnumerateDirectories().Where(IsOurs).SelectMany(Walk);
        return folder.EnumerateFiles().Where(file => file.Name != ".git").Select(file => file.FullName).Concat(below);
    }

    // The data directory of a run stands at the root; Platform/Data is source.
    private static bool IsOurs(DirectoryInfo folder) =>
        !NotOurs.Contains(folder.Name, StringComparer.Ordinal)
        && (!folder.Name.StartsWith('.') || folder.Name == ".ci")
        && folder.FullName != PathOf("data");

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException($"{Marker} is nowhere above the tests.")
        : File.Exists(Path.Combine(folder.FullName, Marker)) ? folder.FullName
        : Find(folder.Parent);
}
