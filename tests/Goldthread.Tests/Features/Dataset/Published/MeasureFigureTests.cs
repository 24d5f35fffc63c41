using Goldthread.Features.Dataset.Published;
using static Goldthread.Tests.Features.Dataset.StatisticsFiles;

namespace Goldthread.Tests.Features.Dataset.Published;

public sealed class MeasureFigureTests
{
    private static readonly string[] Folders = ["children-in-need", "looked-after", "education", "health", "lait"];

    private static readonly Lazy<IReadOnlyList<DataFile>> Files = new(() =>
        SharedFiles.Find("children-in-need") is null ? [] : [.. Folders.SelectMany(ReadShared)]
    );

    public static TheoryData<string> WithPublishedFigures =>
        [.. Measures.Measures.Where(measure => measure.Published is not null).Select(measure => measure.Id)];

    [Fact]
    public void Thirty_one_measures_ship_and_each_is_in_exactly_one_table()
    {
        if (Files.Value.Count == 0)
        {
            return;
        }

        Assert.Equal(31, Measures.Measures.Length);
        foreach (var measure in Measures.Measures)
        {
            var file = Assert.Single(Files.Value, measure.IsIn);
            Assert.All(
                measure.Columns,
                column => Assert.True(file.IndexOfIndicator(column) >= 0 || file.IndexOfFilter(column) >= 0, column)
            );
            Assert.Contains(Read(measure.Id), figure => figure.Value is not null);
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
        Assert.True(
            both.Count > (id.StartsWith("CIN", StringComparison.Ordinal) ? 1_400 : 500),
            $"{both.Count} figures"
        );
        // Shares of looked-after children and rates of Fingertips are of counts before rounding, and themselves rounded.
        var tolerance = id.StartsWith("CIN", StringComparison.Ordinal) || id == "EDU-05" ? 0.0501 : 0.56;
        Assert.All(
            both,
            figure => Assert.Equal(figure.PublishedValue!.Value.Number!.Value, figure.Value!.Value, tolerance)
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

    [Fact]
    public void A_figure_of_a_long_file_keeps_the_row_of_its_denominator_too()
    {
        if (Files.Value.Count == 0)
        {
            return;
        }

        var england = Read("CLA-02").Single(figure => figure.Area.OnsCode == "E92000001" && figure.Period.Year == 2025);
        Assert.NotEqual(england.Row, england.WholeRow);
        Assert.Equal(england.PublishedValue!.Value.Number!.Value, england.Value!.Value, 0.51);
    }

    [Fact]
    public void A_figure_published_without_its_parts_is_read_as_it_is_and_its_direction_is_that_of_the_dictionary()
    {
        if (Files.Value.Count == 0)
        {
            return;
        }

        var hampshire = Read("EDU-01").Single(figure => figure.Area.LaCode == "850" && figure.Period.Year == 2025);
        Assert.Equal(15.77, hampshire.Value!.Value, 1e-9);
        Assert.Null(hampshire.Numerator);
        var dictionary = Files.Value.Single(file => file.Kind == PublicationKind.Dictionary);
        var notes = MeasureNote.ReadAll(dictionary.Columns, dictionary.Entries).ToLookup(note => note.ShortName);
        var described = Measures.Measures.Where(measure => measure.DictionaryName is not null).ToList();
        Assert.Equal(6, described.Count);
        Assert.All(
            described,
            measure => Assert.All(notes[measure.DictionaryName!], note => Assert.Equal(note.Better, measure.Better))
        );
        Assert.All(described, measure => Assert.NotEmpty(notes[measure.DictionaryName!]));
    }

    private static IReadOnlyList<DataFile> ReadShared(string folder) => ReadFolder(SharedFiles.Find(folder)!).Files;

    private static IEnumerable<MeasureFigure> Read(string id)
    {
        var measure = Measures.Measures.Single(measure => measure.Id == id);
        var file = Files.Value.Single(measure.IsIn);
        var people = Files.Value.Single(file =>
            file.IndexOfIndicator(Measures.Population.Column) >= 0
            && file.IndexOfFilter(Measures.Population.Filter) >= 0
        );
        return MeasureFigures.Read(measure, file, Areas, MeasureFigures.Population(Measures, Areas, people));
    }
}
