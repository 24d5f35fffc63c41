using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Improvement.ImportingTrackers;

/// <summary>The command that imports an action tracker.</summary>
public sealed class ImportTrackerCommandTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_sound_tracker_is_imported_and_a_dry_run_changes_nothing(DatabaseKind kind)
    {
        using var world = await TestWorld.CopyAsync(kind, empty: false);
        var file = await WriteAsync(TrackerFiles.Row(), TrackerFiles.Row("Second"));
        var dry = await RunAsync(world, file, "--dry-run");
        const string made = "1 finding, 1 recommendation and 2 actions.";
        Assert.Equal((Terminal.Done, "", $"tracker.csv would bring {made}"), (dry.Code, dry.Error, dry.Out.Trim()));
        var done = await RunAsync(world, file);
        Assert.Equal((Terminal.Done, "", $"tracker.csv brought {made}"), (done.Code, done.Error, done.Out.Trim()));
        var again = await RunAsync(world, file);
        Assert.Equal(Terminal.Refused, again.Code);
        Assert.Equal("tracker.csv:1:-: This tracker has been imported already.", again.Error.Trim());
    }

    [Fact]
    public async Task Each_fault_is_a_line_and_nothing_comes_in()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: false);
        var file = await WriteAsync(TrackerFiles.Row(), TrackerFiles.Row(due: "soon", theme: "Weather"));
        var (code, output, error) = await RunAsync(world, file);
        Assert.Equal((Terminal.Refused, ""), (code, output));
        Assert.Equal(
            [
                "tracker.csv:3:Themes: There is no theme “Weather”.",
                "tracker.csv:3:Due: “soon” is not a date. Write it like 27/11/2026.",
            ],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
    }

    [Fact]
    public async Task A_missing_file_and_an_unknown_partnership_have_their_own_answers()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: false);
        var missing = await world.RunAsync("tracker", "import", "none.csv", "--partnership", "hampshire");
        Assert.Equal(Terminal.Refused, missing.Code);
        Assert.Equal("none.csv:1:-: There is no such file.", missing.Error.Trim());
        var file = await WriteAsync(TrackerFiles.Row());
        var elsewhere = await world.RunAsync("tracker", "import", file, "--partnership", "atlantis");
        Assert.Equal(
            (Terminal.WrongUse, "There is no partnership “atlantis”."),
            (elsewhere.Code, elsewhere.Error.Trim())
        );
    }

    private static Task<(int Code, string Out, string Error)> RunAsync(
        TestWorld world,
        string file,
        params string[] options
    ) => world.RunAsync(["tracker", "import", file, "--partnership", "hampshire", .. options]);

    private static async Task<string> WriteAsync(params string[] rows)
    {
        var file = Path.Combine(TestFolders.New(), "tracker.csv");
        await File.WriteAllBytesAsync(file, TrackerFiles.Csv(rows));
        return file;
    }
}
