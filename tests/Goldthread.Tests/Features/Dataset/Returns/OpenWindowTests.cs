using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.Returns;

/// <summary>Asking agencies for a period: who, for how many, once; and those who come later.</summary>
public sealed class OpenWindowTests
{
    private static readonly string Path = DatasetPaths.OpenWindow("hampshire");
    private static readonly string Detail = DatasetPaths.WindowDetail("hampshire", ReturnsStage.Slug);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task It_is_seen_who_is_asked_for_how_many_before_anybody_is(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "9.2", "2.4");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        var form = await team.GetAsync(Path);
        Assert.Contains("2 agencies would be asked for 3 figures.", form.Text, StringComparison.Ordinal);
        Assert.Contains(ReturnsStage.Police, form.Text, StringComparison.Ordinal);
        Assert.Empty(await stage.MailsAsync("M5"));
        var done = await team.SubmitAsync(form.Form());
        Assert.Equal((Detail, "2 agencies have been asked"), (done.Path, done.Banner));
        var mails = await stage.MailsAsync("M5");
        Assert.Contains(
            "Data return for July to September 2026, due 15 December 2026",
            mails.Select(mail => mail.Subject)
        );
        var letter = mails.First(mail => mail.Text.Contains("Constabulary", StringComparison.Ordinal)).Text;
        Assert.Contains("2 figures, due Tuesday 15 December 2026", letter, StringComparison.Ordinal);
        Assert.Contains("/hampshire/data/returns/2026-q2/constabulary", letter, StringComparison.Ordinal);
        var police = await stage.ReturnAsync(ReturnsStage.Constabulary);
        Assert.Equal(new DateOnly(2026, 12, 15), police.DueOn);
        var rows = await stage.Site.LookAsync(db => ReturnsStage.RowsAsync(db, police));
        Assert.Equal(["10.1", "9.2"], rows.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_period_is_asked_for_once_whoever_presses_how_often(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        var other = await stage.Site.AsAsync(ReturnsStage.OtherTeam);
        var (mine, theirs) = (await team.GetAsync(Path), await other.GetAsync(Path));
        await team.SubmitAsync(mine.Form());
        var again = await team.SubmitAsync(mine.Form());
        Assert.Equal(Detail, again.Path);
        var late = await other.SubmitAsync(theirs.Form());
        Assert.Equal(["Agencies have been asked for July to September 2026 already."], late.Errors);
        Assert.Equal(1, await stage.Site.LookAsync(db => db.ReturnWindows.CountAsync()));
        Assert.Single(await stage.MailsAsync("M5"));
    }

    [Fact]
    public async Task A_period_that_is_not_over_or_a_day_that_is_past_is_refused_and_nothing_is_lost()
    {
        await using var stage = await ReturnsStage.OpenAsync(DatabaseKind.Sqlite, "10.1");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        var form = (await team.GetAsync(Path)).Form();
        var early = await team.SubmitAsync(form, new Dictionary<string, string> { ["Input.Period"] = "2026-q3" });
        Assert.Equal(["October to December 2026 is not over yet. Open it from 1 January 2027."], early.Errors);
        var past = await team.SubmitAsync(form, new Dictionary<string, string> { ["Input.DueOn-year"] = "2025" });
        Assert.Equal(["The day figures are due must be today or later."], past.Errors);
        Assert.Contains("value=\"2025\"", past.Html, StringComparison.Ordinal);
        Assert.Empty(await stage.Site.LookAsync(db => db.ReturnWindows.ToListAsync()));
    }

    [Fact]
    public async Task Without_agreed_indicators_there_is_nothing_to_ask()
    {
        await using var stage = await ReturnsStage.OpenAsync(DatabaseKind.Sqlite);
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        Assert.Contains(
            "There is no period to ask for now.",
            (await team.GetAsync(Path)).Text,
            StringComparison.Ordinal
        );
        var manage = await team.GetAsync(DatasetPaths.ManageReturns("hampshire"));
        Assert.Contains("No period has been asked for yet.", manage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_team_asks_chases_accepts_and_brings_in()
    {
        await using var stage = await ReturnsStage.OpenAsync(DatabaseKind.Sqlite, "10.1");
        await stage.AskAsync(await stage.Site.AsAsync(ReturnsStage.Team));
        var police = await stage.Site.AsAsync(ReturnsStage.Police);
        foreach (
            var path in new[]
            {
                Path,
                Detail,
                DatasetPaths.ManageReturns("hampshire"),
                DatasetPaths.ChaseReturns("hampshire", ReturnsStage.Slug),
                DatasetPaths.LockFigures("hampshire", ReturnsStage.Slug),
                DatasetPaths.ReviewReturn("hampshire", ReturnsStage.Slug, ReturnsStage.Constabulary),
                DatasetPaths.ExtendReturn("hampshire", ReturnsStage.Slug, ReturnsStage.Constabulary),
                DatasetPaths.ReopenReturn("hampshire", ReturnsStage.Slug, ReturnsStage.Constabulary),
                DatasetPaths.ReturnQuality("hampshire"),
                DatasetPaths.ImportFigures("hampshire"),
                DatasetPaths.RestatementList("hampshire"),
                DatasetPaths.RestatementFile("hampshire"),
            }
        )
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await police.GetAsync(path)).Status);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Whoever_took_over_from_an_agency_that_ended_is_asked_in_its_place_once(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1");
        await stage.WorkAsync(
            async (work, here) =>
            {
                var indicator = await work.Db.Indicators.SingleAsync(one => one.Number == "10.1");
                var agencies = work.Db.Agencies.Where(one =>
                    one.ShortName == "Solent NHS Trust" || one.ShortName == "Community health trust"
                );
                foreach (var agency in await agencies.ToListAsync())
                {
                    work.Db.Add(new IndicatorSupplier(here, indicator.Id, agency.Id));
                }
            }
        );
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        var done = await stage.AskAsync(team);
        Assert.Equal("2 agencies have been asked", done.Banner);
        Assert.DoesNotContain("Solent", done.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Who_comes_to_supply_after_the_opening_is_asked_as_well(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await stage.AskAsync(team);
        await stage.AgreeAsync("9.2", "2.4");
        team = await stage.TeamOnAsync(new DateOnly(2026, 12, 14));
        var page = await team.GetAsync(Detail);
        Assert.Contains("Hampshire County Council children’s services: 2.4", page.Text, StringComparison.Ordinal);
        Assert.Contains("Constabulary: 9.2", page.Text, StringComparison.Ordinal);
        var done = await team.SubmitAsync(page.Form("#ask"));
        Assert.Equal("2 agencies have been asked", done.Banner);
        Assert.DoesNotContain("Not asked yet", done.Text, StringComparison.Ordinal);
        var police = await stage.ReturnAsync(ReturnsStage.Constabulary);
        Assert.Equal(2, (await stage.Site.LookAsync(db => ReturnsStage.RowsAsync(db, police))).Count);
        // Ten working days, over Christmas.
        Assert.Equal(new DateOnly(2026, 12, 30), police.DueOn);
    }
}
