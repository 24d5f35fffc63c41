using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>Threads by the words of the address, newest agreed first, for the list and its download.</summary>
public sealed class ThreadListQuery(
    ThreadReachQuery reach,
    GoldthreadDb db,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    public Task<int> CountAsync(ThreadFilter filter, CancellationToken cancel) => Filtered(filter).CountAsync(cancel);

    public async Task<IReadOnlyList<ThreadRow>> RowsAsync(
        ThreadFilter filter,
        int skip,
        int take,
        CancellationToken cancel
    )
    {
        var seesRestricted = user.May(ImprovementPolicy.Keep, address.Here.Id);
        return await Filtered(filter)
            .OrderByDescending(thread => thread.Finding.AgreedOn)
            .ThenByDescending(thread => thread.Finding.Reference)
            .Skip(skip)
            .Take(take)
            .Select(thread => new ThreadRow(
                thread.Finding.Reference,
                thread.Finding.Statement,
                thread.Finding.SourceKind,
                thread.Finding.SourceIsRestricted && !seesRestricted,
                thread.Finding.AgreedOn!.Value,
                thread.HasRecommendation,
                thread.HasAction,
                thread.HasEvidence,
                thread.IsChecked,
                thread.MadeADifference,
                thread.MadeSomeDifference,
                thread.MadeNoDifferenceYet,
                thread.CannotTell
            ))
            .ToListAsync(cancel);
    }

    private IQueryable<ThreadReach> Filtered(ThreadFilter filter)
    {
        var threads = Agreed(reach.All(address.Here.Id), filter);
        threads = filter.View is { } view ? threads.In(view) : threads;
        threads = filter.Station is { } station ? threads.Reaching(station) : threads;
        threads = filter.Verdict is { } verdict ? threads.Judged(verdict) : threads;
        if (filter.Source is { } kind)
        {
            threads = threads.Where(thread => thread.Finding.SourceKind == kind);
        }

        if (filter.Theme is { Length: > 0 } theme)
        {
            var under = db.Themes.Where(one => one.Slug == theme);
            threads = threads.Where(thread =>
                db.Set<FindingTheme>()
                    .Any(given => given.FindingId == thread.Finding.Id && under.Any(one => one.Id == given.ThemeId))
            );
        }

        if (filter.Agency is { Length: > 0 } slug)
        {
            var agency = db.Agencies.Where(one => one.Slug == slug);
            threads = threads.Where(thread =>
                db.Set<FindingAgency>()
                    .Any(named => named.FindingId == thread.Finding.Id && agency.Any(one => one.Id == named.AgencyId))
            );
        }

        return filter.Priority is { } priority
            ? threads.Where(thread => thread.Finding.PriorityId == priority)
            : threads;
    }

    private IQueryable<ThreadReach> Agreed(IQueryable<ThreadReach> threads, ThreadFilter filter)
    {
        if (filter.Year == ThreadFilter.AllYears)
        {
            return threads;
        }

        if (filter.FirstYear is { } year)
        {
            var (first, next) = (new DateOnly(year, 4, 1), new DateOnly(year + 1, 4, 1));
            return threads.Where(thread => thread.Finding.AgreedOn >= first && thread.Finding.AgreedOn < next);
        }

        var since = ThreadFilter.Since(time.Today());
        return threads.Where(thread => thread.Finding.AgreedOn >= since);
    }
}

/// <summary>One thread of the list.</summary>
public sealed record ThreadRow(
    string Reference,
    string Statement,
    SourceKind Kind,
    bool IsRestricted,
    DateOnly AgreedOn,
    bool HasRecommendation,
    bool HasAction,
    bool HasEvidence,
    bool IsChecked,
    bool MadeADifference,
    bool MadeSomeDifference,
    bool MadeNoDifferenceYet,
    bool CannotTell
)
{
    /// <summary>The kind of source as the reader may know it.</summary>
    public string Source => IsRestricted ? SourceView.Restricted.Kind : Kind.Say();

    /// <summary>The last station with anything on it.</summary>
    public ThreadStation Furthest =>
        IsChecked ? ThreadStation.Impact
        : HasEvidence ? ThreadStation.Evidence
        : HasAction ? ThreadStation.Action
        : HasRecommendation ? ThreadStation.Recommendation
        : ThreadStation.Finding;

    /// <summary>What the latest checks of its actions say, best first.</summary>
    public string Verdict =>
        string.Join(", ", Verdicts().Select(verdict => verdict.Say())) is { Length: > 0 } words
            ? words
            : "Not checked yet";

    private IEnumerable<ImpactVerdict> Verdicts()
    {
        bool[] said = [MadeADifference, MadeSomeDifference, MadeNoDifferenceYet, CannotTell];
        return Enum.GetValues<ImpactVerdict>().Where(verdict => said[(int)verdict]);
    }
}
