using Goldthread.Statistics.Prospects;
using Goldthread.Statistics.Tests.ControlCharts;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.Prospects;

public sealed class CapabilityOracleTests
{
    [Fact]
    public void Capability_agrees_with_the_reference()
    {
        var differences = new Differences();
        var oracle = SpcOracle.Own();
        var cases = oracle.Cases.ToDictionary(row => row["case_id"]);
        foreach (var answer in OracleTable.Named("capability_expected").Rows)
        {
            var id = answer["case_id"];
            var capability = Capability.Of(oracle.Chart(cases[id]));
            differences.Number($"{id} mean", answer.Number("mean"), capability?.Mean);
            differences.Number($"{id} sigma", answer.Number("sigma"), capability?.Sigma);
            differences.Number($"{id} baseline", answer.Number("n_baseline"), capability?.BaselineCount);
            differences.Number($"{id} z", answer.Number("z"), capability?.Z);
            differences.Number($"{id} next", answer.Number("p_next"), capability?.NextMeets);
            differences.Number(
                $"{id} prediction",
                answer.Number("p_next_prediction"),
                capability?.NextMeetsWithUncertainMean
            );
            differences.Number($"{id} next 3", answer.Number("p_all_next_3"), capability?.AllNextMeet(3));
            differences.Number($"{id} next 4", answer.Number("p_all_next_4"), capability?.AllNextMeet(4));
            differences.Number($"{id} points", answer.Number("n_points"), capability?.Points);
            differences.Number($"{id} meeting", answer.Number("n_meeting"), capability?.Meeting);
            differences.Number($"{id} share", answer.Number("share_meeting"), capability?.ShareMeeting.Value);
            differences.Number($"{id} lower", answer.Number("share_lower95"), capability?.ShareMeeting.Limits.Lower);
            differences.Number($"{id} upper", answer.Number("share_upper95"), capability?.ShareMeeting.Limits.Upper);
        }

        differences.AssertNone();
    }
}
