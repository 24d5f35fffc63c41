using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// The threads of agreed findings with how far each has come. The coverage of sources, the saved views, the list and its
/// download are all made from this one query, so that their numbers agree.
/// </summary>
public sealed class ThreadReachQuery(GoldthreadDb db, TimeProvider time)
{
    /// <summary>Agreed findings that were neither merged nor rejected since, as far as the reader’s sight reaches.</summary>
    public IQueryable<ThreadReach> All(Guid partnership)
    {
        var today = time.Today();
        var (good, some, none, unclear) = (
            Latest(ImpactVerdict.MadeADifference),
            Latest(ImpactVerdict.SomeDifference),
            Latest(ImpactVerdict.NoDifferenceYet),
            Latest(ImpactVerdict.CannotTell)
        );
        return db
            .Findings.AsNoTracking()
            .Where(finding =>
                finding.PartnershipId == partnership
                && finding.AgreedOn != null
                && finding.MergedOn == null
                && finding.RejectedOn == null
            )
            .Select(finding => new ThreadReach
            {
                Finding = finding,
                HasRecommendation = db.Set<Recommendation>()
                    .Any(one => one.FindingId == finding.Id && one.WithdrawnOn == null),
                HasAction = db.Set<AgencyAction>()
                    .Any(action =>
                        action.FindingId == finding.Id && action.DeclinedOn == null && action.ClosedWithoutOn == null
                    ),
                HasOpenAction = db.Set<AgencyAction>()
                    .Any(action =>
                        action.FindingId == finding.Id
                        && action.SignedOffOn == null
                        && action.DeclinedOn == null
                        && action.ClosedWithoutOn == null
                    ),
                HasSignedOff = db.Set<AgencyAction>()
                    .Any(action => action.FindingId == finding.Id && action.SignedOffOn != null),
                HasEvidence = db.Set<AgencyAction>()
                    .Any(action =>
                        action.FindingId == finding.Id
                        && db.Set<Evidence>().Any(piece => piece.ActionId == action.Id && piece.ReturnedOn == null)
                    ),
                IsChecked = db.Set<AgencyAction>()
                    .Any(action =>
                        action.FindingId == finding.Id
                        && db.Set<ImpactCheck>().Any(check => check.ActionId == action.Id && check.CheckedOn != null)
                    ),
                HasOverdueCheck = db.Set<AgencyAction>()
                    .Any(action =>
                        action.FindingId == finding.Id
                        && action.DeclinedOn == null
                        && action.ClosedWithoutOn == null
                        && db.Set<ImpactCheck>()
                            .Any(check => check.ActionId == action.Id && check.CheckedOn == null && check.Due < today)
                    ),
                MadeADifference = good.Any(action => action.FindingId == finding.Id),
                MadeSomeDifference = some.Any(action => action.FindingId == finding.Id),
                MadeNoDifferenceYet = none.Any(action => action.FindingId == finding.Id),
                CannotTell = unclear.Any(action => action.FindingId == finding.Id),
            });
    }

    /// <summary>Actions whose latest answered check says this; an earlier verdict no longer counts.</summary>
    private IQueryable<AgencyAction> Latest(ImpactVerdict verdict) =>
        db.Set<AgencyAction>()
            .Where(action =>
                db.Set<ImpactCheck>()
                    .Any(check =>
                        check.ActionId == action.Id
                        && check.Verdict == verdict
                        && !db.Set<ImpactCheck>()
                            .Any(later => later.ActionId == action.Id && later.CheckedOn > check.CheckedOn)
                    )
            );
}

/// <summary>The conditions of the views and stations, over threads whose reach is known.</summary>
public static class ThreadConditions
{
    public static IQueryable<ThreadReach> In(this IQueryable<ThreadReach> threads, ThreadView view) =>
        view switch
        {
            ThreadView.NoActionYet => threads.Where(thread =>
                !thread.HasAction && thread.Finding.Kind == FindingKind.Improvement
            ),
            ThreadView.DoneNotChecked => threads.Where(thread =>
                thread.HasSignedOff && !thread.HasOpenAction && !thread.IsChecked
            ),
            ThreadView.CheckOverdue => threads.Where(thread => thread.HasOverdueCheck),
            ThreadView.MadeADifference => threads.Where(thread => thread.MadeADifference),
            ThreadView.NoDifferenceYet => threads.Where(thread => thread.MadeNoDifferenceYet),
        };

    /// <summary>Threads that have something at this station. Every thread has its source and its finding.</summary>
    public static IQueryable<ThreadReach> Reaching(this IQueryable<ThreadReach> threads, ThreadStation station) =>
        station switch
        {
            ThreadStation.Source or ThreadStation.Finding => threads,
            ThreadStation.Recommendation => threads.Where(thread => thread.HasRecommendation),
            ThreadStation.Action => threads.Where(thread => thread.HasAction),
            ThreadStation.Evidence => threads.Where(thread => thread.HasEvidence),
            ThreadStation.Impact => threads.Where(thread => thread.IsChecked),
        };

    public static IQueryable<ThreadReach> Judged(this IQueryable<ThreadReach> threads, ImpactVerdict verdict) =>
        verdict switch
        {
            ImpactVerdict.MadeADifference => threads.Where(thread => thread.MadeADifference),
            ImpactVerdict.SomeDifference => threads.Where(thread => thread.MadeSomeDifference),
            ImpactVerdict.NoDifferenceYet => threads.Where(thread => thread.MadeNoDifferenceYet),
            ImpactVerdict.CannotTell => threads.Where(thread => thread.CannotTell),
        };
}
