namespace Goldthread.BrowserTests.Sweeps;

/// <summary>Every page on a desk, 1,280 wide: axe, its shape and names, Tab alone, and the same words without script.</summary>
public sealed class WidePageTests(Crew crew) : IClassFixture<Crew>
{
    [Theory]
    [MemberData(nameof(ProductPage.Rows), MemberType = typeof(ProductPage))]
    public async Task Page_is_sound_on_a_desk(string template)
    {
        var reader = await crew.OpenAsync(template);
        List<string> faults = [.. await reader.FaultsAsync("shape")];
        var words = await reader.AskAsync<string>("words");
        await reader.PictureAsync(template, 1280);
        faults.AddRange(await reader.AxeAsync());
        faults.AddRange(await reader.TabAsync());
        faults.AddRange(reader.Complaints());
        PageChecks.IsSound(reader.Path, faults);

        if (template == "/design")
        {
            // The gallery shows what script adds to a field.
            return;
        }

        var plain = await crew.OpenAsync(template, scripts: false);
        Assert.Equal(words, await plain.AskAsync<string>("words"));
    }
}
