using System.Net;
using AngleSharp.Html.Dom;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.RefreshingSet;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Tests.Features.Dataset.KeepingIndicators;
using Goldthread.Tests.Features.Improvement.FollowingThreads;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Dataset.RefreshingSet;

/// <summary>The yearly refresh: begun, decided with the evidence beside it, signed off, read afterwards.</summary>
public sealed class RefreshTests
{
    private const string Scrutineer = "Peer scrutineer, Hampshire";

    private static readonly string Refresh = DatasetPaths.RefreshSet("hampshire", 2027);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_set_is_decided_signed_off_and_then_asked_for(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SetSeed.Team);
        var none = await team.GetAsync(DatasetPaths.RefreshList("hampshire"));
        Assert.Contains("There is no indicator yet.", none.Text, StringComparison.Ordinal);
        await SuppliedSeed.AddAsync(site, "2.3", [100, 105, 98]);
        await SuppliedSeed.AddAsync(site, "2.4", [400, 405, 398]);
        await SuppliedSeed.AddAsync(site, "2.5", [400, 405, 398]);
        await SetSeed.AdoptAsync(team, 6);
        var begun = await BeginAsync(team);
        Assert.Equal("The refresh is begun", begun.Banner);
        Assert.Contains("0 of 9 indicators decided, 9 to go", begun.Text, StringComparison.Ordinal);
        Assert.Equal("2. Right threshold, sound decisions", begun.Document.QuerySelector("#theme")!.TextContent);

        var blocked = await team.GetAsync(DatasetPaths.SignOffSet("hampshire", 2027));
        Assert.Contains("Decide 3 indicators of 2.", blocked.Text, StringComparison.Ordinal);
        Assert.Empty(blocked.Document.QuerySelectorAll("main form"));

        var peer = await site.AsAsync(Scrutineer);
        var decided = await DecideAsync(
            peer,
            await peer.GetAsync(Refresh),
            ("Keep", ""),
            ("Change", "Count from the contact."),
            ("Retire", "Nobody uses it.")
        );
        Assert.Equal("3 decisions saved", decided.Banner);
        Assert.Equal("6. Children in specific circumstances", decided.Document.QuerySelector("#theme")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, (await peer.GetAsync($"{Refresh}/sign-off")).Status);

        var silent = await team.SubmitAsync((await team.GetAsync($"{Refresh}?theme=6")).Form("#rest-form"));
        Assert.Equal("6.1: enter the reason.", Assert.Single(silent.Errors));
        var rest = await team.SubmitAsync(
            silent.Form("#rest-form"),
            new Dictionary<string, string> { ["Input.RestBecause"] = "A new priority." }
        );
        Assert.Contains("All 9 indicators decided.", rest.Text, StringComparison.Ordinal);

        var unwritten = await team.GetAsync(DatasetPaths.SignOffSet("hampshire", 2027));
        Assert.Contains(
            "Write the new definition of 2.4, to hold from 1 April 2027 or later",
            unwritten.Text,
            StringComparison.Ordinal
        );
        await ChangeAsync(team, "2.4");
        var form = await team.GetAsync(DatasetPaths.SignOffSet("hampshire", 2027));
        var nameless = await team.SubmitAsync(form.Form());
        Assert.Equal(["Enter the meeting that agreed the set."], nameless.Errors);
        var signed = await team.SubmitAsync(
            nameless.Form(),
            new Dictionary<string, string> { ["Input.SignedOffAt"] = "Scrutiny Group, 24 November 2026" }
        );
        Assert.Equal((Refresh, "The set for 2027 to 2028 is signed off"), (signed.Path, signed.Banner));
        await HoldsAsync(site, team, signed);
    }

    /// <summary>What was decided has come to pass, can be read, and shows in the framework.</summary>
    private static async Task HoldsAsync(Site site, Visitor team, ShownPage signed)
    {
        Assert.Contains("Agreed at Scrutiny Group, 24 November 2026.", signed.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody uses it.", signed.Text, StringComparison.Ordinal);
        Assert.Contains("Peer scrutineer, Hampshire", signed.Text, StringComparison.Ordinal);
        Assert.Empty(signed.Document.QuerySelectorAll("main form"));
        Assert.Equal(IndicatorStanding.Retired, await StandingAsync(site, "2.5"));
        Assert.Equal(IndicatorStanding.Agreed, await StandingAsync(site, "6.1"));
        Assert.Equal(IndicatorStanding.Agreed, await StandingAsync(site, "2.3"));
        var list = await team.GetAsync(DatasetPaths.RefreshList("hampshire"));
        Assert.Contains("Begin a refresh", list.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["D1: 8 indicators over 2 themes agreed, refreshed for 2027 to 2028 at Scrutiny Group, 24 November 2026"],
            await EvidenceAsync(site, "hampshire")
        );
        Assert.Empty(await EvidenceAsync(site, "portsmouth"));
    }

    [Fact]
    public async Task A_choice_without_its_reason_is_named_and_nothing_typed_is_lost()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        await SuppliedSeed.AddAsync(site, "2.3", [100, 105]);
        await SuppliedSeed.AddAsync(site, "2.4", [100, 105]);
        var begun = await BeginAsync(team);
        var nothing = await team.SubmitAsync(begun.Form("#decide"));
        Assert.Equal(["Decide at least one indicator."], nothing.Errors);
        var refused = await DecideAsync(team, nothing, ("Keep", "It is used every quarter."), ("Retire", ""));
        Assert.Equal(["2.4: enter the reason."], refused.Errors);
        Assert.Contains("It is used every quarter.", refused.Html, StringComparison.Ordinal);
        Assert.Equal(0, await site.LookAsync(db => db.RefreshDecisions.CountAsync()));
        var strange = await DecideAsync(team, refused, ("Add", "It is there already."), ("Retire", "x"));
        Assert.Equal(["2.3: choose one of the answers that are offered."], strange.Errors);
        var one = await DecideAsync(team, strange, ("Keep", ""), ("", ""));
        Assert.Equal("1 decision saved", one.Banner);
        Assert.Contains("1 of 2 indicators decided, 1 to go", one.Text, StringComparison.Ordinal);
        Assert.Contains("Keep, decided by Business manager, Hampshire.", one.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_two_people_who_decide_one_indicator_the_second_is_told(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SetSeed.Team);
        await SuppliedSeed.AddAsync(site, "2.3", [100, 105]);
        await DecideAsync(team, await BeginAsync(team), ("Keep", ""));
        var peer = await site.AsAsync(Scrutineer);
        var (mine, theirs) = (await team.GetAsync($"{Refresh}?theme=2"), await peer.GetAsync($"{Refresh}?theme=2"));
        await DecideAsync(peer, theirs, ("Retire", "Too few figures."));
        var told = await DecideAsync(team, mine, ("Change", "The words are unclear."));
        Assert.Contains("Peer scrutineer, Hampshire saved changes", told.Text, StringComparison.Ordinal);
        Assert.Contains("The words are unclear.", told.Html, StringComparison.Ordinal);
        var settled = await team.SubmitAsync(told.Form("#decide"));
        Assert.Equal("1 decision saved", settled.Banner);
        Assert.Equal(
            RefreshChoice.Change,
            await site.LookAsync(db => db.RefreshDecisions.Select(one => one.Choice).SingleAsync())
        );
    }

    [Fact]
    public async Task One_refresh_is_worked_on_at_a_time_and_a_year_has_one()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        await SuppliedSeed.AddAsync(site, "2.3", [100, 105]);
        await BeginAsync(team);
        var start = DatasetPaths.StartRefresh("hampshire");
        var again = await team.SubmitAsync((await team.GetAsync(start)).Form());
        Assert.Equal(["The refresh for 2027 to 2028 is here already."], again.Errors);
        var other = await team.SubmitAsync(again.Form(), new Dictionary<string, string> { ["Input.Year"] = "2026" });
        Assert.Equal(["The refresh for 2027 to 2028 is not signed off yet. Finish it first."], other.Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync(DatasetPaths.RefreshSet("hampshire", 2030))).Status);
        var board = await site.AsAsync("Board member, Hampshire");
        Assert.Equal(HttpStatusCode.Forbidden, (await board.GetAsync(Refresh)).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_evidence_counts_openings_signals_citations_and_gaps(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SetSeed.Team);
        await SuppliedSeed.AddAsync(
            site,
            "2.4",
            [400, 380, 400, 380, 400, 380, 400, 380, 400, 380, 400, 380, 400, 380, 0, 300]
        );
        await SuppliedSeed.AddAsync(site, "2.3", [100]);
        var peer = await site.AsAsync(Scrutineer);
        await team.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "2.4"));
        await peer.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "2.4"));
        Assert.Equal(1, await CountAsync(site));
        await team.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "2.4"));
        Assert.Equal(1, await CountAsync(site));
        Assert.Equal(0, await CountAsync(site));
        await site.LookAsync(async db =>
        {
            var here = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            var source = new Source(SourceKind.MultiAgencyData, "2.4", new DateOnly(2026, 11, 1))
            {
                MeasureKey = "dataset:2.4",
            };
            db.Add(ThreadSamples.Finding(here.Id, "F-700", source, null));
            await db.SaveChangesAsync(db, CancellationToken.None);
            return true;
        });
        var page = await BeginAsync(team);
        var facts = page
            .Document.QuerySelectorAll("#decide section")
            .ToDictionary(
                card => card.QuerySelector("h3")!.TextContent.Split(' ')[0],
                card => string.Join(", ", card.QuerySelectorAll("li").SkipLast(1).Select(item => item.TextContent))
            );
        Assert.Equal("Opened 3 times, A signal in 1 of 3 figures, Cited in 1 finding, 1 figure missing", facts["2.4"]);
        Assert.Equal("Never opened, No signal in 1 figure, Not cited", facts["2.3"]);
        var trail = await site.LookAsync(db =>
            db.Set<TrailEntry>().CountAsync(entry => entry.Kind == nameof(MeasureOpening))
        );
        Assert.Equal(0, trail);
    }

    private static async Task<ShownPage> BeginAsync(Visitor team) =>
        await team.SubmitAsync((await team.GetAsync(DatasetPaths.StartRefresh("hampshire"))).Form());

    private static Task<ShownPage> DecideAsync(
        Visitor visitor,
        ShownPage page,
        params IReadOnlyList<(string Choice, string Because)> rows
    )
    {
        var values = rows.Index()
            .Where(row => row.Item.Choice.Length > 0)
            .SelectMany(row =>
                new[]
                {
                    ($"Input.Rows[{row.Index}].Choice", row.Item.Choice),
                    ($"Input.Rows[{row.Index}].Because", row.Item.Because),
                }
            )
            .ToDictionary();
        return visitor.SubmitAsync(Cleared(page, rows.Count), values);
    }

    /// <summary>The form with nothing chosen in its first rows.</summary>
    private static IHtmlFormElement Cleared(ShownPage page, int rows)
    {
        var form = page.Form("#decide");
        for (var at = 0; at < rows; at++)
        {
            foreach (var radio in form.QuerySelectorAll($"input[name='Input.Rows[{at}].Choice']"))
            {
                radio.RemoveAttribute("checked");
            }
        }

        return form;
    }

    private static async Task ChangeAsync(Visitor team, string number)
    {
        var form = await team.GetAsync(DatasetPaths.ChangeIndicator("hampshire", number));
        Assert.Equal("2027", form.Document.QuerySelector("[name='Input.HoldsFrom-year']")!.GetAttribute("value"));
        var shown = await team.SubmitAsync(
            form.Form(),
            new Dictionary<string, string>
            {
                ["Input.Counts"] = "Decisions within one working day of the contact.",
                ["Input.Breaks"] = "false",
                ["Input.Because"] = "Count from the contact.",
            }
        );
        var done = await team.SubmitAsync(shown.Form());
        Assert.Equal("New definition saved", done.Banner);
    }

    private static Task<IndicatorStanding> StandingAsync(Site site, string number) =>
        site.LookAsync(db =>
            db.Indicators.Where(one => one.Number == number).Select(one => one.Standing).SingleAsync()
        );

    private static async Task<int> CountAsync(Site site)
    {
        await using var work = new TestWork(site.Services, [], across: false);
        work.Get<Scope>().To((await work.Get<IDirectory>().PartnershipsAsync(default)).Select(one => one.Id));
        return await work.Get<CountOpenings>().RunAsync(default);
    }

    private static async Task<IReadOnlyList<string>> EvidenceAsync(Site site, string slug)
    {
        await using var work = new TestWork(site.Services, [], across: false);
        var here = (await work.Get<IDirectory>().PartnershipsAsync(default)).Single(one => one.Slug == slug);
        work.Get<Scope>().To(here.Id);
        work.Get<Address>().Partnership = here;
        var evidence = work.Get<IEnumerable<IFrameworkEvidence>>().OfType<SetEvidence>().Single();
        return [.. (await evidence.HereAsync(default)).Select(one => $"{one.Rows[0]}: {one.Sentence}")];
    }
}
