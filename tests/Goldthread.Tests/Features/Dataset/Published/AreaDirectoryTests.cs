using Goldthread.Features.Dataset.Published;
using static Goldthread.Tests.Features.Dataset.StatisticsFiles;

namespace Goldthread.Tests.Features.Dataset.Published;

public sealed class AreaDirectoryTests
{
    [Theory]
    [InlineData("850", "E10000014", "Hampshire")]
    [InlineData("390", "E08000020", "Gateshead")]
    [InlineData("929", "E06000048", "Northumberland")]
    [InlineData("815", "E10000023", "North Yorkshire")]
    [InlineData("815", "E06000065", "North Yorkshire")]
    [InlineData("933", "E10000027", "Somerset")]
    [InlineData("825", "E06000060", "Buckinghamshire")]
    [InlineData("835", "E10000009", "Dorset")]
    [InlineData("838", "E06000059", "Dorset")]
    [InlineData("820", ".", "Bedfordshire")]
    public void Present_and_former_pairs_of_codes_are_found(string laCode, string onsCode, string name)
    {
        Assert.Equal(name, Areas.FindPair(laCode, onsCode)?.Name);
    }

    [Theory]
    [InlineData("342", "E08000014")]
    [InlineData(".", "E09000004")]
    [InlineData("850", ".")]
    [InlineData("838", "E10000009")]
    [InlineData("", "")]
    public void Codes_that_never_belonged_together_are_not_found(string laCode, string onsCode)
    {
        Assert.Null(Areas.FindPair(laCode, onsCode));
    }

    [Fact]
    public void A_code_that_only_changed_keeps_its_series_and_a_merger_does_not()
    {
        Assert.Equal("390/E08000037", Areas.SeriesOf(Areas.FindPair("390", "E08000020")!).Key);
        Assert.Equal("933/E06000066", Areas.SeriesOf(Areas.FindPair("933", "E10000027")!).Key);
        Assert.Equal("835/E10000009", Areas.SeriesOf(Areas.FindPair("835", "E10000009")!).Key);
        var dorset = Areas.FindPair("835", "E10000009")!;
        Assert.Equal(["E06000059", "E06000058"], dorset.Successors);
        Assert.Equal(new DateOnly(2019, 3, 31), dorset.To);
        Assert.Equal(
            ["Bournemouth", "Poole", "Dorset"],
            Areas.FormerOf(Areas.FindPair("839", "E06000058")!).Select(area => area.Name)
        );
    }

    [Fact]
    public void Every_ended_authority_has_successors_that_are_known()
    {
        var ended = Areas.All.Where(area => area.To is not null).ToList();
        Assert.All(ended, area => Assert.NotEmpty(area.Successors));
        Assert.All(ended.SelectMany(area => area.Successors), code => Assert.NotEmpty(Areas.WithOnsCode(code)));
    }

    [Fact]
    public void Inner_and_outer_London_lie_in_London()
    {
        Assert.Equal("E12000007", Areas.FindCode(GeographicLevel.Regional, "E13000001")!.RegionCode);
        Assert.Equal(33, Areas.All.Count(area => area.SubRegionCode.Length > 0));
        Assert.Null(Areas.FindCode(GeographicLevel.Regional, "E92000001"));
    }

    [Theory]
    [InlineData("840", "E06000047", "Durham")]
    [InlineData("342", "E08000013", "St Helens")]
    [InlineData("884", "E06000019", "Herefordshire")]
    [InlineData("810", "E06000010", "Kingston upon Hull City of")]
    public void Other_spellings_of_a_name_are_its_own(string laCode, string onsCode, string name)
    {
        var area = Areas.FindPair(laCode, onsCode)!;
        Assert.True(area.IsCalled(name));
        Assert.False(area.IsCalled("Not " + name));
    }

    [Fact]
    public void Ten_neighbours_of_each_authority_come_with_their_model()
    {
        var neighbours = StatisticalNeighbours.LoadShipped();
        Assert.Contains("2025", neighbours.Model, StringComparison.Ordinal);
        Assert.NotEmpty(neighbours.Date);
        Assert.Equal(153, neighbours.Authorities.Count());
        Assert.All(neighbours.Authorities, code => Assert.Equal(10, neighbours.Of(code).Count));
        Assert.All(
            neighbours.Authorities.SelectMany(neighbours.Of),
            neighbour => Assert.Contains(Areas.WithLaCode(neighbour.LaCode), area => area.To is null)
        );
        Assert.Equal(Enumerable.Range(1, 10), neighbours.Of("850").Select(neighbour => neighbour.Rank));
        Assert.Empty(neighbours.Of("000"));
    }
}
