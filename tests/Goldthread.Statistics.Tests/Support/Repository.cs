namespace Goldthread.Statistics.Tests.Support;

/// <summary>What stands beside the repository on some machines and not on others.</summary>
public static class Repository
{
    /// <summary>The folder of fixtures that may not be committed, or nothing; in CI it must be there.</summary>
    public static string? PackageFixtures
    {
        get
        {
            var path = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "oracles", "package_fixtures"));
            var exists = Directory.Exists(path);
            Assert.True(exists || Environment.GetEnvironmentVariable("CI") != "true", $"{path} is missing.");
            return exists ? path : null;
        }
    }

    public static void SayNotRun(string what) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"Did not run: {what} does not stand beside the repository.");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Goldthread.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Goldthread.slnx is not above the tests.");
    }
}
