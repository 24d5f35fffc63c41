using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Statistics.ControlCharts;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>One measure is made up, so that a finished thread has a series to be judged on. It never passes for real.</summary>
public sealed class InventedMeasureTests
{
    private const string Invented = "Invented for the demonstration";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Its_page_and_its_release_say_that_it_is_invented(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var page = await visitor.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "dem-01"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"{Invented}. These figures describe no real place.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Source: {Invented}.", page.Text, StringComparison.Ordinal);
        Assert.Contains("None: invented for the demonstration.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Every quarter", page.Text, StringComparison.Ordinal);
        Assert.Contains("(invented)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Open Government Licence", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Department for Education", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Similar areas", page.Text, StringComparison.Ordinal);
        var release = await site.LookAsync(db =>
            db.StatisticsReleases.SingleAsync(release => release.FileName == "invented-repeat-referrals.csv")
        );
        Assert.Equal("None: invented for the demonstration", release.Licence);
        Assert.Equal(
            0,
            await site.LookAsync(db => db.ReleaseQuestions.CountAsync(question => question.ReleaseId == release.Id))
        );
        Assert.All(
            await site.LookAsync(db =>
                db.ReleaseColumns.Where(column => column.ReleaseId == release.Id && column.Name.StartsWith("Inv"))
                    .Select(column => column.Label)
                    .ToListAsync()
            ),
            label => Assert.EndsWith("(invented)", label, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task No_overview_lays_it_beside_real_figures()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var overview = await visitor.GetAsync(DatasetPaths.PerformanceOverview("hampshire"));
        Assert.Equal(HttpStatusCode.OK, overview.Status);
        Assert.DoesNotContain("DEM-01", overview.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("(invented)", overview.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_action_that_ended_before_the_shift_reads_as_a_fall_that_stayed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using var work = new TestWork(site.Services, [], across: false);
        var here = (await work.Get<IDirectory>().PartnershipsAsync(Stop)).Single(known => known.Slug == "hampshire").Id;
        var source = work.Get<IEnumerable<IMeasureSource>>().Single();
        var choice = Assert.Single(await source.FindAsync(here, "DEM-01", Stop));
        Assert.Equal("Lower is better. One figure a quarter.", choice.Detail);
        var measure = await source.ReadAsync(here, choice.Key, Stop);
        Assert.True(measure!.IsInvented);
        Assert.Equal(23, measure.Points.Count);
        var reading = ImpactReading.Of(measure, measure.Points[16].First.AddDays(-14), MeasureDirection.Lower);
        Assert.Equal(
            "Repeat referrals by quarter (invented) fell from about 26% to 19%, and stayed lower for 7 quarters.",
            reading.Headline
        );
        Assert.Equal((LimitsStanding.Settled, false), (reading.Change.Before.Standing, reading.Change.WasMovingBefore));
        Assert.Equal("This measure is invented for the demonstration.", reading.Details[^1]);
    }

    [Fact]
    public async Task Its_last_quarter_is_the_last_whole_one_before_the_day_of_the_demonstration()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var last = await site.LookAsync(db =>
            db.ReleaseRows.Where(row => row.TimeIdentifier.StartsWith("Calendar year Q"))
                .OrderByDescending(row => row.Number)
                .Select(row => new { row.Year, row.TimeIdentifier })
                .FirstAsync()
        );
        Assert.Equal((2026, "Calendar year Q3"), (last.Year, last.TimeIdentifier));
    }

    [Fact]
    public async Task Where_no_release_holds_it_nobody_has_heard_of_it()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await site.LookAsync(async db =>
        {
            db.RemoveRange(await db.ReleaseColumns.Where(column => column.Name.StartsWith("Inv")).ToListAsync());
            await db.SaveChangesAsync(this, default);
            return true;
        });
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var page = await visitor.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "DEM-01"));
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
