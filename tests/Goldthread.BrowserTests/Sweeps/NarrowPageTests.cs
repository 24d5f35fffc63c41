namespace Goldthread.BrowserTests.Sweeps;

/// <summary>
/// Every page on a phone, 320 wide, and at 400% zoom, which is a window of 320 by 256: axe, nothing sideways, and wider
/// text spacing that cuts nothing.
/// </summary>
public sealed class NarrowPageTests(Crew crew) : IClassFixture<Crew>
{
    [Theory]
    [MemberData(nameof(ProductPage.Rows), MemberType = typeof(ProductPage))]
    public async Task Page_is_sound_on_a_phone_and_at_400_percent(string template)
    {
        var reader = await crew.OpenAsync(template);
        await reader.PictureAsync(template, 390);
        await reader.Page.SetViewportSizeAsync(320, 256);
        List<string> faults = [.. await reader.FaultsAsync("narrow"), .. await reader.FaultsAsync("spaced")];
        await reader.Page.SetViewportSizeAsync(320, 640);
        faults.AddRange(await reader.AxeAsync());
        faults.AddRange(reader.Complaints());
        PageChecks.IsSound(reader.Path, faults);
    }
}
