using Goldthread.BrowserTests.Support;
using Goldthread.Features.Improvement;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.LaunchingCycles;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>
/// The two years of section 11 with six roles, each at a browser of their own: an executive signs, the panel scores and
/// agrees, the chair writes, promises become actions; a year later the agency says where they are, and the partners talk
/// with it.
/// </summary>
public sealed class TwoYearCycleTests
{
    private const string Place = "hampshire";
    private const string Police = "constabulary";
    private const string Manager = "Business manager, Hampshire";
    private const string Officer = "HIPS officer";
    private const string Lead = "Section 11 lead, police";
    private const string Executive = "Assistant chief constable";
    private const string Chair = "Independent chair, Hampshire";
    private const string BoardMember = "Board member, Hampshire";
    private const int First = 2026;
    private const int Second = 2027;
    private const int Standards = 12;

    private static readonly string[] Panel = ["Peer scrutineer, Hampshire", "Scrutiny Group chair, Hampshire"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_panel_member_scores_one_agency(bool scripts)
    {
        await using var house = await House.OpenAsync();
        await using var member = await Reader.AsAsync(house, Panel[1], scripts);
        var journey = new Journey(member);
        await journey.BeginAsync(Section11Paths.PanelWork(Place, First));
        await journey.LeaveByAsync(member.Page.GetByRole(AriaRole.Link, new() { Name = "Start scoring" }).First);
        for (var standard = 0; standard < Standards; standard++)
        {
            await ScoreAsync(journey);
        }

        await journey.PressAsync("Finish this agency");
        await member.SaysAsync("finished");
        Journey.Kept("J6", 14, 53, journey);
    }

    [Theory]
    [InlineData(false)]
    public async Task Two_years_run_from_a_signature_to_a_conversation(bool scripts)
    {
        await using var house = await House.OpenAsync();
        await SignAsync(house, First, scripts);
        await AllotAsync(house, scripts);
        foreach (var member in Panel)
        {
            await ScoreAllAsync(house, member, scripts);
        }

        await ModerateAsync(house, scripts);
        await WriteLetterAsync(house, scripts);
        await TakePromisesAsync(house, scripts);
        MoveTo(house, new DateOnly(2027, 9, 6));
        await LaunchUpdateAsync(house, scripts);
        await UpdateAsync(house, scripts);
        await SignAsync(house, Second, scripts);
        await TalkAsync(house, scripts);
        await ReadAsBoardMemberAsync(house, scripts);
    }

    private static async Task ScoreAsync(Journey journey)
    {
        await journey.ChooseAsync("Met");
        await journey.Reader.Page.Locator("input[name='Input.Evidence'][value='Shown']").CheckAsync();
        await journey.PressAsync("Save and next standard");
    }

    private static async Task SignAsync(House house, int year, bool scripts)
    {
        await using var executive = await Reader.AsAsync(house, Executive, scripts);
        await executive.GoAsync(Section11Paths.SignOffAssessment(Police, year));
        await executive.LeaveByAsync(
            executive.Page.Locator("main form button", new PageLocatorOptions { HasText = "sign off for" })
        );
        await executive.SaysAsync($"Reference S11-{year}-constabulary-1");
    }

    private static async Task AllotAsync(House house, bool scripts)
    {
        await using var manager = await Reader.AsAsync(house, Manager, scripts);
        await manager.GoAsync(Section11Paths.PanelAllocation(Place, First));
        await manager.PressAsync("Send to panel members");
        await using var outsider = await Reader.AsAsync(house, Lead, scripts);
        Assert.NotEqual(200, await outsider.GoAsync(Section11Paths.ScoreAgency(Place, First, Police)));
    }

    private static async Task ScoreAllAsync(House house, string post, bool scripts)
    {
        await using var member = await Reader.AsAsync(house, post, scripts);
        await member.GoAsync(Section11Paths.ScoreAgency(Place, First, Police));
        await member.FollowAsync("Go to the next standard");
        var journey = new Journey(member);
        for (var standard = 0; standard < Standards; standard++)
        {
            await ScoreAsync(journey);
        }

        await member.PressAsync("Finish this agency");
    }

    /// <summary>What everybody says alike is agreed at once; the rest is agreed with a reason.</summary>
    private static async Task ModerateAsync(House house, bool scripts)
    {
        await using var manager = await Reader.AsAsync(house, Manager, scripts);
        await manager.GoAsync(Section11Paths.ModerateAgency(Place, First, Police));
        var same = manager.Page.Locator("#same button");
        if (await same.CountAsync() > 0)
        {
            await manager.LeaveByAsync(same);
        }

        var items = manager.Page.Locator("#agree section.item");
        for (var at = 0; at < await items.CountAsync(); at++)
        {
            await items.Nth(at).GetByLabel("Met", new() { Exact = true }).CheckAsync();
            await items.Nth(at).Locator("input[type=radio][value='Shown']").CheckAsync();
            await items.Nth(at).GetByLabel("Why this rating?").FillAsync("The panel read the audit together.");
        }

        if (await items.CountAsync() > 0)
        {
            await manager.PressAsync("Agree these ratings");
        }

        Assert.Equal(0, await manager.Page.Locator("#agree section.item").CountAsync());
    }

    private static async Task WriteLetterAsync(House house, bool scripts)
    {
        var path = Section11Paths.DraftFeedback(Place, First, Police);
        await using var manager = await Reader.AsAsync(house, Manager, scripts);
        await manager.GoAsync(path);
        await manager.PressAsync("Put before the chair");
        await using var lead = await Reader.AsAsync(house, Lead, scripts);
        Assert.NotEqual(200, await lead.GoAsync(path));
        Assert.Equal(404, await lead.GoAsync(Section11Paths.ReadFeedback(Police, First, Place)));
        await using var chair = await Reader.AsAsync(house, Chair, scripts);
        await chair.GoAsync(path);
        await chair.LeaveByAsync(
            chair.Page.Locator("main form button", new PageLocatorOptions { HasText = "Sign and send to" })
        );
        Assert.Equal(200, await lead.GoAsync(Section11Paths.ReadFeedback(Police, First, Place)));
        await lead.SaysAsync("Section 11 feedback for Hampshire and Isle of Wight Constabulary");
        await manager.GoAsync(path);
        await manager.SaysAsync($"by {Lead}");
    }

    private static async Task TakePromisesAsync(House house, bool scripts)
    {
        await using var manager = await Reader.AsAsync(house, Manager, scripts);
        await manager.GoAsync($"{Section11Paths.CyclePlan(Place, First)}?agency={Police}");
        await manager.PressAsync("Take into the register");
        await manager.SaysAsync("Everything that its answers promise is in the register.");
        await using var lead = await Reader.AsAsync(house, Lead, scripts);
        await lead.GoAsync(ImprovementPaths.MyActions());
        await lead.SaysAsync("A-");
    }

    private static async Task LaunchUpdateAsync(House house, bool scripts)
    {
        await using (var officer = await Reader.AsAsync(house, Officer, scripts))
        {
            await officer.GoAsync(Section11Paths.CycleList("hips"));
            await officer.PressAsync($"Start the {Second} cycle");
            await officer.Page.GetByLabel("Year 2: update").CheckAsync();
            await officer.Page.GetByLabel("Section 11 action plan update").CheckAsync();
            await officer.PressAsync("Continue");
            await officer.PressAsync("Continue");
            await officer.PressAsync("Continue");
            await officer.PressAsync("Continue");
            await officer.LeaveByAsync(
                officer.Page.Locator("main form button", new PageLocatorOptions { HasText = "Launch to" })
            );
        }

        var opens = await house.LookAsync(db => db.Set<Cycle>().SingleAsync(cycle => cycle.Year == Second));
        MoveTo(house, LondonTime.Day(opens.SendsAt!.Value).AddDays(1));
        await OpenAsync(house);
    }

    /// <summary>The letters go in each area, as the schedule does it.</summary>
    private static async Task OpenAsync(House house)
    {
        var areas = await house.LookAsync(db => db.Set<CycleArea>().Select(area => area.PartnershipId).ToListAsync());
        foreach (var area in areas.Distinct())
        {
            await using var work = house.Services.CreateAsyncScope();
            work.ServiceProvider.GetRequiredService<Scope>().To(area);
            await work.ServiceProvider.GetRequiredService<OpenCycles>().RunAsync(default);
        }
    }

    private static async Task UpdateAsync(House house, bool scripts)
    {
        await using var lead = await Reader.AsAsync(house, Lead, scripts);
        await lead.GoAsync(Section11Paths.CheckContacts(Police, Second));
        await lead.PressAsync("These are right");
        await lead.GoAsync(Section11Paths.WhatHasChanged(Police, Second));
        await lead.PressAsync("Save and continue");
        await lead.GoAsync(Section11Paths.AnswerSection(Police, Second, "actions"));
        await lead.Page.GetByLabel("Action", new() { Exact = true }).First.FillAsync("Supervision is sampled monthly");
        await lead
            .Page.GetByLabel("Where it is now")
            .First.SelectOptionAsync(new SelectOptionValue { Label = "On track" });
        await SaveAsFinishedAsync(lead);
        foreach (var section in new[] { "changes", "difference" })
        {
            await lead.GoAsync(Section11Paths.AnswerSection(Police, Second, section));
            foreach (var area in await lead.Page.Locator("main textarea").AllAsync())
            {
                await area.FillAsync("Officers ask children what they want to happen. Sampled records show it.");
            }

            await SaveAsFinishedAsync(lead);
        }

        await lead.GoAsync(Section11Paths.CheckAssessment(Police, Second));
        await lead.LeaveByAsync(
            lead.Page.Locator("main form button", new PageLocatorOptions { HasText = "for sign-off" })
        );
    }

    private static async Task SaveAsFinishedAsync(Reader lead)
    {
        await lead.Page.Locator("[name='Input.Finished'][value='true']").CheckAsync();
        await lead.PressAsync("Save and continue");
    }

    private static async Task TalkAsync(House house, bool scripts)
    {
        await using var manager = await Reader.AsAsync(house, Manager, scripts);
        var today = house.Services.GetRequiredService<TimeProvider>().Today();
        await manager.GoAsync(Section11Paths.PlanConversation(Place, Second, Police));
        var day = manager.Page.GetByRole(AriaRole.Group, new() { Name = "When is it?" });
        await day.GetByLabel("Day").FillAsync($"{today.Day}");
        await day.GetByLabel("Month").FillAsync($"{today.Month}");
        await day.GetByLabel("Year").FillAsync($"{today.Year}");
        await manager.PressAsync("Save");
        await manager.GoAsync(Section11Paths.HoldConversation(Place, Second, Police));
        await manager.FillAsync("What will be done?", "Ask ten children what changed for them");
        var due = manager.Page.GetByRole(AriaRole.Group, new() { Name = "By when?" });
        await due.GetByLabel("Day").FillAsync("31");
        await due.GetByLabel("Month").FillAsync("3");
        await due.GetByLabel("Year").FillAsync("2028");
        await manager.Page.GetByLabel("Who answers for it?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await manager.PressAsync("Add it to the register");
        await manager.SaysAsync("Ask ten children what changed for them");
        await manager.FillAsync("Outcome", "On course. The partners come back to it in spring.");
        await manager.PressAsync("Save and finish");
        await manager.SaysAsync("The note was finished.");
    }

    private static async Task ReadAsBoardMemberAsync(House house, bool scripts)
    {
        await using var member = await Reader.AsAsync(house, BoardMember, scripts);
        await member.GoAsync(Section11Paths.HoldConversation(Place, Second, Police));
        await member.SaysAsync("The partners come back to it in spring.");
        Assert.Equal(200, await member.GoAsync(Section11Paths.CycleOverview(Place, First)));
        Assert.NotEqual(200, await member.GoAsync(Section11Paths.ModerateAgency(Place, First, Police)));
        await using var lead = await Reader.AsAsync(house, Lead, scripts);
        await lead.GoAsync(Section11Paths.ReadConversation(Police, Second, Place));
        await lead.SaysAsync("The partners come back to it in spring.");
    }

    private static void MoveTo(House house, DateOnly day) =>
        house
            .Services.GetRequiredService<MovableTime>()
            .MoveTo(new DateTimeOffset(LondonTime.Instant(day, new TimeOnly(9, 0))));
}
