using Goldthread.Features.Improvement;

namespace Goldthread.Improvement.Tests;

/// <summary>Which stations are solid, which are dashed, and which is this page; the words are approved where pages are tested.</summary>
public sealed class ThreadStripTests
{
    [Fact]
    public void The_six_stations_are_called_what_people_call_them() =>
        Assert.Equal(
            ["Source", "Finding", "Recommendation", "Action", "Evidence", "Impact"],
            Enum.GetValues<ThreadStation>().Select(station => station.Say())
        );

    [Fact]
    public void The_line_is_dashed_from_the_last_station_that_exists_on() =>
        Assert.Equal(["", "now next-todo", "todo", "todo", "todo", "todo"], Classes(exist: [0, 1], here: 1));

    [Fact]
    public void A_station_that_was_passed_over_breaks_the_line_and_it_goes_on_behind() =>
        Assert.Equal(["", "next-todo", "todo", "now", "next-todo", "todo"], Classes(exist: [0, 1, 3, 4], here: 3));

    [Fact]
    public void A_thread_that_came_to_its_end_is_solid() =>
        Assert.Equal(["", "", "", "", "", "now"], Classes(exist: [0, 1, 2, 3, 4, 5], here: 5));

    private static IEnumerable<string> Classes(int[] exist, int here)
    {
        var strip = new ThreadStrip(
            "Thread for finding F-118",
            [
                .. Enum.GetValues<ThreadStation>()
                    .Select(station => new StripStation(
                        station,
                        "F-118",
                        null,
                        "Agreed",
                        exist.Contains((int)station),
                        (int)station == here
                    )),
            ]
        );
        return strip.Stations.Select((_, place) => strip.Classes(place));
    }
}
