using Goldthread.BrowserTests.Support;
using Goldthread.Features.Partnership;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>The first day of a real partnership: an empty installation, a one-time address and five pages.</summary>
public sealed class FirstDayTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_installation_becomes_a_partnership_in_five_pages(bool scripts)
    {
        await using var house = await House.OpenAsync(empty: true);
        await using var reader = await Reader.NewAsync(house, scripts);
        await reader.GoAsync("/");
        await reader.SaysAsync("This installation is empty");
        var (code, printed, _) = await house.RunAsync("setup");
        Assert.Equal(0, code);
        var address = printed.Trim();
        await reader.GoAsync(address);
        Assert.Equal("Set up your partnership", await reader.HeadingAsync());
        await reader.PressAsync("Begin");

        await NamePartnershipAsync(reader);
        await SayWhoAsync(reader);
        await NamePartnersAsync(reader);
        await ChooseGroupsAsync(reader);
        await CheckAsync(reader);
        await LookAroundAsync(reader, house);

        await using var second = await Reader.NewAsync(house, scripts);
        Assert.Equal(410, await second.GoAsync(address));
        Assert.Equal("This address has expired", await second.HeadingAsync());
        var (again, _, refusal) = await house.RunAsync("setup");
        Assert.Equal(1, again);
        Assert.Contains("This installation is set up.", refusal, StringComparison.Ordinal);
    }

    private static async Task NamePartnershipAsync(Reader reader)
    {
        Assert.Equal("/set-up/1/partnership", reader.Path);
        await reader.FillAsync("Full name", "Northshire Safeguarding Children Partnership");
        await reader.FillAsync("Code of its local authority area", "Northshire");
        await reader.PressAsync("Save and continue");
        Assert.StartsWith("Error: ", await reader.TitleAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(await reader.ErrorsAsync());
        Assert.Equal("Northshire Safeguarding Children Partnership", await reader.ValueAsync("Full name"));
        Assert.Equal("Northshire", await reader.ValueAsync("Code of its local authority area"));
        await reader.FillAsync("What people call it", "Northshire");
        await reader.FillAsync("Code of its local authority area", "E10000016");
        await reader.PressAsync("Save and continue");
        Assert.Equal("/set-up/2/you", reader.Path);
    }

    private static async Task SayWhoAsync(Reader reader)
    {
        await reader.FillAsync("Your name", "Sam Field");
        await reader.FillAsync("Your work email address", "sam at north.example");
        await reader.FillAsync("The title of your post", "Business manager");
        await reader.PressAsync("Save and continue");
        Assert.Equal(
            "Enter an email address in the correct format, like name@example.com",
            Assert.Single(await reader.ErrorsAsync()).TrimEnd('.')
        );
        Assert.Equal("sam at north.example", await reader.ValueAsync("Your work email address"));
        await reader.FillAsync("Your work email address", "sam@north.example");
        await reader.PressAsync("Save and continue");
        Assert.Equal("/set-up/3/partners", reader.Path);
    }

    private static async Task NamePartnersAsync(Reader reader)
    {
        await reader.FollowAsync("Back");
        Assert.Equal("/set-up/2/you", reader.Path);
        Assert.Equal("Sam Field", await reader.ValueAsync("Your name"));
        await reader.PressAsync("Save and continue");
        await reader.FillAsync("Local authority", "Northshire County Council");
        await reader.FillAsync("Integrated care board", "NHS Northshire Integrated Care Board");
        await reader.PressAsync("Save and continue");
        Assert.NotEmpty(await reader.ErrorsAsync());
        Assert.Equal("Northshire County Council", await reader.ValueAsync("Local authority"));
        await reader.FillAsync("Police force", "Northshire Police");
        await reader.PressAsync("Save and continue");
        Assert.Equal("/set-up/4/groups", reader.Path);
    }

    private static async Task ChooseGroupsAsync(Reader reader)
    {
        await reader.Page.GetByLabel("Education Group").UncheckAsync();
        await reader.FillAsync("Other groups (optional)", "Health Group");
        await reader.PressAsync("Save and continue");
        Assert.Equal("/set-up/5/check", reader.Path);

        // The browser's own back button shows what was answered, and the way forward is open again.
        await reader.Page.GoBackAsync();
        Assert.Equal("/set-up/4/groups", reader.Path);
        Assert.False(await reader.Page.GetByLabel("Education Group").IsCheckedAsync());
        Assert.Equal("Health Group", await reader.ValueAsync("Other groups (optional)"));
        await reader.PressAsync("Save and continue");
    }

    private static async Task CheckAsync(Reader reader)
    {
        foreach (
            var words in new[]
            {
                "Northshire Safeguarding Children Partnership",
                "/northshire",
                "E10000016",
                "Sam Field",
                "NHS Northshire Integrated Care Board",
                "Northshire Police",
                "Health Group",
            }
        )
        {
            await reader.SaysAsync(words);
        }

        await reader.PressAsync("Start using Goldthread");
        Assert.Equal("/home", reader.Path);
        await reader.SaysAsync("Your partnership is set up. Next time, sign in with your work email address");
    }

    private static async Task LookAroundAsync(Reader reader, House house)
    {
        Assert.Contains(
            "Business manager",
            await reader.Page.Locator("header").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await reader.FollowAsync("Partnership");
        Assert.Equal("Groups", await reader.Page.Locator(".sub-nav a[aria-current]").InnerTextAsync());
        foreach (var group in new[] { "Board", "Scrutiny Group", "Learning and Inquiry Group", "Health Group" })
        {
            await reader.SaysAsync(group);
        }

        Assert.DoesNotContain("Education Group", await reader.TextAsync(), StringComparison.Ordinal);
        await reader.FollowAsync("Agencies");
        foreach (
            var agency in new[]
            {
                "Northshire County Council",
                "NHS Northshire Integrated Care Board",
                "Northshire Police",
            }
        )
        {
            await reader.SaysAsync(agency);
        }

        await reader.FollowAsync("Themes and priorities");
        await reader.SaysAsync("13 themes of the dataset");
        Assert.Equal(13, await house.LookAsync(db => db.Themes.CountAsync(theme => theme.Number != null)));
        await reader.FollowAsync("Data");
        await reader.SaysAsync("No data has been accepted yet, and no published statistics have been imported.");
    }
}
