using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Bench;

/// <summary>Arrays in, results out: lines, labels and both icons of 10,000 monthly series of two years.</summary>
public sealed class ControlChartBenchmark : IBenchmark
{
    private const int Series = 10_000;
    private const int Length = 24;
    private const double TargetValue = 48;

    private readonly double[][] values;
    private readonly XmrLimits[] limits = new XmrLimits[Series];
    private readonly SpecialCause[][] causes;
    private readonly VariationIcon[] variations = new VariationIcon[Series];
    private readonly AssuranceIcon[] assurances = new AssuranceIcon[Series];

    public ControlChartBenchmark()
    {
        var draws = new Draws(1);
        values = [.. Enumerable.Range(0, Series).Select(_ => Draw(draws))];
        causes = [.. Enumerable.Range(0, Series).Select(_ => new SpecialCause[Length])];
    }

    public string Id => "B1";

    public string Work => "XmR of 10,000 series of 24 points, one thread";

    public Target Target => new(25, "ms");

    public Task<Result> RunAsync(CancellationToken cancel) => Rounds.BestAsync(Judge, cancel);

    private void Judge()
    {
        Span<PointMarks> marks = stackalloc PointMarks[Length];
        for (var i = 0; i < Series; i++)
        {
            limits[i] = XmrLimits.From(values[i]);
            XmrRules.Judge(values[i], limits[i], marks, causes[i]);
            variations[i] = Judgements.Variation(causes[i][^1], ImprovementDirection.Increase);
            assurances[i] = Judgements.Assurance(TargetValue, ImprovementDirection.Increase, limits[i]);
        }
    }

    private static double[] Draw(Draws draws)
    {
        var drift = (draws.Share() - 0.5) / 2;
        return [.. Enumerable.Range(0, Length).Select(month => 50 + (drift * month) + (10 * (draws.Share() - 0.5)))];
    }
}
