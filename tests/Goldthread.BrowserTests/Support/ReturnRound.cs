using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.BrowserTests.Support;

/// <summary>Hampshire’s returns of one quarter, from the asking to the locking, with twelve agencies that answer in three ways.</summary>
internal sealed class ReturnRound(House house, ReturnFigures figures, bool scripts)
{
    public const string Place = "hampshire";
    public const string Manager = "Business manager, Hampshire";
    public const string Police = "constabulary";
    public const string Council = "hampshire-childrens-services";

    /// <summary>What the police is asked about.</summary>
    public const string Ask = "10.1";

    /// <summary>What the council is no longer asked for.</summary>
    public const string Retired = "5.4";

    private const string ByForm = "probation-service";
    private const string ByFile = "community-health-trust";

    private static readonly Dictionary<string, string> Leads = new(StringComparer.Ordinal)
    {
        [Police] = "Section 11 lead, police",
        [Council] = "Head of quality, Hampshire children’s services",
        [ByForm] = "Safeguarding lead, probation",
        [ByFile] = "Safeguarding lead, community health",
    };

    /// <summary>Nothing runs by itself; whoever was signed in is not any more.</summary>
    public void MoveTo(DateOnly day) =>
        house
            .Services.GetRequiredService<MovableTime>()
            .MoveTo(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));

    /// <summary>The team asks for the quarter that is over; leads are told on Home.</summary>
    public async Task OpenAsync(Season season)
    {
        if (season.Opens is not { } day)
        {
            return;
        }

        MoveTo(day);
        await using var manager = await Reader.AsAsync(house, Manager, scripts);
        await manager.GoAsync(DatasetPaths.ManageReturns(Place));
        await manager.FollowAsync($"Ask for {season.Quarter.Label}");
        await manager.SaysAsync("12 agencies would be asked for");
        await manager.PressAsync($"Ask 12 agencies for {season.Quarter.Label}");
        await manager.SaysAsync("12 agencies have been asked");
    }

    /// <summary>One agency by form, one by a spreadsheet, the others by the template that the team brings in and sends.</summary>
    public async Task AnswerAsync(Season season)
    {
        await using (var lead = await Reader.AsAsync(house, Leads[ByForm], scripts))
        {
            await lead.SaysAsync(season.Quarter.Label);
            await TypeAsync(lead, season);
            await SendAsync(lead, season, ByForm);
        }

        await using (var lead = await Reader.AsAsync(house, Leads[ByFile], scripts))
        {
            await UploadAsync(lead, season);
            await SendAsync(lead, season, ByFile);
        }

        await using var manager = await Reader.AsAsync(house, Manager, scripts);
        foreach (var agency in await OwingAsync(season))
        {
            await ImportAsync(manager, season, agency);
            await SendAsync(manager, season, agency);
        }

        await QueryAsync(manager, season);
    }

    private async Task TypeAsync(Reader lead, Season season)
    {
        await lead.GoAsync(DatasetPaths.EnterReturn(Place, season.Slug, ByForm));
        await lead.LeaveByAsync(lead.Page.Locator("main .govuk-task-list__link").First);
        while (lead.Path.Contains("/themes/", StringComparison.Ordinal))
        {
            var tops = lead.Page.Locator("[name^='Rows['][name$='.Numerator']");
            for (var row = 0; row < await tops.CountAsync(); row++)
            {
                var number = await lead.Page.Locator($"[name='Rows[{row}].Number']").InputValueAsync();
                var (top, bottom) = figures.Of(number, ByForm, season.At);
                await tops.Nth(row).FillAsync(top);
                if (bottom is not null)
                {
                    await lead.Page.Locator($"[name='Rows[{row}].Denominator']").FillAsync(bottom);
                }
            }

            await lead.PressAsync("Save and go on");
            Assert.Empty(await lead.ErrorsAsync());
        }
    }

    private async Task UploadAsync(Reader lead, Season season)
    {
        var journey = new Journey(lead);
        await journey.BeginAsync(DatasetPaths.EnterReturn(Place, season.Slug, ByFile));
        await journey.FollowAsync("upload a spreadsheet instead");
        var template = await journey.TakeAsync("CSV");
        await journey.SendFileAsync("figures.csv", figures.Fill(template, ByFile, season.At));
        await journey.PressAsync("Upload and check");
        await lead.SaysAsync("rows can be saved. Nothing is saved yet.");
        await journey.PressAsync("Save the chosen rows");
    }

    /// <summary>The template of the agency, filled in and taken by the command that a file of another program would come by.</summary>
    private async Task ImportAsync(Reader manager, Season season, string agency)
    {
        var answer = await manager.Page.APIRequest.GetAsync(
            DatasetPaths.ReturnTemplate(Place, season.Slug, agency, "csv")
        );
        var template = await answer.TextAsync();
        if (agency == Council)
        {
            Assert.DoesNotContain($",{Retired},", template, StringComparison.Ordinal);
        }

        var file = Path.GetTempFileName() + ".csv";
        await File.WriteAllTextAsync(file, figures.Fill(template, agency, season.At));
        var (code, _, error) = await house.RunAsync([
            "returns",
            "import",
            file,
            "--partnership",
            Place,
            "--agency",
            agency,
            "--period",
            season.Slug,
        ]);
        File.Delete(file);
        Assert.True(code == 0, error);
    }

    /// <summary>Answers whatever is asked before sending, and sends.</summary>
    private static async Task SendAsync(Reader sender, Season season, string agency)
    {
        await sender.GoAsync(DatasetPaths.CheckReturn(Place, season.Slug, agency));
        var questions = sender.Page.Locator("main form textarea");
        for (var at = 0; at < await questions.CountAsync(); at++)
        {
            await questions.Nth(at).FillAsync("Checked with the record system: it is right.");
        }

        await sender.PressAsync($"Send {season.Quarter.Label} figures");
        await sender.SaysAsync("What happens next");
        Assert.EndsWith("/sent", sender.Path, StringComparison.Ordinal);
    }

    /// <summary>The team asks about one cell, and the agency’s lead answers and sends again.</summary>
    private async Task QueryAsync(Reader manager, Season season)
    {
        var review = DatasetPaths.ReviewReturn(Place, season.Slug, season.Queried);
        if (season.Opens is not null)
        {
            await manager.GoAsync(review);
            await manager.Page.Locator($"[id='q-{Ask}']").FillAsync("Are children from other areas counted?");
            await manager.PressAsync("Return it with these questions");
        }

        await using var lead = await Reader.AsAsync(house, Leads[season.Queried], scripts);
        await SendAsync(lead, season, season.Queried);
        await manager.GoAsync(review);
        await manager.SaysAsync("Answer: Checked with the record system: it is right.");
    }

    private Task<List<string>> OwingAsync(Season season)
    {
        var (year, identifier) = (season.Quarter.Year, season.Quarter.Identifier.Label);
        return house.LookAsync(db =>
            db.DataReturns.AsNoTracking()
                .Where(one => one.State == ReturnState.Requested || one.State == ReturnState.Draft)
                .Join(
                    db.ReturnWindows.Where(window => window.Year == year && window.TimeIdentifier == identifier),
                    one => one.WindowId,
                    window => window.Id,
                    (one, _) => one.AgencyId
                )
                .Join(db.Agencies, one => one, agency => agency.Id, (_, agency) => agency.Slug)
                .Order()
                .ToListAsync()
        );
    }

    public async Task CloseAsync(Season season)
    {
        await using var manager = await Reader.AsAsync(house, Manager, scripts);
        await manager.GoAsync(DatasetPaths.WindowDetail(Place, season.Slug));
        await manager.SaysAsync("12 returns wait for you");
        var sent = manager.Page.Locator("#accept input[type=checkbox]");
        for (var at = 0; at < await sent.CountAsync(); at++)
        {
            await sent.Nth(at).CheckAsync();
        }

        await manager.PressAsync("Accept those ticked");
        await manager.SaysAsync("12 of 12");
        await manager.FollowAsync("Lock these figures");
        await manager.PressAsync($"Lock {season.Quarter.Label}");
        await manager.SaysAsync($"Locked {season.On.Day} ");
    }
}
