using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>Marks on charts, words beside England, the theme on paper, and how far figures have come.</summary>
public sealed class AnalysisTests
{
    private const string Team = "Business manager, Hampshire";
    private const string Slug = "right-threshold-sound-decisions";

    private static readonly string Published = DatasetPaths.IndicatorDetail("hampshire", "CIN-02");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_published_figure_says_its_trend_and_how_it_stands_to_england(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await (await site.AsAsync(Team)).GetAsync(Published);
        Assert.Contains(
            "Higher than England: the difference between Hampshire’s 38.7% and England’s",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Lower is better, so this is the worse side.", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Recent trend: increasing and getting worse over the five years to reporting year 2023",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            page.Document.QuerySelectorAll("main a"),
            link => link.GetAttribute("href") == DatasetPaths.PlaceComparison("hampshire", "CIN-02")
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_raised_from_a_measure_stands_on_its_chart_at_its_date(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var before = await team.GetAsync(Published);
        var reference = await RaiseAsync(site, "dataset:CIN-02");
        var page = await team.GetAsync(Published);
        var marks = page.Document.QuerySelectorAll("details.older li a").Select(link => link.TextContent).ToList();
        Assert.Contains($"{reference} raised", marks);
        Assert.Contains("Finding raised", page.Text, StringComparison.Ordinal);
        Assert.Contains($">{reference}", page.Html, StringComparison.Ordinal);

        // Nothing is drawn beyond the figures: as many points as there are figures, and no line after the last.
        Assert.Equal(Points(before), Points(page));
        var theme = await team.GetAsync(DatasetPaths.ThemeOverview("hampshire", Slug));
        var found = theme.Document.QuerySelector("section[aria-labelledby=open-h]")!.TextContent;
        Assert.Contains(reference, found, StringComparison.Ordinal);

        static int Points(ShownPage page) =>
            page.Document.QuerySelector("svg.chart.broad")!.QuerySelectorAll("[class='g-line']").Length;
    }

    [Fact]
    public async Task People_who_read_figures_and_not_the_thread_see_no_findings_of_a_theme()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var reference = await RaiseAsync(site, "dataset:CIN-02");
        var reader = await site.AsAsync("System administrator");
        var theme = await reader.GetAsync(DatasetPaths.ThemeOverview("hampshire", Slug));
        Assert.Equal(HttpStatusCode.OK, theme.Status);
        Assert.DoesNotContain(reference, theme.Text, StringComparison.Ordinal);
        Assert.Null(theme.Document.QuerySelector("#open-h"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_theme_is_printed_chart_by_chart_with_its_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await SuppliedSeed.AddAsync(site, "2.4", [400, 405, 398, 402, 407, 395, 401]);
        var page = await (await site.AsAsync(Team)).GetAsync(DatasetPaths.ThemePrint("hampshire", Slug));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var charts = page.Document.QuerySelectorAll(".multiple").ToList();
        Assert.True(charts.Count >= 4);
        Assert.All(charts, chart => Assert.NotNull(chart.QuerySelector("svg.small-chart[role=img][aria-label]")));
        var own = charts.Single(chart =>
            chart.QuerySelector("h2")!.TextContent.StartsWith("2.4 ", StringComparison.Ordinal)
        );
        Assert.Contains("Not enough history yet (7 of 13)", own.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "80.2% in July to September 2026. Higher is better.",
            own.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Mean 80.", own.TextContent, StringComparison.Ordinal);
        Assert.NotNull(own.QuerySelector(".g-trial"));
        var none = await (await site.AsAsync(Team)).GetAsync(DatasetPaths.ThemePrint("hampshire", "no-such-theme"));
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_overview_says_how_many_indicators_the_latest_quarter_has(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await SuppliedSeed.AddAsync(site, "2.4", [400, 405, 398, 402, 407, 395, 401]);
        await SuppliedSeed.AddAsync(site, "3.2", [400, 405, 398, 402, 407, 395, 0]);
        var page = await (await site.AsAsync(Team)).GetAsync(DatasetPaths.PerformanceOverview("hampshire"));
        Assert.Contains(
            "July to September 2026, provisional: 1 of 2 indicators supplied.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("None yet", page.Text, StringComparison.Ordinal);
        Assert.True(page.Document.QuerySelectorAll("main ul.says > li").Length <= 7);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_measure_tells_an_impact_check_what_to_expect_and_how_england_stands(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using var work = new TestWork(site.Services, [], across: false);
        var here = (await work.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire", Stop)).Id;
        work.Get<Scope>().To([here]);
        var source = work.Get<IEnumerable<IMeasureSource>>().OfType<DatasetMeasureSource>().Single();
        var published = await source.ReadAsync(here, "dataset:CIN-02", Stop);
        Assert.StartsWith("Higher than England:", published!.Beside, StringComparison.Ordinal);
        Assert.Null(published.Expectation);
        work.Db.Add(
            Target(
                here,
                StatisticsFiles.Measures.Measures.Single(one => one.Id == "CIN-02"),
                30,
                new DateOnly(2013, 4, 1)
            )
        );
        await work.Db.SaveChangesAsync(work, Stop);
        await using var later = new TestWork(site.Services, [], across: false);
        later.Get<Scope>().To([here]);
        var again = await later
            .Get<IEnumerable<IMeasureSource>>()
            .OfType<DatasetMeasureSource>()
            .Single()
            .ReadAsync(here, "dataset:CIN-02", Stop);
        Assert.StartsWith(
            "Target 30.0% or less: missed in reporting year 2023.",
            again!.Expectation,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_target_and_too_few_figures_are_not_called_no_target()
    {
        var reading = Reading([80, 81, 79], 75);
        Assert.Equal(SignalIcon.TooEarly, TargetWords.Icon(reading));
        Assert.Equal(SignalIcon.NoTarget, TargetWords.Icon(Reading([80, 81, 79], null)));
        Assert.Null(TargetWords.Together(reading));
    }

    [Theory]
    [InlineData(60, SignalIcon.WillMeet, "Stable, and it reliably meets the target")]
    [InlineData(80, SignalIcon.MayOrMayNot, "Stable, and it meets the target by chance")]
    [InlineData(95, SignalIcon.WillMiss, "Stable, and it will go on missing the target")]
    public void Variation_and_target_together_say_what_to_do(double target, SignalIcon icon, string words)
    {
        var reading = Reading([80, 81, 79, 80, 82, 78, 80, 81, 79, 80, 82, 78, 80, 81], target);
        Assert.Equal(icon, TargetWords.Icon(reading));
        Assert.StartsWith(words, TargetWords.Together(reading), StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_change_with_a_target_is_told_with_it()
    {
        double[] steady = [80, 81, 79, 80, 82, 78, 80, 81, 79, 80, 82, 78, 80];
        Assert.StartsWith(
            "Getting worse, though still within the target",
            TargetWords.Together(Reading([.. steady, 60], 40)),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Improving, but it will not reach the target",
            TargetWords.Together(Reading([.. steady, 92], 99)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Counts_and_quarters_have_no_recent_trend()
    {
        Assert.Null(BesideWords.Trend(Reading([80, 81, 79, 80, 82], null)));
        Assert.Null(BesideWords.England(Reading([80, 81, 79, 80, 82], null)));
    }

    private static MeasureReading Reading(double[] values, double? target)
    {
        var measure = StatisticsFiles.Measures.Measures.Single(one => one.Id == "CIN-03");
        List<ReadFigure> figures = [];
        var period = ReturnPeriods.Quarter(2026, 2);
        foreach (var value in values.Reverse())
        {
            figures.Insert(0, new ReadFigure(period, value, 100, value, null, 0));
            period = period.Before();
        }

        var agreed = MeasureAgreements.None with
        {
            Targets = target is { } set
                ? [Target(Guid.CreateVersion7(), measure, set, figures[0].Period.FirstDay)]
                : [],
        };
        return new MeasureReading
        {
            Measure = measure,
            AreaName = "Hampshire",
            Figures = figures,
            Chart = agreed.Chart(figures, measure.Better),
            Comparison = [],
            Agreed = agreed,
            UpdatedAt = SuppliedSeed.Accepted,
        };
    }

    private static IndicatorTarget Target(Guid here, PublishedMeasure measure, double value, DateOnly from) =>
        new(here, measure, new TargetText(value, 0, from, "The Board", "A first step."), from, "Test");

    /// <summary>Raises a finding from a measure by the form that its page leads to.</summary>
    private static async Task<string> RaiseAsync(Site site, string key)
    {
        var team = await site.AsAsync(Team);
        var form = await team.GetAsync(ImprovementPaths.RecordFindingFrom("hampshire", key));
        var done = await team.SubmitAsync(form.Form());
        Assert.Empty(done.Errors);
        return await site.LookAsync(async db =>
            await db
                .Findings.Where(finding => finding.SourceMeasure == key)
                .OrderByDescending(finding => finding.Reference)
                .Select(finding => finding.Reference)
                .FirstAsync()
        );
    }
}
