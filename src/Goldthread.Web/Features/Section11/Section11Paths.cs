namespace Goldthread.Features.Section11;

/// <summary>Addresses of this module.</summary>
public static class Section11Paths
{
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
