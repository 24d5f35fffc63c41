namespace Goldthread.BrowserTests.Sweeps;

/// <summary>Every form, sent empty: the page says what is wrong, where, and in a way that everybody can perceive.</summary>
public sealed class ErrorStateTests(Crew crew) : IClassFixture<Crew>
{
    /// <summary>
    /// Forms that ask for nothing: a tracker's words stay unknown and its rows out until somebody says more, a figure may wait
    /// for the next time, an indicator may have no supplier yet, a pack’s group is chosen beforehand, what somebody wrote in a
    /// survey need be about nothing, and nobody need be named for an agency.
    /// </summary>
    private static readonly string[] AskForNothing =
    [
        "/agency/{agency}/section-11/{year:int}/changes",
        "/agency/{agency}/section-11/{year:int}/contacts",
        "/agency/{agency}/section-11/{year:int}/sections/{section}",
        "/{partnership}/import/{id:guid}",
        "/{partnership}/data/returns/{period}/{agency}/themes/{theme:int}",
        "/{partnership}/data/set/{number}/suppliers",
        "/{partnership}/data/packs/{pack}",
        "/{partnership}/section-11/{year:int}/posts",
        "/{partnership}/surveys/{reference}/words",
    ];

    /// <summary>
    /// Forms that the demonstration does not show: its refresh is not decided, its set holds the whole catalogue, no program
    /// has a token, the self-assessment that one looks at waits for its executive, who is not the first to look, the cycle is
    /// run by the joint body and its letters have gone, the survey that is built and asks agencies is open already, and the
    /// one with results is analysed.
    /// </summary>
    private static readonly string[] NotShown =
    [
        "/agency/{agency}/section-11/{year:int}",
        "/agency/{agency}/section-11/{year:int}/sign-off",
        "/{partnership}/data/refresh/{year:int}/sign-off",
        "/{partnership}/data/set/adopt",
        "/{partnership}/data/tokens",
        "/{partnership}/section-11/{year:int}/end",
        "/{partnership}/section-11/{year:int}/stop",
        "/{partnership}/surveys/{reference}/agencies",
        "/{partnership}/surveys/{reference}/build",
        "/{partnership}/surveys/{reference}/results",
    ];

    [Theory]
    [MemberData(nameof(ProductPage.RowsWithForms), MemberType = typeof(ProductPage))]
    public async Task An_empty_form_is_refused_in_words_on_a_sound_page(string template)
    {
        var reader = await crew.OpenAsync(template);
        if (await reader.AskAsync<int>("empty") == 0)
        {
            // A form that is only a button has nothing to refuse.
            var buttons = await reader.Page.Locator("main form[method=post] button").CountAsync();
            Assert.Equal(NotShown.Contains(template, StringComparer.Ordinal), buttons == 0);
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
