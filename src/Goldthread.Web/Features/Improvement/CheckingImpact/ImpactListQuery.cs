using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.CheckingImpact;

/// <summary>Impact checks of the partnership that the address names: one page of them, and how many stand in each view.</summary>
public sealed class ImpactListQuery(GoldthreadDb db, Address address, TimeProvider time)
{
    public async Task<(int Total, IReadOnlyList<ImpactRow> Rows)> FindAsync(
        ImpactFilter filter,
        int skip,
        int take,
        CancellationToken cancel
    )
    {
        var checks = InView(Filtered(filter), filter.Chosen);
        var answered = filter.Chosen == "answered" || ImpactFilter.VerdictOf(filter.Chosen) is not null;
        var ordered = answered
            ? checks.OrderByDescending(check => check.CheckedOn).ThenBy(check => check.Reference)
            : checks.OrderBy(check => check.Due).ThenBy(check => check.Reference);
        var rows = await ordered
            .Skip(skip)
            .Take(take)
            .Select(check => new
            {
                check.Reference,
                check.Question,
                check.Due,
                check.Verdict,
                check.CheckedOn,
                check.Method,
                check.MeasureName,
                Agency = db.Set<Agency>()
                    .Where(agency => agency.Id == check.AgencyId)
                    .Select(agency => agency.ShortName)
                    .First(),
                Action = db.Set<AgencyAction>()
                    .Where(action => action.Id == check.ActionId)
                    .Select(action => new { action.Reference, action.Title })
                    .First(),
                Checker = db.Set<Post>()
                    .Where(post => post.Id == check.CheckerPostId)
                    .Select(post => post.Title)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return (
            await checks.CountAsync(cancel),
            [
                .. rows.Select(row => new ImpactRow(
                    row.Reference,
                    row.Question,
                    row.Due,
                    row.Verdict,
                    row.CheckedOn,
                    row.MeasureName ?? row.Method.Say(),
                    row.Agency,
                    row.Action.Reference,
                    row.Action.Title,
                    row.Checker
                )),
            ]
        );
    }

    /// <summary>How many checks stand in each view, with the other filters.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(ImpactFilter filter, CancellationToken cancel)
    {
        var today = time.Today();
        var groups = await Filtered(filter)
            .Select(check => new
            {
                check.Verdict,
                Finished = db.Set<AgencyAction>()
                    .Any(action => action.Id == check.ActionId && action.SignedOffOn != null),
                Late = check.Due < today,
            })
            .GroupBy(check => check)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return ImpactFilter.Views.ToDictionary(
            view => view.Key,
            view =>
                groups
                    .Where(group =>
                        view.Key switch
                        {
                            "due" => group.Key is { Verdict: null, Finished: true },
                            "overdue" => group.Key is { Verdict: null, Finished: true, Late: true },
                            "planned" => group.Key is { Verdict: null, Finished: false },
                            "answered" => group.Key.Verdict is not null,
                            _ => group.Key.Verdict == ImpactFilter.VerdictOf(view.Key),
                        }
                    )
                    .Sum(group => group.Count),
            StringComparer.Ordinal
        );
    }

    private IQueryable<ImpactCheck> Filtered(ImpactFilter filter)
    {
        var here = address.Here.Id;
        var checks = db.ImpactChecks.AsNoTracking().Where(check => check.PartnershipId == here);
        if (filter.Agency is { Length: > 0 } slug)
        {
            checks = checks.Where(check =>
                db.Set<Agency>().Any(agency => agency.Id == check.AgencyId && agency.Slug == slug)
            );
        }

        return filter.Method is { } method ? checks.Where(check => check.Method == method) : checks;
    }

    private IQueryable<ImpactCheck> InView(IQueryable<ImpactCheck> checks, string view)
    {
        var today = time.Today();
        return view switch
        {
            "due" => Open(checks, finished: true),
            "overdue" => Open(checks, finished: true).Where(check => check.Due < today),
            "planned" => Open(checks, finished: false),
            "answered" => checks.Where(check => check.Verdict != null),
            _ => Judged(checks, ImpactFilter.VerdictOf(view)),
        };
    }

    private IQueryable<ImpactCheck> Open(IQueryable<ImpactCheck> checks, bool finished) =>
        checks.Where(check =>
            check.Verdict == null
            && db.Set<AgencyAction>().Any(action => action.Id == check.ActionId && action.SignedOffOn != null)
                == finished
        );

    private static IQueryable<ImpactCheck> Judged(IQueryable<ImpactCheck> checks, ImpactVerdict? verdict) =>
        checks.Where(check => check.Verdict == verdict);
}

/// <summary>One line of the list.</summary>
public sealed record ImpactRow(
    string Reference,
    string Question,
    DateOnly Due,
    ImpactVerdict? Verdict,
    DateOnly? CheckedOn,
    string How,
    string Agency,
    string Action,
    string Title,
    string? Checker
);
