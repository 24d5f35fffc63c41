using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Trail;

namespace Goldthread.Features.Surveys;

/// <summary>What happened to a survey, as somebody would tell it. Nothing of it is about those who answered.</summary>
public sealed class SurveyHistory : IHistoryWords
{
    public string? Say(TrailChange change) =>
        change.Kind != nameof(Survey) ? null
        : change.Action == TrailAction.Added ? "Survey made"
        : change.Gains(nameof(Survey.ApprovedOn)) ? "Questions approved"
        : change.Gains(nameof(Survey.OpenedOn)) ? "Opened"
        : change.Gains(nameof(Survey.ClosedAt)) ? "Closed before its last day"
        : change.Gains(nameof(Survey.AnalysedOn)) ? "Analysed"
        : change.Gains(nameof(Survey.ReportedOn)) ? "Those who answered were told"
        : change.Changes(nameof(Survey.Content)) ? "Questions changed"
        : change.Changes(nameof(Survey.ClosesOn)) ? "The last day changed"
        : "Name, purpose or smallest group changed";
}
