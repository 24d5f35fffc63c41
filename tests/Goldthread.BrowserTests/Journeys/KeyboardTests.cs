using Goldthread.BrowserTests.Support;
using Goldthread.BrowserTests.Sweeps;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>The reading part of the outcome with Tab, Enter and Space alone.</summary>
public sealed class KeyboardTests
{
    [Fact]
    public async Task An_indicator_is_found_and_read_without_a_mouse()
    {
        await using var house = await House.OpenAsync();
        await using var reader = await Reader.NewAsync(house);
        await reader.GoAsync("/");
        await ActivateAsync(reader, "Sign in as a post");
        await ActivateAsync(reader, "Sign in as Business manager, Hampshire");
        Assert.Equal("/home", reader.Path);

        // The first stop of every page is the way past its furniture.
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await NameAsync(reader));
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", reader.Page.Url, StringComparison.Ordinal);

        await reader.GoAsync("/home");
        await ActivateAsync(reader, "Data");
        await ActivateAsync(reader, "Right threshold, sound decisions");
        await ActivateAsync(reader, "Re-referrals within 12 months (CIN-02)");
        Assert.Equal("/hampshire/data/indicators/CIN-02", reader.Path);

        await TabToAsync(reader, "Show the 4 earlier years");
        await reader.Page.Keyboard.PressAsync("Space");
        await reader.SaysAsync("Reporting year 2013");
        await TabToAsync(reader, "Comparison with other areas");
        await ActivateAsync(reader, "referrals.csv");
        Assert.Equal("referrals.csv", await reader.HeadingAsync());
    }

    private static async Task ActivateAsync(Reader reader, string name)
    {
        await TabToAsync(reader, name);
        await reader.LeaveAsync(() => reader.Page.Keyboard.PressAsync("Enter"));
    }

    private static async Task TabToAsync(Reader reader, string name)
    {
        List<string> passed = [];
        for (var press = 0; press < 120; press++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            var here = await NameAsync(reader);
            if (here == name)
            {
                return;
            }

            passed.Add(here);
        }

        Assert.Fail($"Tab does not reach “{name}” on {reader.Path}. It passes {string.Join(", ", passed.Take(40))}.");
    }

    private static Task<string> NameAsync(Reader reader) => reader.AskAsync<string>("here");
}
