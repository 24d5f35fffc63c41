namespace Goldthread.Features.Dataset;

/// <summary>Addresses of this module.</summary>
public static class DatasetPaths
{
    public static string PerformanceOverview(string partnership) => $"/{partnership}/data";

    public static string ThemeOverview(string partnership, string slug) => $"/{partnership}/data/themes/{slug}";

    public static string IndicatorDetail(string partnership, string reference) =>
        $"/{partnership}{IndicatorBelow(reference)}";

    /// <summary>The same below any partnership, as search and measures keep it.</summary>
    public static string IndicatorBelow(string reference) => $"/data/indicators/{reference}";

    public static string CatalogueList(string partnership) => $"/{partnership}/data/catalogue";

    public static string CatalogueDetail(string partnership, string number) =>
        $"/{partnership}/data/catalogue/{number}";

    public static string CatalogueFile(string partnership, string kind) => $"/{partnership}/data/catalogue.{kind}";

    public static string StatisticsList() => "/statistics";

    public static string UploadStatistics() => "/statistics/upload";

    public static string ReleaseDetail(Guid id) => $"/statistics/releases/{id}";

    public static string AnswerQuestion(Guid id) => $"/statistics/questions/{id}";

    public static string ConfirmGuesses(Guid id) => $"/statistics/releases/{id}/guesses";

    public static string ColumnDetail(Guid id) => $"/statistics/columns/{id}";

    public static string SetTarget(string partnership, string reference) =>
        $"{IndicatorDetail(partnership, reference)}/target";

    public static string RecalculateLimits(string partnership, string reference) =>
        $"{IndicatorDetail(partnership, reference)}/limits";

    public static string WriteCommentary(string partnership, string reference) =>
        $"{IndicatorDetail(partnership, reference)}/commentary";

    public static string CommentaryWorklist(string partnership) => $"/{partnership}/data/commentary";
}
