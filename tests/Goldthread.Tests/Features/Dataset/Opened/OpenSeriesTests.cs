using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Opened;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;

namespace Goldthread.Tests.Features.Dataset.Opened;

public sealed class OpenSeriesTests
{
    private static readonly Dictionary<Period, EarlierFigure> Nothing = [];

    [Fact]
    public void What_is_hidden_under_one_name_is_hidden_under_another()
    {
        var referrals = Text("Referrals", null);
        var assessed = Text("Referrals assessed", "Referrals.");
        List<OpenSeries> all =
        [
            .. Series(referrals, [(4, null), (9, null), (22, null), (30, null)]),
            .. Series(assessed, [(0, 4), (0, 9), (11, 22), (10, 30)]),
        ];
        OpenFigures.Protect(all);
        Assert.Equal("c c 22 30 65", Parts(all[0]));
        Assert.Equal("c c 22 30 65", Wholes(all[1]));
        Assert.Equal("0 0 11 10 21", Parts(all[1]));
        Assert.Equal("c c 50", string.Join(' ', all[1].Released.Take(3).Select(cell => cell.Share)));
    }

    [Fact]
    public void Only_what_is_final_and_counts_children_leaves()
    {
        var count = Text("Children", null);
        Assert.Empty(Series(count, [(20, null)], figure => Take(figure, 20, null, provisional: true)));
        Assert.Empty(Series(count, [(20, null)], figure => Take(figure, 20, null, unreliable: true)));
        Assert.Empty(Series(count, [(20, null)], figure => Take(figure, 20.5, null)));
        Assert.Empty(Series(Text("Days", null) with { Unit = "days" }, [(20, null)]));
        Assert.Empty(Series(Text("Children", "All"), [(20, 10)]));
        Assert.Single(Series(count, [(20, null)]));
    }

    [Fact]
    public void A_total_that_somebody_else_publishes_is_known_and_waits_for_the_whole_year()
    {
        var text = Text("Referrals", null) with { Published = "CIN-01" };
        Assert.Empty(Series(text, [(4, null), (9, null), (22, null)]));
        var all = Series(text, [(4, null), (9, null), (22, null), (30, null)]).ToList();
        OpenFigures.Protect(all);
        Assert.Equal("c c 22 30 65", Parts(all[0]));
        var small = Series(text, [(2, null), (0, null), (0, null), (4, null)]).ToList();
        OpenFigures.Protect(small);
        Assert.Equal("c c c c 6", Parts(small[0]));
    }

    [Fact]
    public void A_rare_subject_hides_up_to_nine()
    {
        var all = Series(
                Text("Deaths", null) with
                {
                    SmallNumbers = SmallNumberRule.SuppressBelow10,
                },
                [(9, null), (10, null)]
            )
            .ToList();
        OpenFigures.Protect(all);
        Assert.Equal("c 10 x", Parts(all[0]));
    }

    private static DefinitionText Text(string counts, string? whole) =>
        new(counts, counts, counts, whole, whole is null ? "children" : "%", whole is null ? 1 : 100);

    private static IEnumerable<OpenSeries> Series(
        DefinitionText text,
        (int Part, int? Whole)[] quarters,
        Action<IndicatorFigure>? change = null
    )
    {
        var indicator = new Indicator(Guid.CreateVersion7(), "2.1", 2, text.Name);
        var definition = new IndicatorDefinition(indicator, 1, text, new DateOnly(2020, 4, 1));
        var figures = quarters.Select(
            (quarter, at) =>
            {
                var figure = new IndicatorFigure(
                    indicator.PartnershipId,
                    indicator.Id,
                    ReturnPeriods.Quarter(2024, at + 1)
                );
                Take(figure, quarter.Part, quarter.Whole);
                change?.Invoke(figure);
                return figure;
            }
        );
        return OpenSeries.Of(definition, [.. figures], Nothing);
    }

    private static void Take(
        IndicatorFigure figure,
        double part,
        double? whole,
        bool provisional = false,
        bool unreliable = false
    ) =>
        figure.Take(
            new FigureSum(part, whole, 1, 1) { IsProvisional = provisional, IsUnreliable = unreliable },
            part,
            SuppliedSeed.Accepted
        );

    private static string Parts(OpenSeries series) => string.Join(' ', series.Released.Select(cell => cell.Part));

    private static string Wholes(OpenSeries series) => string.Join(' ', series.Released.Select(cell => cell.Whole));
}
