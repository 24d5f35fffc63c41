using Goldthread.BrowserTests.Support;
using Goldthread.Features.Partnership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>A second press, the back button, two people at one record, and doors that stay shut.</summary>
public sealed class EditingTests : IAsyncLifetime
{
    private const string Change = "/hampshire/groups/scrutiny-group/change";

    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.OpenAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_press_does_nothing_twice(bool scripts)
    {
        await using var reader = await Reader.AsAsync(house, "Business manager, Hampshire", scripts);
        await reader.GoAsync("/hampshire/groups/new");
        await reader.FillAsync("Name", "Neglect Group");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Add this group" }).DblClickAsync();

        // The second press may overtake the note of where the first one led; then home is shown.
        await reader.Page.WaitForURLAsync(url => !url.EndsWith("/new", StringComparison.Ordinal));
        Assert.Contains(reader.Path, new[] { "/hampshire/groups/neglect-group", "/home" });
        Assert.Equal(1, await CountAsync("Neglect Group"));
    }

    [Fact]
    public async Task The_back_button_after_posting_sends_nothing_again()
    {
        await using var reader = await Reader.AsAsync(house, "Business manager, Hampshire");
        await reader.GoAsync("/hampshire/groups/new");
        await reader.FillAsync("Name", "Neglect Group");
        await reader.PressAsync("Add this group");
        await reader.SaysAsync("Group added");
        await reader.Page.GoBackAsync();
        Assert.Equal("Add a group", await reader.HeadingAsync());
        await reader.Page.GoForwardAsync();
        Assert.Equal("Neglect Group", await reader.HeadingAsync());
        await reader.Page.ReloadAsync();
        Assert.Equal("Neglect Group", await reader.HeadingAsync());
        Assert.Equal(0, await reader.Page.Locator(".govuk-notification-banner").CountAsync());
        Assert.Equal(1, await CountAsync("Neglect Group"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_people_at_one_record_both_keep_their_words_and_choose(bool scripts)
    {
        await using var first = await Reader.AsAsync(house, "Business manager, Hampshire", scripts);
        await using var second = await Reader.AsAsync(house, "Quality officer, Hampshire", scripts);
        await first.GoAsync(Change);
        await second.GoAsync(Change);
        await first.FillAsync("What it is for", "The words of the business manager.");
        await first.PressAsync("Save changes");
        await first.SaysAsync("The words of the business manager.");

        await second.FillAsync("What it is for", "The words of the quality officer.");
        await second.PressAsync("Save changes");
        await second.SaysAsync("Business manager, Hampshire saved changes at");
        var table = Reader.Fold(
            await second.Page.GetByRole(AriaRole.Table, new() { Name = "Where the two differ" }).InnerTextAsync()
        );
        Assert.Contains("The words of the business manager.", table, StringComparison.Ordinal);
        Assert.Contains("The words of the quality officer.", table, StringComparison.Ordinal);
        Assert.Equal("The words of the quality officer.", await second.ValueAsync("What it is for"));
        Assert.Equal("The words of the business manager.", await PurposeAsync());

        await second.FillAsync("What it is for", "The words of both.");
        await second.PressAsync("Save changes");
        await second.SaysAsync("The words of both.");
        Assert.Equal("The words of both.", await PurposeAsync());
    }

    [Fact]
    public async Task A_page_that_a_role_never_opens_says_who_can_help()
    {
        await using var reader = await Reader.AsAsync(house, "Board member, Hampshire");
        Assert.Equal(403, await reader.GoAsync("/admin/people"));
        Assert.Equal("You do not have access to this page", await reader.HeadingAsync());
        await reader.SaysAsync("If you need it for your work, ask the partnership team.");
    }

    [Fact]
    public async Task What_is_not_there_and_what_belongs_to_others_look_the_same()
    {
        await using var reader = await Reader.AsAsync(house, "Business manager, Hampshire");
        var unknown = await BodyAsync(reader, "/hampshire/groups/nowhere");
        Assert.Equal("Page not found", await reader.HeadingAsync());
        var others = await BodyAsync(reader, "/portsmouth/groups/scrutiny-group");
        Assert.Equal("Page not found", await reader.HeadingAsync());
        Assert.Equal(unknown, others);
    }

    private static async Task<string> BodyAsync(Reader reader, string path)
    {
        var answer = await reader.Page.GotoAsync(path);
        Assert.Equal(404, answer!.Status);
        return await answer.TextAsync();
    }

    private Task<int> CountAsync(string name) =>
        house.LookAsync(db => db.Groups.CountAsync(group => group.Name == name));

    private Task<string> PurposeAsync() =>
        house.LookAsync(async db =>
        {
            var hampshire = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            var group = await db.Groups.SingleAsync(one =>
                one.PartnershipId == hampshire.Id && one.Slug == "scrutiny-group"
            );
            return group.Purpose;
        });
}
