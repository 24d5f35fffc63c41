using Goldthread.Features.Dataset;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>No page is asked here, and no address names a partnership: as a job asks.</summary>
public sealed class DatasetMeasureSourceTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_measure_is_read_with_its_series_and_its_gaps(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using var work = new TestWork(site.Services, [], across: false);
        var here = await IdOf(work, "hampshire");
        work.Get<Scope>().To([here]);
        var measure = await Source(work).ReadAsync(here, "dataset:CIN-02", Stop);
        Assert.NotNull(measure);
        Assert.Equal(("dataset:CIN-02", "CIN-02", "%"), (measure.Key, measure.Reference, measure.Unit));
        Assert.Equal("Re-referrals within 12 months", measure.Name);
        Assert.Equal((MeasureDirection.Lower, false), (measure.Better, measure.IsInvented));
        Assert.Equal(DatasetPaths.IndicatorDetail("hampshire", "CIN-02"), "/hampshire" + measure.Path);
        Assert.Equal(12, measure.Points.Count);
        Assert.Equal(measure.Points.OrderBy(point => point.First), measure.Points);
        var latest = measure.Points[^2];
        Assert.Equal(
            (new DateOnly(2022, 4, 1), new DateOnly(2023, 3, 31), "Reporting year 2023", 11_807.0, 30_502.0),
            (latest.First, latest.Last, latest.Label, latest.Numerator, latest.Denominator)
        );
        Assert.Equal(38.7, latest.Value!.Value, 0.05);
        Assert.Null(measure.Points[^1].Value);
        var theme = await work.Db.Themes.SingleAsync(theme => theme.Number == 2 && theme.PartnershipId == here);
        Assert.Equal(theme.Slug, measure.ThemeSlug);
    }

    [Fact]
    public async Task Months_are_read_as_months_and_a_count_has_no_denominator()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await using var work = new TestWork(site.Services, [], across: false);
        var measure = await Source(work).ReadAsync(await IdOf(work, "hampshire"), "dataset:cin-12", Stop);
        var march = measure!.Points.Single(point => point.Label == "March 2023");
        Assert.Equal((new DateOnly(2023, 3, 1), new DateOnly(2023, 3, 31)), (march.First, march.Last));
        Assert.Equal((2926.0, (double?)null), (march.Value, march.Denominator));
        Assert.Null(measure.Better);
        Assert.Equal("dataset:CIN-12", measure.Key);
    }

    [Fact]
    public async Task A_joint_body_is_read_for_its_first_member()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await using var work = new TestWork(site.Services, [], across: false);
        var source = Source(work);
        var joint = await source.ReadAsync(await IdOf(work, "hips"), "dataset:CIN-02", Stop);
        var first = await source.ReadAsync(await IdOf(work, "hampshire"), "dataset:CIN-02", Stop);
        Assert.Equal(first!.Points, joint!.Points);
    }

    [Theory]
    [InlineData("dataset:CIN-99")]
    [InlineData("audit:CIN-02")]
    [InlineData("CIN-02")]
    [InlineData("dataset:CIN-08")]
    [InlineData("")]
    public async Task What_is_not_its_own_or_is_in_no_release_is_nothing(string key)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await using var work = new TestWork(site.Services, [], across: false);
        Assert.Null(await Source(work).ReadAsync(await IdOf(work, "hampshire"), key, Stop));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_partnership_without_an_area_or_without_figures_has_no_measures(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        Guid[] made = await site.LookAsync(async db =>
        {
            // Cornwall is a known area that the small extract leaves out.
            var without = new SafeguardingPartnership("No area", "None", "none-yet", PartnershipKind.Local, null);
            var left = new SafeguardingPartnership(
                "Cornwall",
                "Cornwall",
                "cornwall",
                PartnershipKind.Local,
                "E06000052"
            );
            db.AddRange(without, left);
            await db.SaveChangesAsync(this, default);
            return new[] { without.Id, left.Id };
        });
        await using var work = new TestWork(site.Services, [], across: false);
        var source = Source(work);
        Assert.Empty(await source.FindAsync(made[0], "", Stop));
        Assert.Null(await source.ReadAsync(made[0], "dataset:CIN-02", Stop));
        Assert.Null(await source.ReadAsync(made[1], "dataset:CIN-02", Stop));
        Assert.Null(await source.ReadAsync(Guid.CreateVersion7(), "dataset:CIN-02", Stop));
        Assert.NotNull(work.Get<MeasureReadingQuery>().FindArea("E06000052"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Only_measures_that_a_release_holds_are_offered_and_the_best_first(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using var work = new TestWork(site.Services, [], across: false);
        var (source, here) = (Source(work), await IdOf(work, "hampshire"));
        var all = (await source.FindAsync(here, null, Stop)).Select(choice => choice.Reference).ToList();
        Assert.Equal(["CIN-01", "CIN-02", "CIN-06", "CIN-07", "CIN-12"], all.Where(IsPublished));
        var referrals = await source.FindAsync(here, "REFERRALS", Stop);
        Assert.Equal(["CIN-01", "CIN-12", "CIN-02"], referrals.Select(choice => choice.Reference).Where(IsPublished));
        var one = Assert.Single(await source.FindAsync(here, " cin-02 ", Stop));
        Assert.Equal(
            new MeasureChoice(
                "dataset:CIN-02",
                "CIN-02",
                "Re-referrals within 12 months",
                "Lower is better. One figure a year."
            ),
            one
        );
        Assert.Equal("CIN-02", Assert.Single(await source.FindAsync(here, "re-referrals months", Stop)).Reference);
        Assert.Empty(await source.FindAsync(here, "re-referrals nonsense", Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static bool IsPublished(string reference) => reference.StartsWith("CIN-", StringComparison.Ordinal);

    private static IMeasureSource Source(TestWork work) => work.Get<IEnumerable<IMeasureSource>>().Single();

    private static async Task<Guid> IdOf(TestWork work, string slug) =>
        (await work.Get<IDirectory>().PartnershipsAsync(Stop)).Single(here => here.Slug == slug).Id;
}
