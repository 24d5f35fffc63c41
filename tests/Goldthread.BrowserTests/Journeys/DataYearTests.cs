using Goldthread.BrowserTests.Support;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Supplied;
using Microsoft.Playwright;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>
/// A year of the data analyst of a Scrutiny Group: the set is refreshed and signed off, then four quarters run from the
/// asking to the pack, with twelve agencies that answer in three ways, and a member who reads what was shared.
/// </summary>
public sealed class DataYearTests
{
    private const string PoliceLead = "Section 11 lead, police";
    private const string Member = "Scrutiny Group chair, Hampshire";
    private const string Changed = "3.8";
    private const string Quiet = "4.8";

    /// <summary>The first is open already, and the council has been asked about a figure of it.</summary>
    private static readonly Season[] Seasons =
    [
        new(ReturnPeriods.Quarter(2026, 2), null, new DateOnly(2026, 11, 24), 17, ReturnRound.Council),
        new(
            ReturnPeriods.Quarter(2026, 3),
            new DateOnly(2027, 1, 6),
            new DateOnly(2027, 1, 25),
            18,
            ReturnRound.Police
        ),
        new(
            ReturnPeriods.Quarter(2026, 4),
            new DateOnly(2027, 4, 7),
            new DateOnly(2027, 4, 26),
            19,
            ReturnRound.Police
        ),
        new(
            ReturnPeriods.Quarter(2027, 1),
            new DateOnly(2027, 7, 6),
            new DateOnly(2027, 7, 23),
            20,
            ReturnRound.Police
        ),
    ];

    [Theory]
    [InlineData(false)]
    public async Task A_year_runs_from_the_refresh_through_four_quarters_to_the_packs(bool scripts)
    {
        await using var house = await House.OpenAsync();
        var returns = new ReturnRound(house, await ReturnFigures.OfAsync(house), scripts);
        var before = await ReadLastYearAsync(house, scripts);
        await RefreshAsync(house, scripts);
        foreach (var season in Seasons)
        {
            await returns.OpenAsync(season);
            returns.MoveTo(season.On);
            await returns.AnswerAsync(season);
            await returns.CloseAsync(season);
            await ExplainAsync(house, season, scripts);
            await AskAboutMeasureAsync(house, season, scripts);
            await ShareAsync(house, season, scripts);
            await ReadAsync(house, season, scripts);
        }

        await SeeRefreshAsync(house, scripts);
        Assert.Equal(before, await ReadLastYearAsync(house, scripts));
    }

    /// <summary>One indicator changes with a break, one is retired, the rest stay; the meeting is named.</summary>
    private static async Task RefreshAsync(House house, bool scripts)
    {
        await using var manager = await Reader.AsAsync(house, ReturnRound.Manager, scripts);
        await DecideAsync(manager, Changed, "Change", "Reports that came after the conference are counted too.");
        await DecideAsync(
            manager,
            ReturnRound.Retired,
            "Retire",
            "The count says how many asked, and not who was helped."
        );
        await manager.GoAsync(DatasetPaths.RefreshSet(ReturnRound.Place, 2027));
        var rest = manager.Page.Locator("#rest-form button");
        while (await rest.CountAsync() > 0)
        {
            await manager.LeaveByAsync(rest);
        }

        await manager.SaysAsync("decided. Nothing changes before sign-off.");
        await manager.FollowAsync("What is to do before sign-off");
        await manager.FollowAsync(Changed);
        await DefineAsync(manager);
        await manager.GoAsync(DatasetPaths.SignOffSet(ReturnRound.Place, 2027));
        await manager.FillAsync("Which meeting agreed the set?", "Scrutiny Group, 24 November 2026");
        await manager.PressAsync("Sign off the set for 2027 to 2028");
        await manager.SaysAsync("Agreed at Scrutiny Group, 24 November 2026.");
        await manager.SaysAsync("Retired (1)");
        await manager.SaysAsync("Changed (1)");
    }

    private static async Task DecideAsync(Reader manager, string number, string choice, string because)
    {
        await manager.GoAsync($"{DatasetPaths.RefreshSet(ReturnRound.Place, 2027)}?theme={number.Split('.')[0]}");
        await manager
            .Page.GetByRole(AriaRole.Group, new() { Name = $"What becomes of {number}?" })
            .GetByLabel(choice, new() { Exact = true })
            .CheckAsync();
        await manager.FillAsync($"Reason for {number}", because);
        await manager.PressAsync("Save this theme");
        await manager.SaysAsync("decision");
    }

    private static async Task DefineAsync(Reader manager)
    {
        await manager.FillAsync(
            "What is counted",
            "Initial and review conferences with a police report or an officer, before the day or within five days of it."
        );
        var breaks = manager.Page.GetByRole(
            AriaRole.Group,
            new() { Name = "Can figures before and after be compared?" }
        );
        await breaks.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await manager.FillAsync("Why it changes", "Late reports were lost from the count.");
        await manager.PressAsync("Show what changes");
        await manager.SaysAsync("charts show a break");
        await manager.PressAsync("Save edition 2");
        await manager.SaysAsync("Late reports were lost from the count.");
    }

    /// <summary>Only what signals or misses its target has to be explained; the first quarter to the last line, the others begun.</summary>
    private static async Task ExplainAsync(House house, Season season, bool scripts)
    {
        await using var manager = await Reader.AsAsync(house, ReturnRound.Manager, scripts);
        await manager.GoAsync(DatasetPaths.IndicatorDetail(ReturnRound.Place, Quiet));
        await manager.SaysAsync("No clear change");
        await manager.GoAsync(DatasetPaths.CommentaryWorklist(ReturnRound.Place));
        Assert.DoesNotContain($" {Quiet}, ", await manager.TextAsync(), StringComparison.Ordinal);
        var waiting = manager.Page.Locator("main ol.says a");
        var left = await waiting.CountAsync();
        Assert.True(left > 3, $"Only {left} figures of {season.Quarter.Label} have to be explained.");
        await manager.LeaveByAsync(waiting.First);
        for (var written = 0; written < (season.Opens is null ? left : 3); written++)
        {
            await manager.FillAsync("Trend", "More was asked for, in every district alike.");
            await manager.FillAsync("What we are doing", "The Scrutiny Group asks the agencies at its next meeting.");
            await manager.PressAsync("Save and go to the next");
        }

        await manager.GoAsync(DatasetPaths.CommentaryWorklist(ReturnRound.Place));
        await manager.SaysAsync(
            season.Opens is null ? "All that must be explained has been." : $"{left - 3} figures to explain"
        );
    }

    /// <summary>Once in the year a member asks an agency about a measure; the reply and what came of it stand with the measure.</summary>
    private static async Task AskAboutMeasureAsync(House house, Season season, bool scripts)
    {
        if (season != Seasons[1])
        {
            return;
        }

        await using var member = await Reader.AsAsync(house, Member, scripts);
        await using var lead = await Reader.AsAsync(house, PoliceLead, scripts);
        var journey = new Journey(member);
        await journey.BeginAsync(DatasetPaths.IndicatorDetail(ReturnRound.Place, ReturnRound.Ask));
        await journey.FollowAsync("Ask an agency about this measure");
        await journey.SelectAsync("Which agency is asked?", "Hampshire and Isle of Wight Constabulary");
        await journey.FillAsync("Question", "Who speaks with a child who went missing three times?");
        await journey.PressAsync("Raise it");
        var challenge = member.Path;
        await lead.GoAsync(challenge);
        await lead.FollowAsync("Reply");
        await lead.FillAsync("Your agency’s reply", "A named officer, within two days of the return.");
        await lead.PressAsync("Send the reply");
        await member.GoAsync(challenge);
        await member.SaysAsync("A named officer, within two days of the return.");
        await member.FollowAsync("Say what came of it");
        await member.FillAsync("Outcome", "The group takes the reply and looks again in a year.");
        await member.PressAsync("Close it");
        await lead.GoAsync(DatasetPaths.IndicatorDetail(ReturnRound.Place, ReturnRound.Ask));
        await lead.SaysAsync("What came of it: The group takes the reply and looks again in a year.");
    }

    private static async Task ShareAsync(House house, Season season, bool scripts)
    {
        await using var manager = await Reader.AsAsync(house, ReturnRound.Manager, scripts);
        await manager.GoAsync(DatasetPaths.PackList(ReturnRound.Place));
        await manager.PressAsync($"Create pack for {season.Quarter.Label}");
        await manager.PressAsync("Share the pack");
        await manager.SaysAsync("Shared with the Scrutiny Group on ");
        await manager.GoAsync(DatasetPaths.PackDetail(ReturnRound.Place, season.Slug));
        var report = manager.Page.Locator("main form button", new() { HasText = "Also make the Board report" });
        Assert.Equal(season.EndsHalf ? 1 : 0, await report.CountAsync());
        if (season.EndsHalf)
        {
            await manager.LeaveByAsync(report);
            await manager.PressAsync("Share the report");
            await manager.SaysAsync("Shared with the Board on ");
        }
    }

    /// <summary>The member comes from the list of what was shared, and sees others beside a figure that they have too.</summary>
    private static async Task ReadAsync(House house, Season season, bool scripts)
    {
        await using var member = await Reader.AsAsync(house, Member, scripts);
        await member.GoAsync(DatasetPaths.PackList(ReturnRound.Place));
        await member.LeaveByAsync(member.Page.Locator($"main a[href$='/packs/{season.Slug}/issues/1']"));
        await member.SaysAsync($"Shared with the Scrutiny Group on {season.On.Day} ");
        var beside = await member.Page.Locator("main table.compare tbody").AllInnerTextsAsync();
        Assert.Contains(
            beside.Select(Reader.Fold),
            rows =>
                new[] { "England", "South East", "Similar areas" }.All(name =>
                    rows.Contains(name, StringComparison.Ordinal)
                )
        );
    }

    /// <summary>The new definition breaks its series, and nobody is asked for what was retired.</summary>
    private static async Task SeeRefreshAsync(House house, bool scripts)
    {
        await using var member = await Reader.AsAsync(house, Member, scripts);
        await member.GoAsync(DatasetPaths.IndicatorDetail(ReturnRound.Place, Changed));
        await member.SaysAsync(
            "Broken at 1 April 2027, where the definition changed: Late reports were lost from the count."
        );
        await member.GoAsync(DatasetPaths.IndicatorHistory(ReturnRound.Place, ReturnRound.Retired));
        await member.SaysAsync("The count says how many asked, and not who was helped.");
    }

    /// <summary>The pack of the last quarter of the year before, word for word.</summary>
    private static async Task<string> ReadLastYearAsync(House house, bool scripts)
    {
        await using var member = await Reader.AsAsync(house, Member, scripts);
        Assert.Equal(200, await member.GoAsync(DatasetPaths.IssueDetail(ReturnRound.Place, "2025-q4", 1)));
        return await member.TextAsync();
    }
}
