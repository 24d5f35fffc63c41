using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Funnels;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.Funnels;

/// <summary>One set of the reference funnels: its areas, whichever kind of funnel it is.</summary>
public sealed class FunnelOracle
{
    private readonly OracleRow[] rows;

    private FunnelOracle(IEnumerable<OracleRow> rows) => this.rows = [.. rows];

    public static IEnumerable<FunnelOracle> All =>
        OracleTable.Named("funnel_input").By("set_id").Select(set => new FunnelOracle(set));

    public string Id => rows[0]["set_id"];

    public string Statistic => rows[0]["statistic"];

    public string Subtype => rows[0]["subtype"];

    public double Multiplier => rows[0].Number("multiplier") ?? 1;

    public IReadOnlyList<string> Areas => [.. rows.Select(row => row["area"])];

    private FunnelArea[] Shares =>
        [.. rows.Select(row => new FunnelArea(row.Number("numerator"), row.Number("denominator")))];

    private FunnelRate[] Rates =>
        [.. rows.Select(row => new FunnelRate(row.Number("numerator"), row.Number("rate"), row.Number("denominator")))];

    private RateFunnel RateFunnel =>
        new(
            Subtype == "crude" ? RateKind.Crude : RateKind.DirectlyStandardised,
            Multiplier,
            rows[0].Number("years_of_data") ?? 1
        );

    public FunnelRatePoint?[] Points => RateFunnel.Points(Rates);

    public Comparison[] Judge()
    {
        var comparisons = new Comparison[rows.Length];
        switch (Statistic)
        {
            case "proportion":
                ProportionFunnel.Judge(Shares, comparisons);
                break;
            case "ratio":
                RatioFunnel.Judge(Shares, comparisons);
                break;
            default:
                RateFunnel.Judge(Rates, comparisons);
                break;
        }

        return comparisons;
    }

    public FunnelCurve Curve() =>
        Statistic switch
        {
            "proportion" => ProportionFunnel.Curve(Shares, Multiplier),
            "ratio" => RatioFunnel.Curve(Shares, Subtype == "count" ? RatioScale.Excess : RatioScale.Hundred),
            _ => RateFunnel.Curve(Rates),
        };
}
