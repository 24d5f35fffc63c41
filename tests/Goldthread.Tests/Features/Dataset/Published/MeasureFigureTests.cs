using Goldthread.Features.Dataset.Published;
using static Goldthread.Tests.Features.Dataset.StatisticsFiles;

namespace Goldthread.Tests.Features.Dataset.Published;

public sealed class MeasureFigureTests
{
    private static readonly Lazy<IReadOnlyList<DataFile>> Files = new(() =>
        SharedFiles.Find("children-in-need") is { } folder ? ReadFolder(folder).Files : []
    );

    public static TheoryData<string> WithPublishedFigures =>
        [.. Measures.Measures.Where(measure => measure.Published is not null).Select(measure => measure.Id)];

    [Fact]
    public void Twelve_measures_ship_and_each_is_in_exactly_one_table()
    {
        if (Files.Value.Count == 0)
        {
            return;
        }

        Assert.Equal(12, Measures.Measures.Length);
        foreach (var measure in Measures.Measures)
        {
            var file = Assert.Single(Files.Value, measure.IsIn);
            Assert.All(measure.Columns, column => Assert.True(file.IndexOfIndicator(column) >= 0, column));
            Assert.InRange(measure.Theme, 1, 13);
        }
    }

    [Theory]
    [MemberData(nameof(WithPublishedFigures))]
    public void Computed_figures_of_authorities_agree_with_the_published_ones(string id)
    {
        if (Files.Value.Count == 0)
        {
            return;
        }

        var figures = Read(id).Where(figure => figure.Area.Level == GeographicLevel.LocalAuthority).ToList();
        var both = figures
            .Where(figure => figure.Value is not null && figure.PublishedValue?.Number is not null)
            .ToList();
        Assert.True(both.Count > 1_400, $"{both.Count} figures");
        Assert.All(
            both,
            figure => Assert.Equal(figure.PublishedValue!.Value.Number!.Value, figure.Value!.Value, 0.0501)
        );
        Assert.DoesNotContain(
            figures,
            figure =>
                figure.Value is not null
                && figure.PublishedValue?.Marker is { } marker
                && marker == PublishedMarker.NotReliable
        );
    }

    [Fact]
    public void Conferences_and_assessments_in_time_sum_their_columns()
    {
        if (Files.Value.Count == 0)
        {
            return;
        }

        var england = Read("CIN-05").First(figure => figure.Area.OnsCode == "E92000001" && figure.Period.Year == 2024);
        Assert.Equal((6800 + 50780) / 72250.0 * 100, england.Value!.Value, 1e-9);
        var assessed = Read("CIN-03").First(figure => figure.Area.OnsCode == "E92000001" && figure.Period.Year == 2024);
        Assert.Equal((9880 + 73420 + 110950 + 102600 + 129690 + 116670) / 643170.0 * 100, assessed.Value!.Value, 1e-9);
    }

    [Theory]
    [InlineData("CIN-01")]
    [InlineData("CIN-05")]
    [InlineData("CIN-07")]
    public void Hampshire_in_2024_is_a_gap_that_says_why(string id)
    {
        if (Files.Value.Count == 0)
        {
            return;
        }

        var figure = Read(id).Single(figure => figure.Area.LaCode == "850" && figure.Period.Year == 2024);
        Assert.Null(figure.Value);
        Assert.Equal(PublishedMarker.NotReliable, figure.Gap);
        Assert.Equal("supplied, but not reliable enough to use", figure.Gap!.Value.Meaning);
    }

    [Fact]
    public void Hampshire_has_132_months_of_referrals_then_twelve_gaps()
    {
        if (Files.Value.Count == 0)
        {
            return;
        }

        var months = Read("CIN-12")
            .Where(figure => figure.Area.LaCode == "850")
            .OrderBy(figure => figure.Period)
            .ToList();
        Assert.Equal(144, months.Count);
        Assert.Equal(132, months.Count(figure => figure.Value is not null));
        Assert.Equal("April 2012", months[0].Period.Label);
        Assert.Equal("March 2023", months.Last(figure => figure.Value is not null).Period.Label);
        Assert.Equal("March 2024", months[^1].Period.Label);
        Assert.Equal(PublishedMarker.NotReliable, months[^1].Gap);
    }

    [Fact]
    public void A_former_code_takes_the_population_of_its_present_one()
    {
        if (Files.Value.Count == 0)
        {
            return;
        }

        var gateshead = Read("CIN-04").Where(figure => figure.Area.LaCode == "390").ToList();
        Assert.Contains(gateshead, figure => figure.Area.OnsCode == "E08000020");
        Assert.All(gateshead, figure => Assert.NotNull(figure.Value));
    }

    private static IEnumerable<MeasureFigure> Read(string id)
    {
        var measure = Measures.Measures.Single(measure => measure.Id == id);
        var file = Files.Value.Single(measure.IsIn);
        var people = Files.Value.Single(file => file.IndexOfIndicator(Measures.Population.Column) >= 0);
        return MeasureFigures.Read(measure, file, Areas, MeasureFigures.Population(Measures, Areas, people));
    }
}
