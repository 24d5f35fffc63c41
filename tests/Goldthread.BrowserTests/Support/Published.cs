namespace Goldthread.BrowserTests.Support;

/// <summary>The folder of published files beside the repository.</summary>
public static class Published
{
    /// <summary>
    /// A published file of statistics of children in need. Where the folder is absent the test says in one line that it did
    /// not run; with <c>CI=true</c> that is a failure.
    /// </summary>
    public static string ChildrenInNeed(string name)
    {
        var file = Path.GetFullPath(Path.Combine(Repository(), "..", "shared", "data", "children-in-need", name));
        const string missing = "The published files do not stand beside the repository, so this test did not run.";
        Assert.False(!File.Exists(file) && Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.SkipUnless(File.Exists(file), missing);
        return file;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Goldthread.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
