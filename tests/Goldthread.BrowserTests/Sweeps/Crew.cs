using Goldthread.BrowserTests.Support;

namespace Goldthread.BrowserTests.Sweeps;

/// <summary>The browsers of one sweep, each signed in once, and the records it looks at.</summary>
public sealed class Crew : IAsyncLifetime
{
    public const string Team = "Business manager, Hampshire";
    public const string TeamAddress = "business-manager-hampshire@demonstration.example";
    public const string Administrator = "System administrator";

    private readonly Dictionary<(Who, bool), Reader> readers = [];
    private readonly Dictionary<bool, Reader> administrators = [];
    private readonly Dictionary<bool, House> settingUp = [];
    private House demonstration = null!;
    private House beforeSetUp = null!;
    private House development = null!;
    private PagePlaces places = null!;

    public House House => demonstration;

    public async ValueTask InitializeAsync()
    {
        demonstration = await House.OpenAsync();
        beforeSetUp = await House.OpenAsync(empty: true);
        settingUp.Add(true, await House.OpenAsync(empty: true));
        settingUp.Add(false, await House.OpenAsync(empty: true));
        development = await House.OpenAsync(empty: true, development: true);
        await ImportWithQuestionsAsync();
        var team = await ReaderAsync(Who.Team, scripts: true);
        await ReaderAsync(Who.Asking, scripts: true);
        var signInLink = await demonstration.LinkToAsync(TeamAddress);
        var setUp = await SetUpAsync(beforeSetUp);
        var tracker = await UploadTrackerAsync(team);
        places = await PagePlaces.OfAsync(demonstration, signInLink, "/invite/none", setUp, tracker);
        await team.GoAsync(places.PathOf(ProductPage.Of("/admin/people/{id:guid}/invite")));
        await team.LeaveByAsync(team.Page.Locator("main form button"));
        var invitation = await demonstration.LinkToAsync("board-member-hampshire@demonstration.example");
        places = await PagePlaces.OfAsync(demonstration, signInLink, invitation, setUp, tracker);
    }

    /// <summary>Opens a page as whoever may open it.</summary>
    public async Task<Reader> OpenAsync(string template, bool scripts = true)
    {
        var page = ProductPage.Of(template);
        var path = places.PathOf(page);
        var who = PageVisitors.Of(page);
        var reader = await ReaderAsync(who, scripts);
        var status = await reader.GoAsync(path);
        if (status == 403 && who == Who.Team)
        {
            reader = await AdministratorAsync(scripts);
            status = await reader.GoAsync(path);
        }

        var expected = template == "/problem/{code:int}" ? status : 200;
        Assert.True(
            status == expected,
            $"{path} answers {status} to {who}. If it is for somebody else, say so in PageVisitors.cs."
        );
        Assert.True(
            Uri.UnescapeDataString(reader.Path).Split('?')[0] == Uri.UnescapeDataString(path).Split('?')[0],
            $"{path} leads {who} to {reader.Path}."
        );
        return reader;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in readers.Values.Concat(administrators.Values))
        {
            await reader.DisposeAsync();
        }

        foreach (var house in settingUp.Values.Concat([demonstration, beforeSetUp, development]))
        {
            await house.DisposeAsync();
        }
    }

    private static async Task<string> SetUpAsync(House house)
    {
        var (code, printed, error) = await house.RunAsync("setup");
        Assert.True(code == 0, error);
        return new Uri(printed.Trim()).AbsolutePath;
    }

    private async Task<Reader> AdministratorAsync(bool scripts)
    {
        if (!administrators.TryGetValue(scripts, out var reader))
        {
            reader = await Reader.AsAsync(demonstration, Administrator, scripts);
            administrators.Add(scripts, reader);
        }

        return reader;
    }

    private async Task<Reader> ReaderAsync(Who who, bool scripts)
    {
        if (readers.TryGetValue((who, scripts), out var known))
        {
            return known;
        }

        var reader = who switch
        {
            Who.Team => await Reader.AsAsync(demonstration, Team, scripts),
            Who.Executive => await Reader.AsAsync(demonstration, "Assistant chief constable", scripts),
            Who.AfterSigning => await Reader.AsAsync(demonstration, "Chief nurse, integrated care board", scripts),
            Who.OfTwoAgencies => await Reader.AsAsync(
                demonstration,
                "Safeguarding lead, Portsmouth Hospitals",
                scripts
            ),
            Who.BeforeSetUp => await Reader.NewAsync(beforeSetUp, scripts),
            Who.SettingUp => await Reader.NewAsync(settingUp[scripts], scripts),
            Who.Developer => await Reader.NewAsync(development, scripts),
            Who.Nobody or Who.Asking => await Reader.NewAsync(demonstration, scripts),
        };
        readers.Add((who, scripts), reader);
        if (who == Who.Asking)
        {
            await reader.GoAsync("/sign-in");
            await reader.FillAsync("Your work email address", TeamAddress);
            await reader.PressAsync("Continue");
        }
        else if (who == Who.SettingUp)
        {
            await reader.GoAsync(await SetUpAsync(settingUp[scripts]));
            await reader.PressAsync("Begin");
            await AnswerSetUpAsync(reader);
        }

        return reader;
    }

    private static async Task AnswerSetUpAsync(Reader reader)
    {
        (string Label, string Answer)[][] pages =
        [
            [
                ("Full name", "Northshire Safeguarding Children Partnership"),
                ("What people call it", "Northshire"),
                ("Code of its local authority area", "E10000016"),
            ],
            [
                ("Your name", "Sam Field"),
                ("Your work email address", "sam@north.example"),
                ("The title of your post", "Business manager"),
            ],
            [
                ("Local authority", "Northshire County Council"),
                ("Integrated care board", "NHS Northshire Integrated Care Board"),
                ("Police force", "Northshire Police"),
            ],
            [],
        ];
        foreach (var page in pages)
        {
            foreach (var (label, answer) in page)
            {
                await reader.FillAsync(label, answer);
            }

            await reader.PressAsync("Save and continue");
        }

        Assert.Equal("/set-up/5/check", reader.Path);
    }

    /// <summary>A tracker with an agency that nobody knows, so that a question waits.</summary>
    private static async Task<string> UploadTrackerAsync(Reader team)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("goldthread-browser-").FullName, "tracker.csv");
        await File.WriteAllLinesAsync(
            file,
            [
                "Source kind,Source,Source date,Finding,Themes,Action,Agency,Due,Status",
                "Case audit,Neglect audit May 2026,18/05/2026,The record was not shared.,Neglect,Share the record,Constabulary,29/01/2027,Open",
                "Case audit,Neglect audit May 2026,18/05/2026,The record was not shared.,Neglect,Tell the school,The lighthouse trust,29/01/2027,Open",
            ]
        );
        await team.GoAsync("/hampshire/import");
        await team.Page.Locator("main input[type=file]").SetInputFilesAsync(file);
        await team.LeaveByAsync(team.Page.Locator("main form button[type=submit]").Last);
        return team.Path;
    }

    /// <summary>A file with a column that nothing knows, so that a question waits.</summary>
    private async Task ImportWithQuestionsAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "referrals.csv"));
        var file = Path.Combine(Directory.CreateTempSubdirectory("goldthread-browser-").FullName, "walk-ins.csv");
        await File.WriteAllLinesAsync(
            file,
            lines.Select((line, row) => row == 0 ? $"{line},Walk_ins" : $"{line},{row}")
        );
        var (code, _, error) = await demonstration.RunAsync("import", "statistics", file);
        Assert.True(code == 0, error);
    }
}
