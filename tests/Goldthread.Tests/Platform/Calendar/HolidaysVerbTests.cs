using System.Globalization;
using System.Text.Json;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Platform.Calendar;

public sealed class HolidaysVerbTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newer_file_replaces_its_years_from_then_on()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var feed = Path.Combine(world.Folder, "feed.json");
        await File.WriteAllTextAsync(feed, FeedOf(2029, 8), Cancel);
        var run = await world.RunAsync("holidays", feed);
        Assert.Equal(Terminal.Done, run.Code);
        Assert.Contains("until 31 December 2029", run.Out);
        Assert.Contains("until 31 December 2029", (await world.RunAsync("holidays")).Out);
        Assert.Equal(new DateOnly(2029, 12, 31), HolidayFile.Read(world.Folder).CoveredUntil);
    }

    [Fact]
    public async Task A_file_with_too_few_days_changes_nothing()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var feed = Path.Combine(world.Folder, "feed.json");
        await File.WriteAllTextAsync(feed, FeedOf(2029, 7), Cancel);
        var run = await world.RunAsync("holidays", feed);
        Assert.Equal(Terminal.Refused, run.Code);
        Assert.Contains("2029 has only 7 bank holidays", run.Error);
        Assert.False(File.Exists(Path.Combine(world.Folder, HolidayFile.Name)));
    }

    [Fact]
    public async Task A_missing_file_is_one_sentence()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var run = await world.RunAsync("holidays", "/nowhere.json");
        Assert.Equal(Terminal.Refused, run.Code);
        Assert.Contains("/nowhere.json", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string FeedOf(int year, int days)
    {
        var events = Enumerable
            .Range(1, days)
            .Select(day => new
            {
                title = $"Day {day}",
                date = new DateOnly(year, 1, day).ToString("O", CultureInfo.InvariantCulture),
            });
        return JsonSerializer.Serialize(new Dictionary<string, object> { [HolidayFeed.Division] = new { events } });
    }
}
