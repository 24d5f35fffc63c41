namespace Goldthread.Tests.Features.Dataset;

/// <summary>The folder of published files beside the repository; tests over it say so where it does not stand.</summary>
internal static class SharedFiles
{
    /// <summary>The folder, or null where it is absent outside continuous integration.</summary>
    private static string? Folder()
    {
        var folder = Path.GetFullPath(Path.Combine(Repository(), "..", "shared", "data"));
        if (Directory.Exists(folder))
        {
            return folder;
        }

        Assert.False(
            string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase),
            "The folder of published files is absent."
        );
        return null;
    }

    /// <summary>A path among the published files, or null, said in one line, where they are absent.</summary>
    public static string? Find(params string[] parts)
    {
        if (Folder() is { } folder)
        {
            return Path.Combine([folder, .. parts]);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            "Did not run: the published files do not stand beside the repository."
        );
        return null;
    }

    /// <summary>The root of the repository.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Goldthread.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
