using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;

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

    public static string IndicatorSet(string partnership) => $"/{partnership}/data/set";

    public static string AdoptIndicators(string partnership) => $"/{partnership}/data/set/adopt";

    public static string AddIndicator(string partnership) => $"/{partnership}/data/set/new";

    public static string UploadIndicators(string partnership) => $"/{partnership}/data/set/upload";

    public static string IndicatorSetFile(string partnership, string kind) => $"/{partnership}/data/set.{kind}";

    public static string ChangeIndicator(string partnership, string number) =>
        $"/{partnership}/data/set/{number}/change";

    public static string RetireIndicator(string partnership, string number) =>
        $"/{partnership}/data/set/{number}/retire";

    public static string IndicatorSuppliers(string partnership, string number) =>
        $"/{partnership}/data/set/{number}/suppliers";

    public static string IndicatorHistory(string partnership, string number) =>
        $"/{partnership}/data/set/{number}/history";

    public static string RefreshList(string partnership) => $"/{partnership}/data/refresh";

    public static string StartRefresh(string partnership) => $"/{partnership}/data/refresh/new";

    public static string RefreshSet(string partnership, int year) =>
        FormattableString.Invariant($"/{partnership}/data/refresh/{year}");

    public static string SignOffSet(string partnership, int year) => $"{RefreshSet(partnership, year)}/sign-off";

    public static string ReturnList(string partnership) => $"/{partnership}/data/returns";

    public static string EnterReturn(string partnership, string period, string agency) =>
        $"/{partnership}/data/returns/{period}/{agency}";

    public static string EnterFigures(string partnership, string period, string agency, int theme) =>
        FormattableString.Invariant($"{EnterReturn(partnership, period, agency)}/themes/{theme}");

    public static string UploadReturn(string partnership, string period, string agency) =>
        $"{EnterReturn(partnership, period, agency)}/upload";

    public static string ReturnTemplate(string partnership, string period, string agency, string kind) =>
        $"{EnterReturn(partnership, period, agency)}/template.{kind}";

    public static string CheckReturn(string partnership, string period, string agency) =>
        $"{EnterReturn(partnership, period, agency)}/check";

    public static string ReturnSent(string partnership, string period, string agency) =>
        $"{EnterReturn(partnership, period, agency)}/sent";

    public static string ManageReturns(string partnership) => $"/{partnership}/data/returns/manage";

    public static string OpenWindow(string partnership) => $"/{partnership}/data/returns/new";

    public static string WindowDetail(string partnership, string period) =>
        $"/{partnership}/data/returns/manage/{period}";

    public static string ReviewReturn(string partnership, string period, string agency) =>
        $"{EnterReturn(partnership, period, agency)}/review";

    public static string ReopenReturn(string partnership, string period, string agency) =>
        $"{EnterReturn(partnership, period, agency)}/reopen";

    public static string ExtendReturn(string partnership, string period, string agency) =>
        $"{EnterReturn(partnership, period, agency)}/extend";

    public static string ChaseReturns(string partnership, string period) =>
        $"{WindowDetail(partnership, period)}/chase";

    public static string LockFigures(string partnership, string period) => $"{WindowDetail(partnership, period)}/lock";

    public static string ImportFigures(string partnership) => $"/{partnership}/data/returns/history";

    public static string HistoryTemplate(string partnership) => $"/{partnership}/data/returns/history/template.csv";

    public static string RestatementFile(string partnership) => $"/{partnership}/data/restatements.csv";

    public static string RestatementList(string partnership) => $"/{partnership}/data/restatements";

    public static string ReturnQuality(string partnership) => $"/{partnership}/data/returns/quality";

    public static string SetTarget(string partnership, string reference) =>
        $"{IndicatorDetail(partnership, reference)}/target";

    public static string RecalculateLimits(string partnership, string reference) =>
        $"{IndicatorDetail(partnership, reference)}/limits";

    public static string WriteCommentary(string partnership, string reference) =>
        $"{IndicatorDetail(partnership, reference)}/commentary";

    public static string CommentaryWorklist(string partnership) => $"/{partnership}/data/commentary";

    public static string PackList(string partnership) => $"/{partnership}/data/packs";

    public static string PackDetail(string partnership, PackKind kind, Period quarter) =>
        $"/{partnership}{PackBelow(kind, quarter)}";

    /// <summary>The same below any partnership, as search keeps it.</summary>
    public static string PackBelow(PackKind kind, Period quarter) =>
        kind == PackKind.Quarterly ? $"/data/packs/{quarter.Slug()}" : $"/data/packs/board/{quarter.Slug()}";
}
