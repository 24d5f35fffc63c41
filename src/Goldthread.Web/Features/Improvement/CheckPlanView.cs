using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement;

/// <summary>The questions about the impact check with what each offers, as the partial page draws them.</summary>
public sealed record CheckPlanView(
    CheckPlanFields Input,
    ImpactCheck? Planned,
    string? OfAnotherPart,
    IReadOnlyList<MeasureChoice> Measures,
    IReadOnlyList<OwnerChoice> Checkers,
    DateOnly Finished
)
{
    /// <summary>"Re-audit, in June 2027", counted from the day the action is finished.</summary>
    public string PlannedWords =>
        Planned is null
            ? ""
            : $"{Planned.MeasureName ?? Planned.Method.Say()}, in {Words.Month(Finished.AddMonths(Planned.MonthsAfter))}";
}
