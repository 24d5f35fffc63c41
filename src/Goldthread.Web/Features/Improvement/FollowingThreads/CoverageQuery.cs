using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>
/// How far the findings of each kind of source have come in the last 24 months, counted by the database in one command
/// and kept until something is written.
/// </summary>
public sealed class CoverageQuery(ThreadReachQuery reach, KeptAnswers kept, Address address, TimeProvider time)
{
    public Task<Coverage> OfAsync(CancellationToken cancel) =>
        kept.OfAsync(address.Here.Id, nameof(Coverage), CountAsync, cancel);

    private async Task<Coverage> CountAsync(CancellationToken cancel)
    {
        var since = ThreadFilter.Since(time.Today());
        var rows = await reach
            .All(address.Here.Id)
            .Where(thread => thread.Finding.AgreedOn >= since)
            .GroupBy(thread => thread.Finding.SourceKind)
            .Select(group => new CoverageRow(
                group.Key,
                group.Count(),
                group.Count(thread => thread.HasRecommendation),
                group.Count(thread => thread.HasAction),
                group.Count(thread => thread.HasEvidence),
                group.Count(thread => thread.IsChecked),
                group.Count(thread => !thread.HasAction && thread.Finding.Kind == FindingKind.Improvement),
                group.Count(thread => thread.HasSignedOff && !thread.HasOpenAction && !thread.IsChecked),
                group.Count(thread => thread.HasOverdueCheck),
                group.Count(thread => thread.MadeADifference),
                group.Count(thread => thread.MadeNoDifferenceYet)
            ))
            .ToListAsync(cancel);
        return new Coverage([.. rows.OrderBy(row => row.Kind)]);
    }
}

/// <summary>The findings of one kind of source, and how many of them have come how far.</summary>
public sealed record CoverageRow(
    SourceKind? Kind,
    int Findings,
    int Recommended,
    int Acted,
    int Evidenced,
    int Checked,
    int NoActionYet,
    int DoneNotChecked,
    int CheckOverdue,
    int MadeADifference,
    int NoDifferenceYet
)
{
    /// <summary>How many have something at this station. Whatever is agreed has a source.</summary>
    public int At(ThreadStation station) =>
        station switch
        {
            ThreadStation.Source or ThreadStation.Finding => Findings,
            ThreadStation.Recommendation => Recommended,
            ThreadStation.Action => Acted,
            ThreadStation.Evidence => Evidenced,
            ThreadStation.Impact => Checked,
        };

    /// <summary>How many a saved view holds; without one, all.</summary>
    public int In(ThreadView? view) => view is { } one ? In(one) : Findings;

    /// <summary>The share of findings that were checked for impact.</summary>
    public double Share => Findings == 0 ? 0 : (double)Checked / Findings;

    private int In(ThreadView view) =>
        view switch
        {
            ThreadView.NoActionYet => NoActionYet,
            ThreadView.DoneNotChecked => DoneNotChecked,
            ThreadView.CheckOverdue => CheckOverdue,
            ThreadView.MadeADifference => MadeADifference,
            ThreadView.NoDifferenceYet => NoDifferenceYet,
        };
}

/// <summary>The kinds of source that anything was found by, and all of them together.</summary>
public sealed record Coverage(IReadOnlyList<CoverageRow> Rows)
{
    public CoverageRow All { get; } =
        new(
            null,
            Rows.Sum(row => row.Findings),
            Rows.Sum(row => row.Recommended),
            Rows.Sum(row => row.Acted),
            Rows.Sum(row => row.Evidenced),
            Rows.Sum(row => row.Checked),
            Rows.Sum(row => row.NoActionYet),
            Rows.Sum(row => row.DoneNotChecked),
            Rows.Sum(row => row.CheckOverdue),
            Rows.Sum(row => row.MadeADifference),
            Rows.Sum(row => row.NoDifferenceYet)
        );
}
