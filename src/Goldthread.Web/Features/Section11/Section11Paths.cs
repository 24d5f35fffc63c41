namespace Goldthread.Features.Section11;

/// <summary>Addresses of this module.</summary>
public static class Section11Paths
{
    /// <summary>How an address asks that no agency is named.</summary>
    public const string NoNames = "no";

    /// <summary>An address below a partnership without the partnership, as findings keep where they come from.</summary>
    public static string WithoutPlace(Func<string, string> address) => address("")[1..];

    public static string CycleList(string partnership) => $"/{partnership}/section-11";

    public static string CycleProgress(string partnership, int year) =>
        FormattableString.Invariant($"/{partnership}/section-11/{year}");

    public static string NameCycle(string partnership, int year) => $"{CycleProgress(partnership, year)}/set-up";

    public static string ChooseAgencies(string partnership, int year) => $"{NameCycle(partnership, year)}/agencies";

    public static string SetCycleDates(string partnership, int year) => $"{NameCycle(partnership, year)}/dates";

    public static string ReadCycleEmails(string partnership, int year) => $"{NameCycle(partnership, year)}/emails";

    public static string CheckLaunch(string partnership, int year) => $"{NameCycle(partnership, year)}/check";

    /// <summary>What one area does differently in a cycle that several share.</summary>
    public static string SetAreaPart(string partnership, int year) => $"{CycleProgress(partnership, year)}/here";

    public static string ProgressFile(string partnership, int year, string kind) =>
        $"{CycleProgress(partnership, year)}/progress.{kind}";

    public static string AgencyProgress(string partnership, int year, string agency) =>
        $"{CycleProgress(partnership, year)}/agencies/{agency}";

    public static string ReleasedAnswers(string partnership, int year, string agency) =>
        $"{AgencyProgress(partnership, year, agency)}/answers";

    public static string ReleasedFile(string partnership, Guid piece) => $"/{partnership}/section-11/evidence/{piece}";

    public static string ChaseAssessments(string partnership, int year) => $"{CycleProgress(partnership, year)}/chase";

    public static string ExtendAssessments(string partnership, int year) =>
        $"{CycleProgress(partnership, year)}/extend";

    public static string EndAnswers(string partnership, int year) => $"{CycleProgress(partnership, year)}/end";

    /// <summary>Who leads and who signs; the address says for which agencies.</summary>
    public static string NameAgencyPosts(string partnership, int year) => $"{CycleProgress(partnership, year)}/posts";

    public static string PanelAllocation(string partnership, int year) => $"{CycleProgress(partnership, year)}/panel";

    /// <summary>What the reader was asked to score.</summary>
    public static string PanelWork(string partnership, int year) => $"{CycleProgress(partnership, year)}/scoring";

    public static string ScoreAgency(string partnership, int year, string agency) =>
        $"{PanelAllocation(partnership, year)}/{agency}";

    public static string ScoreStandard(string partnership, int year, string agency, string section) =>
        $"{ScoreAgency(partnership, year, agency)}/{section}";

    public static string ModerationList(string partnership, int year) =>
        $"{CycleProgress(partnership, year)}/moderation";

    public static string ModerateAgency(string partnership, int year, string agency) =>
        $"{ModerationList(partnership, year)}/{agency}";

    /// <summary>One standard across all agencies, so that like is rated alike.</summary>
    public static string ModerateStandard(string partnership, int year, string section) =>
        $"{ModerationList(partnership, year)}/standards/{section}";

    public static string ReturnAnswer(string partnership, int year, string agency, string question) =>
        $"{ReleasedAnswers(partnership, year, agency)}/{question}/return";

    public static string FeedbackList(string partnership, int year) => $"{CycleProgress(partnership, year)}/letters";

    public static string DraftFeedback(string partnership, int year, string agency) =>
        $"{FeedbackList(partnership, year)}/{agency}";

    public static string FeedbackPaper(string partnership, int year, string agency) =>
        $"{DraftFeedback(partnership, year, agency)}.docx";

    public static string CyclePlan(string partnership, int year) => $"{CycleProgress(partnership, year)}/action-plan";

    public static string ConversationList(string partnership, int year) =>
        $"{CycleProgress(partnership, year)}/conversations";

    public static string HoldConversation(string partnership, int year, string agency) =>
        $"{ConversationList(partnership, year)}/{agency}";

    /// <summary>Its day, its place and who is to come.</summary>
    public static string PlanConversation(string partnership, int year, string agency) =>
        $"{HoldConversation(partnership, year, agency)}/plan";

    public static string PromptSheet(string partnership, int year, string agency) =>
        $"{HoldConversation(partnership, year, agency)}.docx";

    public static string CycleOverview(string partnership, int year) => $"{CycleProgress(partnership, year)}/overview";

    public static string OverviewPaper(string partnership, int year) => $"{CycleOverview(partnership, year)}.docx";

    /// <summary>One standard: each agency where the reader may see it, else the area.</summary>
    public static string StandardOverview(string partnership, int year, string section) =>
        $"{CycleOverview(partnership, year)}/{section}";

    /// <summary>What the areas said of the same evidence.</summary>
    public static string AreaDifferences(string partnership, int year) =>
        $"{CycleProgress(partnership, year)}/differences";

    public static string Showcase(string partnership, int year) => $"{CycleProgress(partnership, year)}/showcase";

    /// <summary>What agencies say beside what their staff say.</summary>
    public static string TwoVoices(string partnership, int year) => $"{CycleProgress(partnership, year)}/two-voices";

    public static string CloseCycle(string partnership, int year) => $"{CycleProgress(partnership, year)}/close";

    /// <summary>The feedback of one partnership, as the agency reads it.</summary>
    public static string ReadFeedback(string agency, int year, string partnership) =>
        $"{AssessmentTasks(agency, year)}/letters/{partnership}";

    public static string OwnFeedbackPaper(string agency, int year, string partnership) =>
        $"{ReadFeedback(agency, year, partnership)}.docx";

    /// <summary>What was said in the conversation with one partnership, as the agency reads it.</summary>
    public static string ReadConversation(string agency, int year, string partnership) =>
        $"{AssessmentTasks(agency, year)}/conversations/{partnership}";

    /// <summary>The reader’s own agencies, wherever they are.</summary>
    public static string OwnAssessments() => "/section-11";

    public static string AssessmentList(string agency) => $"/agency/{agency}/section-11";

    public static string AssessmentTasks(string agency, int year) =>
        FormattableString.Invariant($"/agency/{agency}/section-11/{year}");

    public static string CheckContacts(string agency, int year) => $"{AssessmentTasks(agency, year)}/contacts";

    public static string WhatHasChanged(string agency, int year) => $"{AssessmentTasks(agency, year)}/changes";

    public static string AnswerSection(string agency, int year, string section) =>
        $"{AssessmentTasks(agency, year)}/sections/{section}";

    public static string AssignSection(string agency, int year, string section) =>
        $"{AnswerSection(agency, year, section)}/colleague";

    public static string AllAnswers(string agency, int year) => $"{AssessmentTasks(agency, year)}/answers";

    /// <summary>What there is so far, as a Word file.</summary>
    public static string AssessmentPaper(string agency, int year) => $"{AllAnswers(agency, year)}.docx";

    public static string CheckAssessment(string agency, int year) => $"{AssessmentTasks(agency, year)}/check";

    public static string SignOffAssessment(string agency, int year) => $"{AssessmentTasks(agency, year)}/sign-off";

    public static string GiveBackAssessment(string agency, int year) => $"{SignOffAssessment(agency, year)}/return";

    public static string AssessmentSigned(string agency, int year) => $"{AssessmentTasks(agency, year)}/signed";

    public static string EvidenceLibrary(string agency) => $"/agency/{agency}/evidence";

    public static string AddEvidencePiece(string agency) => $"{EvidenceLibrary(agency)}/new";

    public static string ChangeEvidencePiece(string agency, Guid piece) => $"{EvidenceLibrary(agency)}/{piece}";

    public static string EvidencePieceFile(string agency, Guid piece) => $"{EvidenceLibrary(agency)}/{piece}/file";
}
