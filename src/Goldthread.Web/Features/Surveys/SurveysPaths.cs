namespace Goldthread.Features.Surveys;

/// <summary>Addresses of this module. Those of the people who answer are short, because they are typed from paper.</summary>
public static class SurveysPaths
{
    public static string SurveyList(string partnership) => $"/{partnership}/surveys";

    public static string NewSurvey(string partnership) => $"/{partnership}/surveys/new";

    public static string SurveyDetail(string partnership, string reference) => $"/{partnership}/surveys/{reference}";

    public static string ChangeSurvey(string partnership, string reference) =>
        $"{SurveyDetail(partnership, reference)}/plan";

    public static string SurveyAgencies(string partnership, string reference) =>
        $"{SurveyDetail(partnership, reference)}/agencies";

    public static string BuildSurvey(string partnership, string reference) =>
        $"{SurveyDetail(partnership, reference)}/build";

    public static string AddSurveyQuestion(string partnership, string reference) =>
        $"{BuildSurvey(partnership, reference)}/new";

    public static string ChangeSurveyQuestion(string partnership, string reference, string key) =>
        $"{BuildSurvey(partnership, reference)}/{key}";

    public static string PreviewSurvey(string partnership, string reference) =>
        $"{SurveyDetail(partnership, reference)}/preview";

    public static string ShareSurvey(string partnership, string reference) =>
        $"{SurveyDetail(partnership, reference)}/share";

    /// <param name="partnership">Its slug.</param>
    /// <param name="reference">The survey.</param>
    /// <param name="size"><c>poster</c>, <c>card</c> or <c>slide</c>.</param>
    /// <param name="code">The link that the sheet shows.</param>
    public static string SurveySheet(string partnership, string reference, string size, string code) =>
        $"{ShareSurvey(partnership, reference)}/{size}/{code}";

    public static string SurveyPicture(string partnership, string reference, string code) =>
        $"{ShareSurvey(partnership, reference)}/{code}.svg";

    public static string SurveyResults(string partnership, string reference) =>
        $"{SurveyDetail(partnership, reference)}/results";

    public static string CodeSurveyWords(string partnership, string reference) =>
        $"{SurveyDetail(partnership, reference)}/words";

    public static string RaiseSurveyFinding(string partnership, string reference, string? question = null) =>
        $"{SurveyDetail(partnership, reference)}/finding{(question is null ? "" : $"?question={Uri.EscapeDataString(question)}")}";

    public static string ReportSurvey(string partnership, string reference) =>
        $"{SurveyDetail(partnership, reference)}/you-said";

    /// <summary>Where a link or a picture leads to.</summary>
    public static string SurveyStart(string code) => $"/s/{code}";

    public static string SurveyQuestions(string code) => $"/s/{code}/questions";

    public static string SurveySent(string code) => $"/s/{code}/sent";

    public static string YouSaidWeDid(string code) => $"/s/{code}/you-said";
}
