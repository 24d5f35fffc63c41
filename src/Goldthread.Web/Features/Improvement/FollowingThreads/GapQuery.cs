using System.Globalization;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>
/// Where threads stop: the four lists of the standing item “Is our learning landing?”, each row with the one link that
/// mends it. The page of threads shows their first rows, the page of gaps all. What is older than 24 months is history: a
/// tracker brought in on the first day must not drown what can still be mended.
/// </summary>
public sealed class GapQuery(GoldthreadDb db, KeptAnswers kept, Address address, CurrentUser user, TimeProvider time)
{
    /// <summary>An agreed finding may be without an action for this long.</summary>
    public const int PatienceDays = 30;

    private const int ManySources = 3;

    private bool Keeps => user.May(ImprovementPolicy.Keep, address.Here.Id);

    /// <param name="most">How many rows of each list are shown; all are counted.</param>
    /// <param name="cancel">Stops.</param>
    public Task<IReadOnlyList<Gap>> AllAsync(int most, CancellationToken cancel) =>
        kept.OfAsync(
            address.Here.Id,
            string.Create(CultureInfo.InvariantCulture, $"first {most} gaps, {Keeps}"),
            asked => ReadAsync(most, asked),
            cancel
        );

    private async Task<IReadOnlyList<Gap>> ReadAsync(int most, CancellationToken cancel) =>
        [
            await NoActionAsync(most, cancel),
            await UncheckedAsync(most, cancel),
            await OverdueAsync(most, cancel),
            await RecurringAsync(most, cancel),
        ];

    private async Task<Gap> NoActionAsync(int most, CancellationToken cancel)
    {
        var (here, today) = (address.Here, time.Today());
        var since = ThreadFilter.Since(today);
        var agreedBefore = today.AddDays(-PatienceDays);
        var found = db
            .Findings.AsNoTracking()
            .Where(finding =>
                finding.PartnershipId == here.Id
                && finding.AgreedOn >= since
                && finding.AgreedOn < agreedBefore
                && finding.MergedOn == null
                && finding.RejectedOn == null
                && finding.Kind == FindingKind.Improvement
                && !db.Set<AgencyAction>()
                    .Any(action =>
                        action.FindingId == finding.Id && action.DeclinedOn == null && action.ClosedWithoutOn == null
                    )
            );
        var rows = await found
            .OrderBy(finding => finding.AgreedOn)
            .ThenBy(finding => finding.Reference)
            .Take(most)
            .Select(finding => new
            {
                finding.Reference,
                finding.Statement,
                finding.SourceKind,
                finding.SourceIsRestricted,
                AgreedOn = finding.AgreedOn!.Value,
            })
            .ToListAsync(cancel);
        return new Gap(
            GapKind.NoAction,
            await CountAsync(found, rows.Count, most, cancel),
            [
                .. rows.Select(row =>
                    Row(
                        row.Reference,
                        row.Statement,
                        $"{(row.SourceIsRestricted && !Keeps ? SourceView.Restricted.Kind : row.SourceKind.Say())}, {Words.Plural(today.DayNumber - row.AgreedOn.DayNumber, "day")}",
                        ImprovementPaths.ThreadDetail(here.Slug, row.Reference),
                        "Add an action",
                        ImprovementPaths.ActOnFinding(here.Slug, row.Reference)
                    )
                ),
            ]
        );
    }

    private async Task<Gap> UncheckedAsync(int most, CancellationToken cancel)
    {
        var here = address.Here;
        var since = ThreadFilter.Since(time.Today());
        var found = db
            .Actions.AsNoTracking()
            .Where(action =>
                action.PartnershipId == here.Id
                && action.SignedOffOn >= since
                && action.NoCheckBecause == null
                && !db.Set<ImpactCheck>().Any(check => check.ActionId == action.Id)
            );
        var rows = await found
            .OrderBy(action => action.SignedOffOn)
            .ThenBy(action => action.Reference)
            .Take(most)
            .Select(action => new
            {
                action.Reference,
                action.Title,
                SignedOffOn = action.SignedOffOn!.Value,
            })
            .ToListAsync(cancel);
        return new Gap(
            GapKind.NoCheck,
            await CountAsync(found, rows.Count, most, cancel),
            [
                .. rows.Select(row =>
                    Row(
                        row.Reference,
                        row.Title,
                        $"Signed off {Words.PlainDate(row.SignedOffOn)}",
                        ImprovementPaths.ActionDetail(here.Slug, row.Reference),
                        "Plan a check",
                        ImprovementPaths.PlanCheck(here.Slug, row.Reference)
                    )
                ),
            ]
        );
    }

    private async Task<Gap> OverdueAsync(int most, CancellationToken cancel)
    {
        var (here, today) = (address.Here, time.Today());
        var found = db
            .ImpactChecks.AsNoTracking()
            .Where(check =>
                check.PartnershipId == here.Id
                && check.CheckedOn == null
                && check.Due < today
                && db.Set<AgencyAction>()
                    .Any(action =>
                        action.Id == check.ActionId && action.DeclinedOn == null && action.ClosedWithoutOn == null
                    )
            );
        var rows = await found
            .OrderBy(check => check.Due)
            .ThenBy(check => check.Reference)
            .Take(most)
            .Select(check => new
            {
                check.Reference,
                check.Question,
                check.Due,
                Checker = db.Set<Post>()
                    .Where(post => post.Id == check.CheckerPostId)
                    .Select(post => post.Title)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return new Gap(
            GapKind.CheckOverdue,
            await CountAsync(found, rows.Count, most, cancel),
            [
                .. rows.Select(row =>
                {
                    var path = ImprovementPaths.CheckImpact(here.Slug, row.Reference);
                    return new GapRow(
                        row.Reference,
                        row.Question,
                        $"{row.Checker ?? "Nobody is named"}, {Words.DueFrom(today, row.Due)}",
                        path,
                        "Open the check",
                        path
                    );
                }),
            ]
        );
    }

    private async Task<Gap> RecurringAsync(int most, CancellationToken cancel)
    {
        var here = address.Here;
        var seen = await SourcesByThemeAsync(cancel);
        var many = seen.Keys.ToList();
        var themes = await db
            .Themes.AsNoTracking()
            .Where(theme =>
                many.Contains(theme.Id)
                && !db.Set<FindingTheme>()
                    .Any(given =>
                        given.ThemeId == theme.Id
                        && db.Set<AgencyAction>()
                            .Where(ActionConditions.Open)
                            .Any(action => action.FindingId == given.FindingId)
                    )
            )
            .OrderBy(theme => theme.Name)
            .Select(theme => new
            {
                theme.Id,
                theme.Slug,
                theme.Name,
            })
            .ToListAsync(cancel);
        return new Gap(
            GapKind.Recurring,
            themes.Count,
            [
                .. themes
                    .Take(most)
                    .Select(theme =>
                    {
                        var path = PartnershipPaths.ThemeDetail(here.Slug, theme.Slug);
                        return new GapRow(
                            "Theme",
                            theme.Name,
                            string.Join(", ", seen[theme.Id]),
                            path,
                            "Open the theme",
                            path
                        );
                    }),
            ]
        );
    }

    /// <summary>Themes that many kinds of source found, each with its kinds, the most frequent first.</summary>
    private async Task<Dictionary<Guid, List<string>>> SourcesByThemeAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var since = ThreadFilter.Since(time.Today());
        var findings = db.Findings.Where(finding =>
            finding.PartnershipId == here
            && finding.SourceDay >= since
            && finding.RejectedOn == null
            && (finding.AgreedOn != null || finding.MergedOn != null)
        );
        var kinds = await db
            .FindingThemes.AsNoTracking()
            .Join(
                findings,
                given => given.FindingId,
                finding => finding.Id,
                (given, finding) => new { given.ThemeId, finding.SourceKind }
            )
            .GroupBy(one => new { one.ThemeId, one.SourceKind })
            .Select(group => new
            {
                group.Key.ThemeId,
                group.Key.SourceKind,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        return kinds
            .GroupBy(one => one.ThemeId)
            .Where(theme => theme.Count() >= ManySources)
            .ToDictionary(
                theme => theme.Key,
                theme =>
                    theme
                        .OrderByDescending(one => one.Count)
                        .ThenBy(one => one.SourceKind)
                        .Select(one => $"{one.SourceKind.Say()} {Words.Count(one.Count)}")
                        .ToList()
            );
    }

    /// <summary>Rows are counted only where more of them may stand than were read.</summary>
    private static async Task<int> CountAsync<T>(IQueryable<T> found, int read, int most, CancellationToken cancel) =>
        read < most ? read : await found.CountAsync(cancel);

    /// <summary>Who may not mend it reads the record instead.</summary>
    private GapRow Row(string reference, string text, string sub, string path, string fix, string fixPath) =>
        new(reference, text, sub, path, Keeps ? fix : "Open it", Keeps ? fixPath : path);
}
