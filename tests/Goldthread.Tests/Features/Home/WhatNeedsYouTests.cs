using System.Net;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Home;

public sealed class WhatNeedsYouTests
{
    private const string Manager = "Business manager, Hampshire";
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Each_number_of_the_team_leads_to_exactly_what_it_counts(DatabaseKind kind)
    {
        await using var site = await PlantedWork.OpenAsync(kind, Busy());
        var team = await site.AsAsync(Manager);
        var home = await team.GetAsync("/home");
        var numbers = home.Document.QuerySelectorAll(".keynums a").ToList();
        Assert.Equal(
            ["1 statutory clock running", "9 overdue", "2 waiting for your decision", "3 owed by others"],
            numbers.Select(number => number.TextContent.Trim())
        );
        foreach (var (number, lines) in numbers.Zip([1, 9, 2]))
        {
            var whole = await team.GetAsync(number.GetAttribute("href")!);
            Assert.Equal(
                (HttpStatusCode.OK, lines),
                (whole.Status, whole.Document.QuerySelectorAll(".due-list > li").Length)
            );
        }

        var owed = await team.GetAsync(numbers[3].GetAttribute("href")!);
        Assert.Equal(3, owed.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_long_list_shows_seven_and_the_way_to_the_rest()
    {
        await using var site = await PlantedWork.OpenAsync(DatabaseKind.Sqlite, Busy());
        var home = await (await site.AsAsync(Manager)).GetAsync("/home");
        var overdue = home.Document.QuerySelector("section[aria-labelledby=list-overdue]")!;
        Assert.Equal(7, overdue.QuerySelectorAll("li").Length);
        var more = overdue.QuerySelector(".more a")!;
        Assert.Equal(("See all 9 overdue", "/home/overdue"), (more.TextContent, more.GetAttribute("href")));
        Assert.StartsWith("A-09", overdue.QuerySelector("li .ref")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("9 days late", overdue.QuerySelector("li .when .sub")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.AsAsync(Manager)).GetAsync("/home/nothing")).Status);
    }

    [Theory]
    [InlineData("Overdue", "overdue")]
    [InlineData("Due this week", "due")]
    [InlineData("Evidence sent", "waiting")]
    [InlineData("In progress", "progress")]
    [InlineData("Signed off", "signed")]
    [InlineData("Made a difference", "made")]
    [InlineData("Agreed", "plain")]
    [InlineData("A word of nobody", "plain")]
    public void Each_status_word_has_one_colour(string word, string kind) =>
        Assert.Equal(kind, StatusTags.KindOf(word));

    [Fact]
    public async Task A_status_is_shown_in_its_colour()
    {
        await using var site = await PlantedWork.OpenAsync(DatabaseKind.Sqlite, Busy());
        var home = await (await site.AsAsync(Manager)).GetAsync("/home");
        Assert.Equal(
            "Overdue",
            home.Document.QuerySelector("[aria-labelledby=list-overdue] .govuk-tag--overdue")!.TextContent
        );
        Assert.Equal(
            "Evidence sent",
            home.Document.QuerySelector("[aria-labelledby=list-decisions] .govuk-tag--waiting")!.TextContent
        );
    }

    [Fact]
    public async Task Who_only_reads_gets_the_same_page_without_numbers()
    {
        await using var site = await PlantedWork.OpenAsync(DatabaseKind.Sqlite, Busy());
        var board = await (await site.AsAsync("Board member, Hampshire")).GetAsync("/home");
        Assert.Null(board.Document.QuerySelector(".keynums"));
        Assert.Null(board.Document.QuerySelector("a[href='/hampshire/owed']"));
        Assert.Contains("Overdue", board.Text, StringComparison.Ordinal);
        var chair = await (await site.AsAsync("Independent chair, Hampshire")).GetAsync("/home");
        Assert.Null(chair.Document.QuerySelector(".keynums"));
        Assert.NotNull(chair.Document.QuerySelector("a[href='/hampshire/owed']"));
    }

    [Fact]
    public async Task The_partnership_is_named_where_one_reaches_several()
    {
        await using var site = await PlantedWork.OpenAsync(
            DatabaseKind.Sqlite,
            new PlantedWork
            {
                Work = _ => [PlantedWork.Item(WorkSection.Overdue, "A-01", Today, partnership: "portsmouth")],
            }
        );
        var police = await (await site.AsAsync("Section 11 lead, police")).GetAsync("/home");
        Assert.Contains(
            "Portsmouth Safeguarding Children Partnership. One agency waits",
            police.Text,
            StringComparison.Ordinal
        );
        var manager = await (await site.AsAsync("Business manager, Portsmouth")).GetAsync("/home");
        Assert.DoesNotContain("Partnership. One agency waits", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_that_fails_takes_only_its_own_lines_away()
    {
        await using var site = await PlantedWork.OpenAsync(
            DatabaseKind.Sqlite,
            new PlantedWork
            {
                Work = _ => throw new InvalidOperationException("It fell over."),
                Owed = _ => throw new InvalidOperationException("It fell over."),
            }
        );
        var page = await (await site.AsAsync(Manager)).GetAsync("/home");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("We could not load this list.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing needs you this week", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            4,
            page.Document.QuerySelectorAll(".keynums a")
                .Count(one => one.TextContent.StartsWith("Not known", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("2026-11-23T00:00:00Z", "2026-11-27")] // Monday
    [InlineData("2026-11-26T11:59:59Z", "2026-11-27")] // Thursday before midday
    [InlineData("2026-11-26T12:00:00Z", "2026-12-03")] // Thursday at midday
    [InlineData("2026-11-27T08:15:00Z", "2026-12-04")] // Friday
    [InlineData("2026-11-29T23:59:59Z", "2026-12-06")] // Sunday
    [InlineData("2026-07-02T10:59:59Z", "2026-07-03")] // Thursday, 11:59 in a London summer
    [InlineData("2026-07-02T11:00:00Z", "2026-07-09")] // Thursday, midday in a London summer
    public void Due_by_Friday_rolls_on_from_Thursday_midday(string now, string lastDay)
    {
        var time = new MovedClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            DateOnly.ParseExact(lastDay, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            DueWindow.LastDay(time)
        );
    }

    [Fact]
    public async Task What_has_happened_is_told_newest_first_and_is_never_the_next_thing()
    {
        var planted = new PlantedWork
        {
            Work = _ =>
                [
                    PlantedWork.Item(WorkSection.Changed, "F-1", Today.AddDays(-9)),
                    PlantedWork.Item(WorkSection.Changed, "F-2", Today),
                    PlantedWork.Item(WorkSection.ComingUp, "F-4", Today.AddDays(20)),
                    PlantedWork.Item(WorkSection.ComingUp, "F-3", Today.AddDays(12)),
                ],
        };
        await using var site = await PlantedWork.OpenAsync(DatabaseKind.Sqlite, planted);
        var home = await (await site.AsAsync(Manager)).GetAsync("/home");
        Assert.Contains(
            "Nothing needs you this week. The next thing is Words of the record F-3",
            home.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["Words of the record F-2", "Words of the record F-1"],
            home.Document.QuerySelectorAll("section[aria-labelledby=side-changed] li a")
                .Select(link => link.TextContent)
        );
    }

    [Fact]
    public async Task What_is_due_later_than_the_window_is_coming_up()
    {
        await using var site = await PlantedWork.OpenAsync(
            DatabaseKind.Sqlite,
            new PlantedWork
            {
                Work = _ => [PlantedWork.Item(WorkSection.DueThisWeek, "A-07", new DateOnly(2026, 12, 2))],
            }
        );
        var tuesday = await (await site.AsAsync(Manager)).GetAsync("/home");
        Assert.Contains("A-07", Part(tuesday, "side-coming-up"), StringComparison.Ordinal);
        Assert.DoesNotContain("A-07", Part(tuesday, "list-due"), StringComparison.Ordinal);
        site.Services.GetRequiredService<MovableTime>()
            .MoveTo(new DateTimeOffset(2026, 11, 26, 13, 0, 0, TimeSpan.Zero));
        var thursday = await (await site.AsAsync(Manager)).GetAsync("/home");
        Assert.Contains("A-07", Part(thursday, "list-due"), StringComparison.Ordinal);
        Assert.Contains("Due by Thursday 3 December", thursday.Text, StringComparison.Ordinal);
    }

    private static string Part(ShownPage page, string heading) =>
        page.Document.QuerySelector($"section[aria-labelledby={heading}]")!.TextContent;

    private static PlantedWork Busy() =>
        new()
        {
            Work = _ =>
                [
                    PlantedWork.Item(WorkSection.Clocks, "R-01", Today.AddDays(7)),
                    .. Enumerable
                        .Range(1, 9)
                        .Select(days =>
                            PlantedWork.Item(WorkSection.Overdue, $"A-0{days}", Today.AddDays(-days), "Overdue")
                        ),
                    PlantedWork.Item(WorkSection.ToDecide, "A-20", null, "Evidence sent"),
                    PlantedWork.Item(WorkSection.ToDecide, "A-21", null, "Evidence sent"),
                ],
            Owed = slug =>
                slug == "hampshire"
                    ? [.. Enumerable.Range(1, 3).Select(one => PlantedWork.Debt(one, $"A-3{one}", Today))]
                    : [PlantedWork.Debt(9, "A-99", Today)],
        };

    private sealed class MovedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
