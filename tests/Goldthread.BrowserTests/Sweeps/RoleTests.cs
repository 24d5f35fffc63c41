using Goldthread.BrowserTests.Support;

namespace Goldthread.BrowserTests.Sweeps;

/// <summary>The home of each role, because its navigation and lists differ by what a post may open.</summary>
public sealed class RoleTests(RoleTests.Demonstration demonstration) : IClassFixture<RoleTests.Demonstration>
{
    [Theory]
    [InlineData("System administrator")]
    [InlineData("HIPS officer")]
    [InlineData("Section 11 lead, police")]
    [InlineData("Chief nurse, integrated care board")]
    [InlineData("Designated safeguarding lead, a Hampshire school")]
    [InlineData("Education safeguarding and LADO team, Hampshire")]
    [InlineData("Peer scrutineer, Hampshire")]
    [InlineData("Learning and Inquiry Group member, Hampshire")]
    [InlineData("Independent reviewer, Hampshire")]
    [InlineData("Board member, Hampshire")]
    [InlineData("Independent chair, Hampshire")]
    [InlineData("Training facilitator, Hampshire")]
    public async Task Home_is_sound_for_each_role_and_its_navigation_opens(string post)
    {
        await using var reader = await Reader.AsAsync(demonstration.House, post);
        List<string> faults = [.. await reader.FaultsAsync("shape"), .. await reader.AxeAsync()];
        await reader.Page.SetViewportSizeAsync(320, 640);
        faults.AddRange(await reader.FaultsAsync("narrow"));
        faults.AddRange(await reader.AxeAsync());
        PageChecks.IsSound($"/home of {post}", faults);

        var items = reader.Page.Locator("nav.nav ul").First.Locator("a");
        Assert.InRange(await items.CountAsync(), 1, 7);
        var ways = reader.Page.Locator("nav.nav a");
        for (var way = 0; way < await ways.CountAsync(); way++)
        {
            var path = await ways.Nth(way).GetAttributeAsync("href");
            var status = await reader.GoAsync(path!);
            Assert.True(status == 200, $"{path} in the navigation of {post} answers {status}");
        }
    }

    /// <summary>One copy of the demonstration, only read.</summary>
    public sealed class Demonstration : IAsyncLifetime
    {
        public House House { get; private set; } = null!;

        public async ValueTask InitializeAsync() => House = await House.OpenAsync();

        public ValueTask DisposeAsync() => House?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
