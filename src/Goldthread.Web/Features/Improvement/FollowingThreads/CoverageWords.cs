using System.Globalization;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>What the coverage of sources says in a sentence and in a line.</summary>
public static class CoverageWords
{
    private const double LineStart = 8;
    private const double LineLength = 244;

    /// <summary>“Of 84 findings agreed in the last 24 months, 61 have evidence and 22 have been checked for impact.”</summary>
    /// <param name="all">The counts of all kinds together.</param>
    /// <param name="whole">Whether they are the whole partnership’s, not one agency’s.</param>
    public static string Headline(CoverageRow all, bool whole)
    {
        var whose = whole ? "" : " that name your agency";
        if (all.Findings == 0)
        {
            return $"No findings{whose} have been agreed in the last 24 months. They appear when an audit, review or other source is moderated.";
        }

        var found =
            all.Findings == 1
                ? $"Of the one finding{(whole ? "" : " that names your agency,")} agreed in the last 24 months"
                : $"Of {Words.Count(all.Findings)} findings{whose} agreed in the last 24 months";
        return $"{found}, {Has(all.Evidenced)} evidence and {Has(all.Checked)} been checked for impact. {Made(all.MadeADifference)}";
    }

    /// <summary>The gold part of the reach line: from the source as far as the share that was checked.</summary>
    public static string ReachEnd(CoverageRow row) =>
        (LineStart + (LineLength * row.Share)).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Has(int count) => count == 1 ? "1 has" : $"{(count == 0 ? "none" : Words.Count(count))} have";

    private static string Made(int count) =>
        count == 0 ? "None is known to have made a difference yet." : $"{Words.Count(count)} made a difference.";
}
