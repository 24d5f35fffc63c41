using Goldthread.Statistics.Intervals;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.Intervals;

public sealed class IntervalOracleTests
{
    private readonly Differences differences = new();

    [Fact]
    public void Proportions_and_rates_agree_with_the_reference()
    {
        var expected = OracleTable.Named("ci_expected");
        foreach (var row in OracleTable.Named("ci_input").Rows)
        {
            var (id, answer) = (row["row_id"], expected.Find("row_id", row["row_id"]));
            if (!answer.IsOk)
            {
                Assert.Throws<RefusedInputException>(() => Estimates(row));
                continue;
            }

            CompareEstimates(id, answer, Estimates(row), answer.Number("value"), "");
            if (answer["method"] is not "Wilson" && row.Number("numerator") is { } events)
            {
                differences.Same(
                    $"{id} method",
                    answer["method"] == "Exact",
                    Rates.MethodFor(events) == CountMethod.Exact
                );
            }
        }

        differences.AssertNone();
    }

    [Fact]
    public void Means_agree_with_the_reference()
    {
        var groups = OracleTable.Named("mean_input").By("group_id");
        foreach (var answer in OracleTable.Named("mean_expected").Rows)
        {
            var rows = groups[answer["group_id"]].ToArray();
            var (id, levels) = (answer["group_id"], ConfidenceLevels.Parse(rows[0]["confidence"]));
            var values = rows.Select(row => row.Number("value")).ToArray();
            var mean = Means.Student(values, levels.First);
            differences.Number($"{id} sum", answer.Number("value_sum"), mean.Sum);
            differences.Number($"{id} count", answer.Number("value_count"), mean.Count);
            differences.Number($"{id} sd", answer.Number("stdev"), mean.StandardDeviation);
            differences.Number($"{id} mean", answer.Number("value"), mean.Mean);
            differences.Number($"{id} lower", answer.Number("lowercl"), mean.Limits?.Lower, 1e-8);
            differences.Number($"{id} upper", answer.Number("uppercl"), mean.Limits?.Upper, 1e-8);
            var wide = levels.Second is { } second ? Means.Student(values, second).Limits : null;
            differences.Number($"{id} lower 99.8", answer.Number("lower99_8cl"), wide?.Lower, 1e-8);
            differences.Number($"{id} upper 99.8", answer.Number("upper99_8cl"), wide?.Upper, 1e-8);
        }

        differences.AssertNone();
    }

    [Fact]
    public void Directly_standardised_rates_agree_with_the_reference()
    {
        var groups = OracleTable.Named("dsr_input").By("group_id");
        foreach (var answer in OracleTable.Named("dsr_expected").Rows)
        {
            var rows = groups[answer["group_id"]].ToArray();
            // The reference answers 0 for a multiplier of 0; a rate per no people is refused here.
            if (!answer.IsOk || rows[0].Number("multiplier") <= 0)
            {
                Assert.Throws<RefusedInputException>(() => Direct(rows));
                continue;
            }

            var (id, rates) = (answer["group_id"], Direct(rows));
            differences.Number($"{id} events", answer.Number("total_count"), rates[0].TotalEvents);
            differences.Number($"{id} people", answer.Number("total_pop"), rates[0].TotalPopulation);
            CompareEstimates(id, answer, [.. rates.Select(rate => rate.Rate)], answer.Number("value"), "");
        }

        differences.AssertNone();
    }

    [Fact]
    public void Indirectly_standardised_rates_and_ratios_agree_with_the_reference()
    {
        var groups = OracleTable.Named("isr_input").By("group_id");
        foreach (var answer in OracleTable.Named("isr_expected").Rows)
        {
            var (id, rates) = (answer["group_id"], Indirect([.. groups[answer["group_id"]]]));
            differences.Number($"{id} observed", answer.Number("observed"), rates[0].Observed);
            differences.Number($"{id} expected", answer.Number("expected"), rates[0].Expected);
            differences.Number($"{id} reference", answer.Number("ref_rate"), rates[0].ReferenceRate);
            differences.Same($"{id} method", answer["method"] == "Exact", rates[0].Method == CountMethod.Exact);
            if (rates[0].Expected == 0)
            {
                // Infinite and undefined in the reference: not calculable here.
                Assert.All(rates, rate => Assert.Equal((null, null), (rate.Rate, rate.Ratio)));
                continue;
            }

            CompareEstimates(id, answer, [.. rates.Select(r => r.Rate)], answer.Number("israte"), "israte_");
            CompareEstimates(id, answer, [.. rates.Select(r => r.Ratio)], answer.Number("isratio"), "isratio_");
        }

        differences.AssertNone();
    }

    private void CompareEstimates(string id, OracleRow answer, Estimate?[] actual, double? value, string prefix)
    {
        differences.Number($"{id} {prefix}value", value, actual[0]?.Value);
        differences.Number($"{id} {prefix}lower", answer.Number(prefix + "lowercl"), actual[0]?.Limits.Lower);
        differences.Number($"{id} {prefix}upper", answer.Number(prefix + "uppercl"), actual[0]?.Limits.Upper);
        var wide = actual.Length > 1 ? actual[1]?.Limits : null;
        differences.Number($"{id} {prefix}lower 99.8", answer.Number(prefix + "lower99_8cl"), wide?.Lower);
        differences.Number($"{id} {prefix}upper 99.8", answer.Number(prefix + "upper99_8cl"), wide?.Upper);
    }

    private static Confidence[] Levels(OracleRow row)
    {
        var levels = ConfidenceLevels.Parse(row["confidence"]);
        return levels.Second is { } second ? [levels.First, second] : [levels.First];
    }

    private static Estimate?[] Estimates(OracleRow row)
    {
        var (x, n, multiplier) = (row.Number("numerator"), row.Number("denominator"), row.Number("multiplier") ?? 1);
        return
        [
            .. Levels(row)
                .Select(level =>
                    row["statistic"] == "rate"
                        ? Rates.Crude(x, n, level, multiplier)
                        : Proportions.Wilson(x, n, level, multiplier)
                ),
        ];
    }

    private static DirectRate[] Direct(OracleRow[] rows)
    {
        var multiplier = rows[0].Number("multiplier") ?? 1;
        if (rows[0]["eventfreq"] is "")
        {
            var bands = rows.Select(r => new AgeBand(r.Number("x"), r.Number("n"), r.Number("stdpop"))).ToArray();
            return [.. Levels(rows[0]).Select(level => DirectStandardisation.Rate(bands, level, multiplier))];
        }

        var repeated = rows.Select(row => new RepeatedEvents(
                row["ageband"],
                row.Whole("eventfreq") ?? 0,
                row.Number("x"),
                row.Number("n"),
                row.Number("stdpop")
            ))
            .ToArray();
        return
        [
            .. Levels(rows[0]).Select(level => DirectStandardisation.RateOfRepeatedEvents(repeated, level, multiplier)),
        ];
    }

    private static IndirectRate[] Indirect(OracleRow[] rows)
    {
        var bands = rows.Select(r => new ReferenceBand(
                r.Number("x"),
                r.Number("n"),
                r.Number("x_ref"),
                r.Number("n_ref")
            ))
            .ToArray();
        var (multiplier, one) = (rows[0].Number("multiplier") ?? 1, rows[0].Number("refvalue") ?? 1);
        return [.. Levels(rows[0]).Select(level => IndirectStandardisation.Of(bands, level, multiplier, one))];
    }
}
