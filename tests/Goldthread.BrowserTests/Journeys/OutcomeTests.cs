using Goldthread.BrowserTests.Support;
using Microsoft.Playwright;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>
/// What the house is for: somebody signs in as a demonstration post, uploads a real published file and reads for Hampshire,
/// in words, whether something has really changed.
/// </summary>
public sealed class OutcomeTests
{
    private const string FileName = "c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv";
    private const string Measure = "Re-referrals within 12 months";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_real_published_file_says_whether_something_has_changed_in_Hampshire(bool scripts)
    {
        var file = Published.ChildrenInNeed(FileName);
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        var row = Array.FindIndex(lines, IsHampshire2023) + 1;
        await using var house = await House.OpenAsync();
        await using var reader = await Reader.NewAsync(house, scripts);
        await SignInFromTheFrontDoorAsync(reader);
        await UploadAsync(reader, file);
        await AnswerAsync(reader);
        await ReadThemeAsync(reader);
        await ReadIndicatorAsync(reader, row);
        await SeeWhereItCameFromAsync(reader);
    }

    private static bool IsHampshire2023(string line) =>
        line.StartsWith("2023,", StringComparison.Ordinal) && line.Contains(",E10000014,", StringComparison.Ordinal);

    private static async Task SignInFromTheFrontDoorAsync(Reader reader)
    {
        await reader.GoAsync("/");
        Assert.Equal("Learning that keeps children safe – Goldthread", await reader.TitleAsync());
        await reader.SaysAsync("If a child is in immediate danger, call 999.");
        await reader.SaysAsync("Hampshire Safeguarding Children Partnership");
        await reader.FollowAsync("Sign in as a post");
        await reader.PressAsync("Sign in as Business manager, Hampshire");
        Assert.Equal("/home", reader.Path);
        Assert.StartsWith("What needs you this week", await reader.HeadingAsync(), StringComparison.Ordinal);
    }

    private static async Task UploadAsync(Reader reader, string file)
    {
        await reader.FollowAsync("Data");
        await reader.FollowAsync("Published statistics");
        await reader.FollowAsync("Upload published statistics");
        await reader.Page.Locator("input[type=file]").SetInputFilesAsync(file);
        await reader.PressAsync("Upload and import");
        Assert.Equal(FileName, await reader.HeadingAsync());
        await reader.SaysAsync("1 file imported");
        await reader.SaysAsync("Reporting year 2013 to 2024");
        await reader.SaysAsync("1,967 rows kept");
        await reader.SaysAsync("This is the first release of this table here.");
        await reader.SaysAsync("CIN-01 Referrals to children’s social care");
        await reader.SaysAsync("CIN-02 Re-referrals within 12 months");
        await reader.SaysAsync("9 questions");
    }

    private static async Task AnswerAsync(Reader reader)
    {
        await reader.FollowAsync("Answer the question about category");
        await reader.SaysAsync("What is “category” for?");
        await reader.Page.GetByLabel("It splits the rows: a filter").CheckAsync();
        await reader.PressAsync("Remember this answer");
        await reader.SaysAsync("Answer remembered");
        await reader.SaysAsync("8 questions");
    }

    private static async Task ReadThemeAsync(Reader reader)
    {
        await reader.FollowAsync("Data");
        await reader.SaysAsync("92 indicators of 118 have figures.");
        await reader.FollowAsync("Right threshold, sound decisions");
        await reader.SaysAsync("Theme 2 of 13. Hampshire.");
        await reader.SaysAsync(
            $"Concern. {Measure}. In reporting year 2023 the figure was above the range that is usual here."
        );
        var row = Reader.Fold(
            await reader.Page.Locator("tr", new PageLocatorOptions { HasText = "CIN-02" }).InnerTextAsync()
        );
        foreach (
            var words in new[]
            {
                "Lower is better",
                "38.7%",
                "11,807 of 30,502",
                "Concern",
                "Higher or rising",
                "England 22.4%",
                "Similar areas 22.3%",
            }
        )
        {
            Assert.Contains(words, row, StringComparison.Ordinal);
        }
    }

    private static async Task ReadIndicatorAsync(Reader reader, int row)
    {
        // The agencies supply an indicator of the same name: the published one is known by its reference.
        await reader.LeaveByAsync(reader.Page.Locator("main a[href$='/indicators/CIN-02']").First);
        Assert.Equal("/hampshire/data/indicators/CIN-02", reader.Path);
        Assert.Equal($"{Measure} – Data – Goldthread", await reader.TitleAsync());
        await reader.SaysAsync(
            "In reporting year 2023 the figure was above the range that is usual here. This is unlikely to be chance and is a concern."
        );
        await reader.SaysAsync(
            "Reporting year 2024: supplied, but not reliable enough to use. It is left as a gap, neither a nought nor a fall."
        );

        var chart = reader.Page.GetByRole(
            AriaRole.Img,
            new PageGetByRoleOptions { Name = $"Control chart of {Measure}, Hampshire." }
        );
        Assert.Equal(1, await chart.CountAsync());
        Assert.True(await chart.IsVisibleAsync());
        Assert.True((await chart.BoundingBoxAsync())!.Height > 200);

        var numbers = reader.Page.GetByRole(
            AriaRole.Table,
            new PageGetByRoleOptions { Name = "The numbers, newest first" }
        );
        var lines = (await numbers.GetByRole(AriaRole.Row).AllInnerTextsAsync()).Select(Reader.Fold).ToList();
        Assert.Contains(lines, line => line.StartsWith("Reporting year 2024 [u] [z] [u]", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            line => line.StartsWith("Reporting year 2023 11,807 30,502 38.7%", StringComparison.Ordinal)
        );
        await reader.SaysAsync("[u] supplied, but not reliable enough to use.");

        var compared = reader.Page.GetByRole(
            AriaRole.Table,
            new PageGetByRoleOptions { Name = "Comparison with other areas, with 95% confidence intervals" }
        );
        var areas = Reader.Fold(await compared.InnerTextAsync());
        foreach (
            var words in new[]
            {
                "Hampshire Reporting year 2023 38.7%",
                "Similar areas (10 of 10) Reporting year 2023 22.3%",
                "South East Reporting year 2023 27.9%",
                "England Reporting year 2023 22.4%",
            }
        )
        {
            Assert.Contains(words, areas, StringComparison.Ordinal);
        }

        await reader.SaysAsync("Where did this number come from?");
        await reader.SaysAsync($"Row {row} for Reporting year 2023");
        await reader.SaysAsync("Re_referrals, over Referrals");
        await reader.SaysAsync("by Business manager, Hampshire");
        await reader.SaysAsync("Contains public sector information licensed under the Open Government Licence v3.0.");
    }

    private static async Task SeeWhereItCameFromAsync(Reader reader)
    {
        await reader.LeaveByAsync(
            reader.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = FileName, Exact = true })
        );
        Assert.Equal(FileName, await reader.HeadingAsync());
        await reader.SaysAsync("Open Government Licence v3.0");
        await reader.SaysAsync("SHA-256");
    }
}
