using System.Text.RegularExpressions;
using Goldthread.BrowserTests.Support;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>J7: an agency sends twelve figures, by hand or by spreadsheet, within the limits of the journey.</summary>
public sealed partial class DataReturnTests
{
    private const string Lead = "Section 11 lead, police";
    private const string Place = "isle-of-wight";
    private const string Agency = "constabulary";

    private static readonly Period Quarter = ReturnPeriods.Quarter(2026, 2);
    private static readonly string Return = DatasetPaths.EnterReturn(Place, Quarter.Slug(), Agency);

    /// <summary>Four indicators of each of three themes, every one a share.</summary>
    private static readonly string[] Numbers =
    [
        "1.2",
        "1.3",
        "1.4",
        "1.5",
        "2.3",
        "2.4",
        "2.5",
        "2.6",
        "3.2",
        "3.3",
        "3.5",
        "3.6",
    ];

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(true, 360)]
    public async Task Twelve_figures_are_entered_and_sent_by_hand(bool scripts, int width)
    {
        await using var house = await House.OpenAsync();
        await AskAsync(house);
        await using var lead = await Reader.AsAsync(house, Lead, scripts, width);
        var journey = new Journey(lead);
        await journey.BeginAsync(Return);
        await lead.SaysAsync("0 of 12 figures entered.");
        await journey.LeaveByAsync(lead.Page.Locator("main .govuk-task-list__link").First);
        for (var theme = 0; theme < 3; theme++)
        {
            for (var row = 0; row < 4; row++)
            {
                await journey.FillAsync(lead.Page.Locator($"[name='Rows[{row}].Numerator']"), "40");
                await journey.FillAsync(lead.Page.Locator($"[name='Rows[{row}].Denominator']"), "50");
            }

            await journey.PressAsync("Save and go on");
        }

        await lead.SaysAsync("40 of 50 (80.0%)");
        await journey.FillAsync(lead.Page.Locator("main textarea").First, "A backlog was cleared in August.");
        await journey.PressAsync("Send July to September 2026 figures");
        await lead.SaysAsync("What happens next");
        await lead.SaysAsync("A backlog was cleared in August.");
        Journey.Kept("J7 by hand", 8, 40, journey);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Twelve_figures_are_sent_by_spreadsheet(bool scripts)
    {
        await using var house = await House.OpenAsync();
        await AskAsync(house);
        await using var lead = await Reader.AsAsync(house, Lead, scripts);
        var journey = new Journey(lead);
        await journey.BeginAsync(Return);
        await journey.FollowAsync("upload a spreadsheet instead");
        var template = await journey.TakeAsync("CSV");
        await journey.SendFileAsync("figures.csv", OpenCells().Replace(template, ",40,50,,,,,,\r\n"));
        await journey.PressAsync("Upload and check");
        await lead.SaysAsync("12 rows can be saved. Nothing is saved yet.");
        await journey.PressAsync("Save the chosen rows");
        await journey.FillAsync(lead.Page.Locator("main textarea").First, "A backlog was cleared in August.");
        await journey.PressAsync("Send July to September 2026 figures");
        await lead.SaysAsync("What happens next");
        Journey.Kept("J7 by spreadsheet", 5, 8, journey);
    }

    /// <summary>A return as opening the window makes it, with one figure of the quarter before that the new one is unlike.</summary>
    private static Task<bool> AskAsync(House house) =>
        house.LookAsync(async db =>
        {
            var here = await db.Partnerships.SingleAsync(one => one.Slug == Place);
            var police = await db.Agencies.SingleAsync(one => one.Slug == Agency);
            var (window, asked) = Ask(db, here.Id, police.Id, Quarter);
            var (earlier, before) = Ask(db, here.Id, police.Id, Quarter.Before());
            foreach (var number in Numbers)
            {
                var shipped = IndicatorCatalogue.Find(number)!;
                var indicator = new Indicator(here.Id, number, shipped.Theme, shipped.Name);
                var definition = new IndicatorDefinition(
                    indicator,
                    1,
                    DefinitionText.Of(shipped),
                    new DateOnly(2020, 4, 1)
                );
                var then = new ReturnedFigure(before, definition);
                then.Say(new FigureText(number == "2.3" ? 10 : 35, 50));
                db.AddRange(indicator, definition, new ReturnedFigure(asked, definition), then);
                db.Add(new FigureIssue(then, earlier.Id, 1, null, new DateTime(2026, 8, 1, 9, 0, 0, DateTimeKind.Utc), Lead));
            }

            await db.SaveChangesAsync(window, TestContext.Current.CancellationToken);
            return true;
        });

    private static (ReturnWindow Window, DataReturn Asked) Ask(GoldthreadDb db, Guid here, Guid agency, Period period)
    {
        var opened = period.LastDay.AddDays(1);
        var window = new ReturnWindow(here, period, opened.AddDays(57), opened, "Business manager, Isle of Wight");
        var asked = new DataReturn(window, agency);
        db.AddRange(window, asked);
        return (window, asked);
    }

    [GeneratedRegex(",,,,,,,,\\r\\n", RegexOptions.NonBacktracking)]
    private static partial Regex OpenCells();
}
