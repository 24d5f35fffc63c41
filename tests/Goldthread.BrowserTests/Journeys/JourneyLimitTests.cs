using Goldthread.BrowserTests.Support;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>Journeys that have limits, counted: how many pages somebody loads and how much they press, choose and fill in.</summary>
public sealed class JourneyLimitTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_signal_becomes_a_finding_with_an_agreed_action(bool scripts)
    {
        await using var house = await House.OpenAsync();
        await using var manager = await Reader.AsAsync(house, "Business manager, Hampshire", scripts);
        var journey = new Journey(manager);
        await journey.BeginAsync("/hampshire/data");
        await journey.FollowAsync("Second or subsequent child protection plans (CIN-07)");
        await journey.FollowAsync("Raise a finding from this measure");
        await journey.FillAsync("What we found", "Plans begin again for one child in four who had one before.");
        await journey.ChooseAsync("Improvement needed");
        await journey.ChooseAsync("Plans and reviews");
        await journey.PressAsync("Save and agree");
        await journey.FollowAsync("Propose an action without a recommendation");
        await journey.FillAsync("What will be done", "Independent review of each second plan");
        await journey.ChooseAsync("Changes the system");
        await journey.ChooseAsync("Hampshire and Isle of Wight Constabulary");
        await journey.DateAsync("When is it due?", new DateOnly(2027, 3, 31));
        await journey.PressAsync("Save and agree");
        await manager.SaysAsync("A-0035 agreed");
        Journey.Kept("J9", 6, 16, journey);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_owner_updates_an_action_from_the_mail_on_a_phone(bool scripts)
    {
        await using var house = await House.OpenAsync();
        await using var owner = await Reader.AsAsync(house, "Safeguarding lead, probation", scripts, width: 360);
        var journey = new Journey(owner);
        await journey.OpenAsync("/hampshire/actions/A-0030");
        await journey.FollowAsync("Update, or ask for a new date");
        await journey.FillAsync("What has happened?", "Two of three districts use the form.");
        await journey.PressAsync("Send this update");
        await owner.SaysAsync("Two of three districts use the form.");
        Journey.Kept("J11", 3, 4, journey);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chair_follows_a_thread_to_its_impact_and_back(bool scripts)
    {
        await using var house = await House.OpenAsync();
        await using var chair = await Reader.AsAsync(house, "Independent chair, Hampshire", scripts);
        var journey = new Journey(chair);
        await journey.BeginAsync("/hampshire/threads");
        await journey.LeaveByAsync(chair.Page.Locator("main table a[href$='/threads/F-012']").First);
        await chair.SaysAsync("Made a difference");
        await journey.FollowAsync("From impact back to source");
        await chair.SaysAsync("What made us do this?");
        Journey.Kept("J21", 2, 2, journey);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pack_is_drafted_changed_and_shared(bool scripts)
    {
        await using var house = await House.OpenAsync();
        await AcceptedQuarters.AddAsync(house, "portsmouth");
        await using var manager = await Reader.AsAsync(house, "Business manager, Portsmouth", scripts);
        var journey = new Journey(manager);
        await journey.BeginAsync("/portsmouth/data/packs");
        await journey.PressAsync("Create pack for July to September 2026");
        await manager.SaysAsync("This is unlikely to be chance and is a concern.");
        await journey.FollowAsync("Change these words in What is asked of the group");
        await journey.FillAsync("What it says", "Agree what the front door needs before winter.");
        await journey.PressAsync("Save these words");
        await manager.SaysAsync("Agree what the front door needs before winter.");
        await journey.PressAsync("Share the pack");
        await manager.SaysAsync("It is kept as it was then, with every figure.");
        Journey.Kept("J8", 4, 6, journey);
    }

    /// <summary>
    /// The agency answers for the open return, so its new lead has it at once; the invitation goes out with the post.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_agency_lead_is_added_and_has_the_open_return(bool scripts)
    {
        await using var house = await House.OpenAsync();
        await using var manager = await Reader.AsAsync(house, "Business manager, Hampshire", scripts);
        var journey = new Journey(manager);
        await journey.BeginAsync("/admin/people");
        await journey.FollowAsync("Add a person");
        await journey.FillAsync("Name", "Data lead, youth justice");
        await journey.FillAsync("Work email address", "data-lead-youth-justice@demonstration.example");
        await journey.PressAsync("Add this person");
        await journey.FillAsync("Title of the post", "Data lead, youth justice");
        await journey.SelectAsync("What it lets them do", "Agency safeguarding lead");
        await journey.SelectAsync("Where it stands", "Hampshire Youth Justice Service");
        await journey.PressAsync("Add this post and invite them");
        await manager.SaysAsync("Post added and invitation sent");
        Journey.Kept("J24", 4, 9, journey);
        await using var lead = await Reader.AsAsync(house, "Data lead, youth justice", scripts);
        await lead.SaysAsync("July to September 2026");
        await lead.LeaveByAsync(lead.Page.Locator("main a[href*='/data/returns/2026-q2/']").First);
        Assert.EndsWith("July to September 2026 figures", await lead.HeadingAsync(), StringComparison.Ordinal);
    }
}
