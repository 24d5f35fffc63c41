namespace Goldthread.BrowserTests.Sweeps;

/// <summary>Every form, sent empty: the page says what is wrong, where, and in a way that everybody can perceive.</summary>
public sealed class ErrorStateTests(Crew crew) : IClassFixture<Crew>
{
    /// <summary>Forms that ask for nothing: a tracker's words stay unknown and its rows out until somebody says more.</summary>
    private static readonly string[] AskForNothing = ["/{partnership}/import/{id:guid}"];

    [Theory]
    [MemberData(nameof(ProductPage.RowsWithForms), MemberType = typeof(ProductPage))]
    public async Task An_empty_form_is_refused_in_words_on_a_sound_page(string template)
    {
        var reader = await crew.OpenAsync(template);
        if (await reader.AskAsync<int>("empty") == 0)
        {
            // A form that is only a button has nothing to refuse.
            Assert.NotEqual(0, await reader.Page.Locator("main form[method=post] button").CountAsync());
            return;
        }

        await reader.LeaveByAsync(reader.Page.Locator("main form[data-emptied] button").Last);
        List<string> faults = [.. await reader.FaultsAsync("shape")];
        if (!AskForNothing.Contains(template, StringComparer.Ordinal))
        {
            faults.AddRange(await reader.FaultsAsync("refused"));
        }

        faults.AddRange(await reader.AxeAsync());
        await reader.Page.SetViewportSizeAsync(320, 640);
        faults.AddRange(await reader.FaultsAsync("narrow"));
        faults.AddRange(await reader.AxeAsync());
        await reader.Page.SetViewportSizeAsync(1280, 900);
        faults.AddRange(reader.Complaints());
        PageChecks.IsSound(template, faults);
    }
}
