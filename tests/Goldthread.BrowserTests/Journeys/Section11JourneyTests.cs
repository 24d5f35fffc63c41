using Goldthread.BrowserTests.Support;
using Microsoft.Playwright;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>Section 11 from launch to signature, counted: how many pages somebody loads and how much they press and fill in.</summary>
public sealed class Section11JourneyTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cycle_is_launched_from_last_time_without_typing(bool scripts)
    {
        await using var house = await House.OpenAsync();
        await using var officer = await Reader.AsAsync(house, "HIPS officer", scripts);
        var journey = new Journey(officer);
        await journey.BeginAsync("/hips/section-11");
        await journey.PressAsync("Start the 2027 cycle");
        await journey.PressAsync("Continue");
        await journey.PressAsync("Continue");
        await journey.PressAsync("Continue");
        await officer.SaysAsync("Section 11 return to sign off by");
        await journey.PressAsync("Continue");
        await journey.LeaveByAsync(
            officer.Page.Locator("main form button", new PageLocatorOptions { HasText = "Launch to" })
        );
        await officer.SaysAsync("until then nobody has been written to");
        await officer.SaysAsync("Stop sending");
        Journey.Kept("J3", 6, 14, journey);
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(true, 360)]
    [InlineData(false, 360)]
    public async Task An_agency_answers_a_standard_from_last_times_answers(bool scripts, int width)
    {
        await using var house = await House.OpenAsync();
        await using var lead = await Reader.AsAsync(
            house,
            "Safeguarding lead, community health",
            scripts,
            width: width
        );
        var journey = new Journey(lead);
        await journey.BeginAsync("/agency/community-health-trust/section-11/2026");
        await journey.LeaveByAsync(lead.Page.Locator("main a[href$='/sections/s04']"));
        await lead.SaysAsync("you said");
        await journey.FollowAsync("Start from last time’s answers");
        await journey.ChooseAsync("Embedded");
        await journey.FillAsync(
            lead.Page.GetByLabel("How do you know?").First,
            "Children asked in March named their worker."
        );
        await journey.PressAsync("Save and continue");
        await lead.SaysAsync("saved");
        Journey.Kept("J4", 4, 14, journey);
        await lead.GoAsync("/agency/community-health-trust/section-11/2026/answers");
        await lead.SaysAsync("Children asked in March named their worker.");
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(true, 360)]
    public async Task An_executive_signs_from_the_mail(bool scripts, int width)
    {
        await using var house = await House.OpenAsync();
        await using var executive = await Reader.AsAsync(house, "Assistant chief constable", scripts, width: width);
        var journey = new Journey(executive);
        await journey.OpenAsync("/agency/constabulary/section-11/2026/sign-off");
        await executive.SaysAsync("Standards not met");
        await journey.LeaveByAsync(
            executive.Page.Locator("main form button", new PageLocatorOptions { HasText = "sign off for" })
        );
        await executive.SaysAsync("Reference S11-2026-constabulary-1");
        Journey.Kept("J5", 3, 4, journey);
    }
}
