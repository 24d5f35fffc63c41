namespace Goldthread.Features.Improvement;

/// <summary>How the module's values are said on screen, in downloads and in mails: one word for one thing.</summary>
public static class ImprovementWords
{
    public static string Say(this SourceKind kind) =>
        kind switch
        {
            SourceKind.MultiAgencyData => "Multi-agency data",
            SourceKind.CaseAudit => "Case audit",
            SourceKind.Section11 => "Section 11",
            SourceKind.SchoolAudit => "School audit",
            SourceKind.Visit => "Scrutiny visit",
            SourceKind.ScrutinyEvent => "Scrutiny event",
            SourceKind.CaseReview => "Case review",
            SourceKind.StaffSurvey => "Staff survey",
            SourceKind.Forum => "Practitioner forum",
            SourceKind.TrainingFeedback => "Training feedback",
            SourceKind.Inspection => "Inspection",
            SourceKind.Research => "National research",
        };

    public static string Say(this FindingKind kind) =>
        kind switch
        {
            FindingKind.Improvement => "Improvement needed",
            FindingKind.Strength => "Strength",
        };

    public static string Say(this FindingStatus status) =>
        status switch
        {
            FindingStatus.Draft => "Draft",
            FindingStatus.Agreed => "Agreed",
            FindingStatus.Rejected => "Rejected",
            FindingStatus.Merged => "Merged",
        };

    /// <summary>The class of the tag that the word stands in.</summary>
    public static string Tag(this FindingStatus status) =>
        status switch
        {
            FindingStatus.Draft => "waiting",
            FindingStatus.Agreed => "progress",
            FindingStatus.Rejected or FindingStatus.Merged => "plain",
        };

    public static string Say(this ReplyAnswer answer) =>
        answer switch
        {
            ReplyAnswer.Accepted => "Accepted",
            ReplyAnswer.AcceptedInPart => "Accepted in part",
            ReplyAnswer.Rejected => "Not accepted",
            ReplyAnswer.OtherWords => "Other words asked for",
            ReplyAnswer.PassedUp => "Passed up",
        };

    public static string Say(this ReplyVerdict verdict) =>
        verdict switch
        {
            ReplyVerdict.Satisfied => "The reply will do",
            ReplyVerdict.NotSatisfied => "The reply will not do",
            ReplyVerdict.Escalated => "Taken to the chair",
        };

    public static string Say(this ActionStatus status) =>
        status switch
        {
            ActionStatus.Proposed => "Proposed",
            ActionStatus.Agreed => "Agreed",
            ActionStatus.InProgress => "In progress",
            ActionStatus.DueThisWeek => "Due this week",
            ActionStatus.Overdue => "Overdue",
            ActionStatus.EvidenceSent => "Evidence sent",
            ActionStatus.SignedOff => "Signed off",
            ActionStatus.NotAccepted => "Not accepted",
            ActionStatus.ClosedWithoutCompleting => "Closed without completing",
        };

    public static string Say(this ActionStrength strength) =>
        strength switch
        {
            ActionStrength.TellsPeople => "Tells people",
            ActionStrength.SupportsPeople => "Supports people",
            ActionStrength.ChangesTheSystem => "Changes the system",
        };

    public static string Say(this EvidenceRung rung) =>
        rung switch
        {
            EvidenceRung.Told => "Told",
            EvidenceRung.Shown => "Shown",
            EvidenceRung.Seen => "Seen",
            EvidenceRung.Changed => "Changed",
        };

    public static string Explain(this EvidenceRung rung) =>
        rung switch
        {
            EvidenceRung.Told => "Somebody says it is done.",
            EvidenceRung.Shown => "A document proves it.",
            EvidenceRung.Seen => "It was audited, or observed in practice.",
            EvidenceRung.Changed => "A measure, or what children and families say, is different.",
        };

    public static string Say(this ImpactMethod method) =>
        method switch
        {
            ImpactMethod.Measure => "A measure should move",
            ImpactMethod.ReAudit => "Re-audit",
            ImpactMethod.SurveyQuestion => "Survey question",
            ImpactMethod.FollowUp => "Follow-up with staff or families",
            ImpactMethod.Visit => "Visit",
        };

    public static string Say(this ImpactVerdict verdict) =>
        verdict switch
        {
            ImpactVerdict.MadeADifference => "Made a difference",
            ImpactVerdict.SomeDifference => "Some difference",
            ImpactVerdict.NoDifferenceYet => "No difference yet",
            ImpactVerdict.CannotTell => "Cannot tell",
        };

    public static string Say(this MeasureDirection direction) =>
        direction switch
        {
            MeasureDirection.Higher => "Higher",
            MeasureDirection.Lower => "Lower",
        };

    /// <summary>The class of the tag that the word stands in: the same everywhere.</summary>
    public static string Tag(this ActionStatus status) =>
        status switch
        {
            ActionStatus.SignedOff => "signed",
            ActionStatus.Overdue => "overdue",
            ActionStatus.DueThisWeek => "due",
            ActionStatus.EvidenceSent or ActionStatus.Proposed => "waiting",
            ActionStatus.InProgress => "progress",
            ActionStatus.Agreed or ActionStatus.NotAccepted or ActionStatus.ClosedWithoutCompleting => "",
        };
}
