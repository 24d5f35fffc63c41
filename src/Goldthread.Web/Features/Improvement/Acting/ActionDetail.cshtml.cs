using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>One action: how it stands, what happens next, what is promised, what was done and what it changed.</summary>
public sealed class ActionDetailModel(
    ActionDetailQuery actions,
    ThreadStripQuery strips,
    EvidenceLadderQuery ladders,
    RecordHistoryQuery history,
    CurrentUser user,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    public ActionReading Reading { get; private set; } = null!;

    public AgencyAction Action => Reading.Action;

    public ActionPlaces Places => Reading.Places;

    public ActionNextStep Next { get; private set; } = null!;

    public ThreadStrip Strip { get; private set; } = null!;

    public EvidenceLadder Ladder { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string Partnership => address.Here.Slug;

    public DateOnly Today => time.Today();

    public string Owner =>
        Places.Owner is not { } post ? "Nobody yet"
        : Places.OwnerTo < Today ? $"{post} (post ended)"
        : post;

    /// <summary>An agency that is no more, and the one that answers for its actions now.</summary>
    public string? AgencyEnded =>
        Places.AgencyTo is not { } last || last >= Today ? null
        : Places.Successor is { } successor
            ? $"{Places.Agency} ended on {Words.Date(last)}. {successor} answers for it now."
        : $"{Places.Agency} ended on {Words.Date(last)}. Nobody has taken over its duties.";

    public async Task OnGetAsync(string reference, CancellationToken cancel)
    {
        Reading = await actions.ReadAsync(reference, cancel);
        var here = address.Here.Id;
        var part = new PersonsPart(
            user.May(ImprovementPolicy.Keep, here),
            user.MayAnswerFor(here, Action.AgencyId),
            !user.Holds(Action.OwnerPostId) && user.MayDecideFor(here, Action.SignOffGroupId)
        );
        Next = ActionNextStep.Of(Reading, part, Partnership, Today);
        Strip = await strips.OfActionAsync(Action.Id, cancel);
        Ladder = await ladders.OfActionAsync(Action.Id, cancel);
        History = await history.OfAsync(
            cancel,
            [Action.Id, .. Reading.Checks.Select(check => check.Id), .. Reading.Dates.Select(change => change.Id)]
        );
    }

    /// <summary>How a check will know: its method, its question, and when somebody looks.</summary>
    public static string Say(ImpactCheck check)
    {
        var measure = check.MeasureName is { } name
            ? $" {name} should {(check.Direction == MeasureDirection.Higher ? "rise" : "fall")}."
            : "";
        var seen = check.Verdict is { } verdict ? $" {verdict.Say()}." : $" Looked at in {Words.Month(check.Due)}.";
        return $"{check.Method.Say()}: {check.Question}{measure}{seen}";
    }

    public static string Say(DateChange change) =>
        change.WaitsForApproval ? "Waits for a decision"
        : change.RefusedBecause is { } because ? $"Refused by {change.DecidedBy}: {because}"
        : change.DecidedBy is { } who ? $"Agreed by {who}"
        : "Stands without a decision";
}
