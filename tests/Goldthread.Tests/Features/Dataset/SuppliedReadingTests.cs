using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>Indicators that agencies supply: read, aimed for, charted anew, explained, asked about.</summary>
public sealed class SuppliedReadingTests
{
    private const string Team = "Business manager, Hampshire";
    private const string Lead = "Section 11 lead, police";

    /// <summary>Sixteen quarters about 400 of 500, then eight below them all.</summary>
    private static readonly int[] Falling =
    [
        400,
        405,
        398,
        402,
        407,
        395,
        401,
        403,
        399,
        404,
        397,
        400,
        406,
        396,
        402,
        400,
        380,
        378,
        382,
        379,
        381,
        377,
        380,
        376,
    ];

    private static readonly string Detail = DatasetPaths.IndicatorDetail("hampshire", "2.4");

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_indicator_of_the_partnership_is_read_in_words_and_numbers(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await SuppliedSeed.AddAsync(site, "2.4", Falling);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync(Detail);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("This is unlikely to be chance and is a concern.", page.Text, StringComparison.Ordinal);
        Assert.Contains("July to September 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("October 2020 to September 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("What agencies sent and the team accepted", page.Text, StringComparison.Ordinal);
        var csv = await team.GetAsync($"{Detail}/numbers.csv");
        Assert.Contains("July to September 2026,376,500,75.2", csv.Html, StringComparison.Ordinal);
        Assert.Contains("Agencies’ returns", csv.Html, StringComparison.Ordinal);
        var theme = await team.GetAsync(DatasetPaths.ThemeOverview("hampshire", "right-threshold-sound-decisions"));
        var row = theme.Document.QuerySelector("tbody tr")!;
        Assert.Contains("2.4. Higher is better", row.TextContent, StringComparison.Ordinal);
        var overview = await team.GetAsync(DatasetPaths.PerformanceOverview("hampshire"));
        Assert.Contains("6 indicators of 32 have figures", overview.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_target_holds_from_its_day_and_says_how_likely_it_is_to_be_met(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await SuppliedSeed.AddAsync(site, "2.4", Falling[..16]);
        var team = await site.AsAsync(Team);
        var form = await team.GetAsync(DatasetPaths.SetTarget("hampshire", "2.4"));
        var refused = await team.SubmitAsync(form.Form(), new Dictionary<string, string> { ["Input.Value"] = "180" });
        Assert.Contains("Enter who set the target.", refused.Errors);
        var done = await team.SubmitAsync(refused.Form(), Target("80", "1"));
        Assert.Equal((Detail, "Target set"), (done.Path, done.Banner));
        Assert.Contains("Target 80.0% or more: met in July to September 2026.", done.Text, StringComparison.Ordinal);
        Assert.Contains("About 6 in 10 quarters will meet the target", done.Text, StringComparison.Ordinal);
        Assert.Contains("It was met in 11 of the last 16 quarters.", done.Text, StringComparison.Ordinal);
        var again = await team.SubmitAsync(
            (await team.GetAsync(DatasetPaths.SetTarget("hampshire", "2.4"))).Form(),
            Target("85", "0")
        );
        Assert.Equal(["There is a target from that day already. Choose another day."], again.Errors);
        Assert.Equal(1, await site.LookAsync(db => db.IndicatorTargets.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_target_that_no_figure_reaches_yet_is_told_and_judges_nothing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var form = await team.GetAsync(DatasetPaths.SetTarget("hampshire", "CIN-02"));
        var done = await team.SubmitAsync(form.Form(), Target("30", "0"));
        Assert.Contains(
            "Target 30.0% or less from 1 April 2026: no figure reaches that day yet.",
            done.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("missed", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_without_a_good_direction_has_no_target_page()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await SuppliedSeed.AddAsync(site, "2.1", [5, 6]);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync(DatasetPaths.SetTarget("hampshire", "2.1"));
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        var detail = await team.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "2.1"));
        Assert.Contains("None: the measure has no good direction", detail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Limits_are_worked_out_anew_for_a_reason_that_the_chart_shows(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await SuppliedSeed.AddAsync(site, "2.4", Falling);
        var team = await site.AsAsync(Team);
        var path = DatasetPaths.RecalculateLimits("hampshire", "2.4");
        var form = await team.GetAsync(path);
        var values = new Dictionary<string, string>
        {
            ["Input.From"] = "2026-07-01",
            ["Input.Because"] = "The front door moved to one team.",
            ["Input.ApprovedBy"] = "Scrutiny Group, November 2026",
        };
        var refused = await team.SubmitAsync(form.Form(), values);
        Assert.Equal(["Choose a period with at least two figures before and after it."], refused.Errors);
        Assert.Contains("The front door moved to one team.", refused.Html, StringComparison.Ordinal);
        values["Input.From"] = "2024-10-01";
        var done = await team.SubmitAsync(refused.Form(), values);
        Assert.Contains("No clear change", done.Text, StringComparison.Ordinal);
        Assert.Contains("Approved by Scrutiny Group, November 2026.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Limits worked out anew", done.Html, StringComparison.Ordinal);
        var made = await team.GetAsync(path);
        var silent = await team.SubmitAsync(made.Form("#withdraw"));
        Assert.Equal(["Choose the one to withdraw."], silent.Errors);
        var chosen = new Dictionary<string, string>
        {
            ["Input.Withdraw"] = made.Document.QuerySelector("#withdraw option:last-child")!.GetAttribute("value")!,
            ["Input.WithdrawnBecause"] = "The move was put off.",
        };
        var back = await team.SubmitAsync(silent.Form("#withdraw"), chosen);
        Assert.Equal("Withdrawn", back.Banner);
        Assert.DoesNotContain("Scrutiny Group, November 2026", back.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Only_what_signals_has_to_be_explained_and_saving_leads_to_the_next(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await SuppliedSeed.AddAsync(site, "2.4", Falling);
        await SuppliedSeed.AddAsync(site, "3.2", Falling[..16]);
        var team = await site.AsAsync(Team);
        var list = await team.GetAsync(DatasetPaths.CommentaryWorklist("hampshire"));
        var links = list.Document.QuerySelectorAll("main ol a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(DatasetPaths.WriteCommentary("hampshire", "2.4"), links[0]);
        Assert.DoesNotContain(DatasetPaths.WriteCommentary("hampshire", "3.2"), links);
        var page = await team.GetAsync(links[0]);
        var empty = await team.SubmitAsync(
            page.Form(),
            new Dictionary<string, string> { ["Input.Confidence"] = "Fair" }
        );
        Assert.Equal(
            ["Enter why the figure moved, or why it did not.", "Enter what is being done, or why nothing needs to be."],
            empty.Errors
        );
        Assert.Contains(">Fair</textarea>", empty.Html, StringComparison.Ordinal);
        var next = await team.SubmitAsync(
            empty.Form(),
            new Dictionary<string, string>
            {
                ["Input.Trend"] = "Two vacancies at the front door since October 2024.",
                ["Input.Doing"] = "Posts are filled from December.",
                ["next"] = "true",
            }
        );
        Assert.Equal((links[1], "Commentary saved"), (next.Path, next.Banner));
        var detail = await team.GetAsync(Detail);
        Assert.Contains("Two vacancies at the front door since October 2024.", detail.Text, StringComparison.Ordinal);
        var after = await team.GetAsync(DatasetPaths.CommentaryWorklist("hampshire"));
        Assert.Contains($"{links.Count - 1} figures to explain, 1 explained", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_explain_one_figure_both_keep_their_words()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await SuppliedSeed.AddAsync(site, "2.4", Falling);
        var team = await site.AsAsync(Team);
        var path = DatasetPaths.WriteCommentary("hampshire", "2.4");
        var first = new Dictionary<string, string> { ["Input.Trend"] = "First.", ["Input.Doing"] = "A." };
        await team.SubmitAsync((await team.GetAsync(path)).Form(), first);
        var other = await site.AsAsync("Quality officer, Hampshire");
        var (mine, theirs) = (await team.GetAsync(path), await other.GetAsync(path));
        await other.SubmitAsync(theirs.Form(), new Dictionary<string, string> { ["Input.Trend"] = "Theirs." });
        var page = await team.SubmitAsync(mine.Form(), new Dictionary<string, string> { ["Input.Trend"] = "Mine." });
        Assert.Contains("Theirs.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mine.", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_write_first_about_one_figure_both_keep_their_words()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await SuppliedSeed.AddAsync(site, "2.4", Falling);
        var (team, other) = (await site.AsAsync(Team), await site.AsAsync("Quality officer, Hampshire"));
        var path = DatasetPaths.WriteCommentary("hampshire", "2.4");
        var (mine, theirs) = (await team.GetAsync(path), await other.GetAsync(path));
        await other.SubmitAsync(
            theirs.Form(),
            new Dictionary<string, string> { ["Input.Trend"] = "Theirs.", ["Input.Doing"] = "A." }
        );
        var page = await team.SubmitAsync(
            mine.Form(),
            new Dictionary<string, string> { ["Input.Trend"] = "Mine.", ["Input.Doing"] = "B." }
        );
        Assert.Contains("Theirs.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mine.", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_is_asked_about_a_measure_and_the_measure_keeps_its_answer(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await SuppliedSeed.AddAsync(site, "2.4", Falling);
        var team = await site.AsAsync(Team);
        var detail = await team.GetAsync(Detail);
        var ask = detail
            .Document.QuerySelectorAll("main a")
            .Single(link => link.TextContent == "Ask an agency about this measure");
        var form = await team.GetAsync(ask.GetAttribute("href")!);
        Assert.Contains("About 2.4", form.Heading, StringComparison.Ordinal);
        var asked = await team.SubmitAsync(
            form.Form(),
            new Dictionary<string, string>
            {
                ["Input.Agency"] = "constabulary",
                ["Input.Question"] = "Which nights are uncovered?",
            }
        );
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        var police = await site.AsAsync(Lead);
        Assert.Contains("Which nights are uncovered?", (await police.GetAsync(Detail)).Text, StringComparison.Ordinal);
        var other = await site.AsAsync("Safeguarding lead, probation");
        Assert.DoesNotContain(
            "Which nights are uncovered?",
            (await other.GetAsync(Detail)).Text,
            StringComparison.Ordinal
        );
        var missing = await team.GetAsync(ImprovementPaths.RaiseChallengeAbout("hampshire", "dataset:99.9"));
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
    }

    [Fact]
    public async Task An_agency_reads_and_neither_sets_targets_nor_moves_limits()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await SuppliedSeed.AddAsync(site, "2.4", Falling);
        var police = await site.AsAsync(Lead);
        Assert.Equal(HttpStatusCode.OK, (await police.GetAsync(Detail)).Status);
        foreach (
            var path in new[]
            {
                DatasetPaths.SetTarget("hampshire", "2.4"),
                DatasetPaths.RecalculateLimits("hampshire", "2.4"),
                DatasetPaths.CommentaryWorklist("hampshire"),
            }
        )
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await police.GetAsync(path)).Status);
        }

        var portsmouth = await site.AsAsync("Business manager, Portsmouth");
        Assert.Equal(HttpStatusCode.NotFound, (await portsmouth.GetAsync(Detail)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await portsmouth.GetAsync(DatasetPaths.IndicatorDetail("portsmouth", "2.4"))).Status
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_action_can_be_agreed_to_move_an_indicator_of_the_partnership(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await SuppliedSeed.AddAsync(site, "2.4", Falling);
        await using var work = new TestWork(site.Services, [], across: false);
        var here = (await work.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire")).Id;
        work.Get<Scope>().To([here]);
        var source = work.Get<IEnumerable<IMeasureSource>>().OfType<DatasetMeasureSource>().Single();
        var choices = await source.FindAsync(here, "2.4", TestContext.Current.CancellationToken);
        Assert.Equal("dataset:2.4", choices[0].Key);
        var measure = await source.ReadAsync(here, "dataset:2.4", TestContext.Current.CancellationToken);
        Assert.Equal((24, MeasureDirection.Higher), (measure!.Points.Count, measure.Better));
        Assert.Equal(
            (376.0, 500.0, 75.2),
            (measure.Points[^1].Numerator, measure.Points[^1].Denominator, measure.Points[^1].Value)
        );
        Assert.NotNull(measure.Signal);
    }

    private static Dictionary<string, string> Target(string value, string tolerance) =>
        new()
        {
            ["Input.Value"] = value,
            ["Input.Tolerance"] = tolerance,
            ["Input.SetBy"] = "The Board",
            ["Input.Because"] = "Nine in ten is the national aim; eight is a first step.",
        };
}
