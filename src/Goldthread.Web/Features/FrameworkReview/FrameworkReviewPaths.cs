namespace Goldthread.Features.FrameworkReview;

/// <summary>Addresses of this module.</summary>
public static class FrameworkReviewPaths
{
    public static string FrameworkStanding(string partnership) => $"/{partnership}/framework";

    public static string FrameworkRowDetail(string partnership, string row) => $"/{partnership}/framework/{row}";

    public static string ChangeFrameworkRow(string partnership, string row) => $"/{partnership}/framework/{row}/change";
}
