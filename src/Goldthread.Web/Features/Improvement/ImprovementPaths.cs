namespace Goldthread.Features.Improvement;

/// <summary>Addresses of this module. Most stand below a partnership, named by its slug.</summary>
public static class ImprovementPaths
{
    public static string FindingList(string partnership) => $"/{partnership}/findings";

    /// <param name="partnership">Its slug.</param>
    /// <param name="kind">csv or xlsx.</param>
    public static string FindingFile(string partnership, string kind) => $"/{partnership}/findings.{kind}";

    public static string RecordFinding(string partnership) => $"/{partnership}/findings/new";

    /// <summary>Records a finding from the signal of a measure: source and theme are filled in.</summary>
    public static string RecordFindingFrom(string partnership, string measureKey) =>
        $"/{partnership}/findings/new?measure={Uri.EscapeDataString(measureKey)}";

    public static string FindingDetail(string partnership, string reference) => $"/{partnership}/findings/{reference}";

    public static string ChangeFinding(string partnership, string reference) =>
        $"/{partnership}/findings/{reference}/change";

    public static string AgreeFinding(string partnership, string reference) =>
        $"/{partnership}/findings/{reference}/agree";

    public static string RejectFinding(string partnership, string reference) =>
        $"/{partnership}/findings/{reference}/reject";

    public static string MergeFinding(string partnership, string reference) =>
        $"/{partnership}/findings/{reference}/merge";

    public static string SplitFinding(string partnership, string reference) =>
        $"/{partnership}/findings/{reference}/split";

    /// <summary>What the team says, once a year, on whether a theme is getting better.</summary>
    public static string ReviewTheme(string partnership, string slug) => $"/{partnership}/themes/{slug}/review";

    public static string RecommendationList(string partnership) => $"/{partnership}/recommendations";

    public static string RecommendationFile(string partnership, string kind) =>
        $"/{partnership}/recommendations.{kind}";

    public static string MakeRecommendation(string partnership, string finding) =>
        $"/{partnership}/findings/{finding}/recommend";

    public static string RecommendationDetail(string partnership, string reference) =>
        $"/{partnership}/recommendations/{reference}";

    public static string ChangeRecommendation(string partnership, string reference) =>
        $"/{partnership}/recommendations/{reference}/change";

    public static string AskAgencies(string partnership, string reference) =>
        $"/{partnership}/recommendations/{reference}/ask";

    public static string ReplyToRecommendation(string partnership, string reference, string agency) =>
        $"/{partnership}/recommendations/{reference}/reply/{agency}";

    public static string JudgeReply(string partnership, string reference, string agency) =>
        $"/{partnership}/recommendations/{reference}/judge/{agency}";

    public static string WithdrawRecommendation(string partnership, string reference) =>
        $"/{partnership}/recommendations/{reference}/withdraw";

    public static string ActionList(string partnership) => $"/{partnership}/actions";

    public static string ActionFile(string partnership, string kind) => $"/{partnership}/actions.{kind}";

    public static string ActionBoard(string partnership) => $"/{partnership}/actions/board";

    /// <summary>Everything one person answers for, in whichever partnership.</summary>
    public static string MyActions() => "/actions/mine";

    /// <summary>Everything one agency has promised, in whichever partnership.</summary>
    public static string AgencyActions(string agency) => $"/agency/{agency}/actions";

    public static string ProposeAction(string partnership, string recommendation) =>
        $"/{partnership}/recommendations/{recommendation}/act";

    public static string ActOnFinding(string partnership, string finding) => $"/{partnership}/findings/{finding}/act";

    public static string ActionDetail(string partnership, string reference) => $"/{partnership}/actions/{reference}";

    public static string ChangeAction(string partnership, string reference) =>
        $"/{partnership}/actions/{reference}/change";

    public static string AgreeAction(string partnership, string reference) =>
        $"/{partnership}/actions/{reference}/agree";

    public static string AnswerAction(string partnership, string reference) =>
        $"/{partnership}/actions/{reference}/answer";

    public static string UpdateAction(string partnership, string reference) =>
        $"/{partnership}/actions/{reference}/update";

    public static string DecideDate(string partnership, string reference) => $"/{partnership}/actions/{reference}/date";

    public static string CloseAction(string partnership, string reference) =>
        $"/{partnership}/actions/{reference}/close";

    public static string ReopenAction(string partnership, string reference) =>
        $"/{partnership}/actions/{reference}/reopen";

    public static string SendEvidence(string partnership, string reference) =>
        $"/{partnership}/actions/{reference}/evidence";

    public static string CheckEvidence(string partnership, string reference) =>
        $"/{partnership}/actions/{reference}/evidence/check";

    public static string SignOffAction(string partnership, string reference) =>
        $"/{partnership}/actions/{reference}/sign-off";

    public static string EvidenceFile(string partnership, Guid evidence) => $"/{partnership}/evidence/{evidence}";

    public static string PlanCheck(string partnership, string reference) => $"/{partnership}/actions/{reference}/check";

    public static string ImpactList(string partnership) => $"/{partnership}/impact";

    public static string CheckImpact(string partnership, string reference) => $"/{partnership}/impact/{reference}";

    public static string PostponeCheck(string partnership, string reference) =>
        $"/{partnership}/impact/{reference}/later";

    public static string ThreadList(string partnership) => $"/{partnership}/threads";

    public static string ThreadFile(string partnership, string kind) => $"/{partnership}/threads.{kind}";

    public static string ThreadGaps(string partnership) => $"/{partnership}/threads/gaps";

    /// <param name="partnership">Its slug.</param>
    /// <param name="finding">The reference of the finding the thread hangs on.</param>
    public static string ThreadDetail(string partnership, string finding) => $"/{partnership}/threads/{finding}";

    /// <summary>The same thread from its impact back to its source.</summary>
    public static string ThreadBack(string partnership, string finding) =>
        $"/{partnership}/threads/{finding}?from=impact";

    public static string ThreadStory(string partnership, string finding) => $"/{partnership}/threads/{finding}/story";

    public static string ChallengeList(string partnership) => $"/{partnership}/challenges";

    public static string ChallengeFile(string partnership, string kind) => $"/{partnership}/challenges.{kind}";

    public static string RaiseChallengeAbout(string partnership, string measureKey) =>
        $"{RaiseChallenge(partnership)}?measure={Uri.EscapeDataString(measureKey)}";

    public static string RaiseChallenge(string partnership) => $"/{partnership}/challenges/new";

    public static string ChallengeFinding(string partnership, string finding) =>
        $"{RaiseChallenge(partnership)}?finding={finding}";

    public static string ChallengeDetail(string partnership, string reference) =>
        $"/{partnership}/challenges/{reference}";

    public static string AnswerChallenge(string partnership, string reference) =>
        $"/{partnership}/challenges/{reference}/reply";

    public static string CloseChallenge(string partnership, string reference) =>
        $"/{partnership}/challenges/{reference}/close";

    public static string ChangeMany(string partnership) => $"/{partnership}/actions/change-many";

    public static string BulkChangeList(string partnership) => $"/{partnership}/actions/changes";

    public static string BulkChangeDetail(string partnership, Guid id) => $"/{partnership}/actions/changes/{id}";

    public static string TrackerList(string partnership) => $"/{partnership}/import";

    public static string TrackerDetail(string partnership, Guid id) => $"/{partnership}/import/{id}";

    public static string UndoTracker(string partnership, Guid id) => $"/{partnership}/import/{id}/undo";

    public static string TrackerTemplate(string partnership) => $"/{partnership}/import/template.xlsx";
}
