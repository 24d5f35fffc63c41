using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>What an import of earlier figures brought, in words.</summary>
public static class HistoryWords
{
    /// <summary>"1,204 figures of 14 periods brought in; 20 were here already".</summary>
    public static string Say(HistoryPlan plan) =>
        $"{Words.Plural(plan.Figures.Count, "figure")} of {Words.Plural(plan.Periods, "period")} brought in{(plan.Already > 0 ? $"; {Words.Count(plan.Already)} were here already" : "")}";
}
