using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.FollowingThemes;

/// <summary>
/// What stands under a theme: findings by kind of source and year, open actions, threads that made a difference. People of
/// an agency meet their own agency’s alone; rejected and merged findings are not counted.
/// </summary>
public sealed class ThemeDetailQuery(GoldthreadDb db, Address address, CurrentUser user, TimeProvider time)
{
    private const int MostRead = 5000;
    private const int MostOpen = 100;
    private const int MostShown = 10;

    public async Task<ThemeLearning> OfAsync(Guid theme, CancellationToken cancel)
    {
        var readsRestricted = user.May(ImprovementPolicy.Keep, address.Here.Id);
        var under = Under(theme);
        var findings = await under.OrderByDescending(finding => finding.RecordedOn).Take(MostRead).ToListAsync(cancel);
        var found = findings.ConvertAll(finding => new FoundUnderTheme(
            finding.Reference,
            finding.Statement,
            finding.Status,
            SourceView.Of(finding.Source, address.Here.Slug, readsRestricted),
            finding.SourceIsRestricted && !readsRestricted ? finding.RecordedOn : finding.SourceDay
        ));
        var today = time.Today();
        return new ThemeLearning(
            SourceYears.Of(found, today.Year),
            [.. found.Where(one => one.Day >= today.AddMonths(-ThemeLearning.Months))],
            await OpenActionsAsync(under, cancel),
            await MadeADifferenceAsync(under, cancel)
        );
    }

    private IQueryable<Finding> Under(Guid theme)
    {
        var here = address.Here.Id;
        return db
            .Findings.AsNoTracking()
            .Where(finding =>
                finding.PartnershipId == here
                && finding.RejectedOn == null
                && finding.MergedOn == null
                && db.Set<FindingTheme>().Any(given => given.FindingId == finding.Id && given.ThemeId == theme)
            );
    }

    private async Task<IReadOnlyList<OpenAction>> OpenActionsAsync(
        IQueryable<Finding> under,
        CancellationToken cancel
    ) =>
        await db
            .Actions.AsNoTracking()
            .Where(ActionConditions.Open)
            .Where(action => under.Any(finding => finding.Id == action.FindingId))
            .OrderBy(action => action.Due)
            .ThenBy(action => action.Reference)
            .Take(MostOpen)
            .Join(
                db.Agencies,
                action => action.AgencyId,
                agency => agency.Id,
                (action, agency) =>
                    new OpenAction(
                        action.Reference,
                        action.Title,
                        agency.ShortName,
                        new ActionDates(
                            action.Due,
                            action.AgreedOn,
                            action.StartedOn,
                            action.EvidenceSentOn,
                            action.SignedOffOn,
                            action.DeclinedOn,
                            action.ClosedWithoutOn
                        )
                    )
            )
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<ChangedThread>> MadeADifferenceAsync(
        IQueryable<Finding> under,
        CancellationToken cancel
    ) =>
        await db
            .ImpactChecks.AsNoTracking()
            .Where(check => check.Verdict == ImpactVerdict.MadeADifference)
            .Join(
                db.Actions,
                check => check.ActionId,
                action => action.Id,
                (check, action) =>
                    new
                    {
                        action.FindingId,
                        check.CheckedOn,
                        check.Question,
                    }
            )
            .Join(under, check => check.FindingId, finding => finding.Id, (check, finding) => new { check, finding })
            .OrderByDescending(pair => pair.check.CheckedOn)
            .ThenBy(pair => pair.finding.Reference)
            .Take(MostShown)
            .Select(pair => new ChangedThread(
                pair.finding.Reference,
                pair.finding.Statement,
                pair.check.Question,
                pair.check.CheckedOn!.Value
            ))
            .ToListAsync(cancel);
}

/// <summary>What has been learned on a theme.</summary>
/// <param name="Years">How many findings by kind of source and year.</param>
/// <param name="Recent">Those of the last 24 months, the latest first.</param>
/// <param name="Open">Actions that are not finished.</param>
/// <param name="Changed">Threads whose impact check says that they made a difference.</param>
public sealed record ThemeLearning(
    SourceYears Years,
    IReadOnlyList<FoundUnderTheme> Recent,
    IReadOnlyList<OpenAction> Open,
    IReadOnlyList<ChangedThread> Changed
)
{
    /// <summary>How far back “recent” reaches, as in the list of gaps.</summary>
    public const int Months = 24;

    /// <summary>From so many kinds of source on, the same theme is no accident of one method.</summary>
    public const int ManySources = 3;

    /// <summary>How many kinds of source found it in the last 24 months.</summary>
    public int Sources => Recent.Select(one => one.Source.Kind).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whether several kinds of source found it and no action is open.</summary>
    public bool IsUnanswered => Sources >= ManySources && Open.Count == 0;
}

/// <summary>A finding under the theme.</summary>
/// <param name="Reference">F-118.</param>
/// <param name="Statement">What was found.</param>
/// <param name="Status">Draft or agreed.</param>
/// <param name="Source">Where it comes from, as the reader may know it.</param>
/// <param name="Day">The day it counts for: of its source, or of its record where the source is not to be known.</param>
public sealed record FoundUnderTheme(
    string Reference,
    string Statement,
    FindingStatus Status,
    SourceView Source,
    DateOnly Day
);

/// <summary>An action that is not finished.</summary>
public sealed record OpenAction(string Reference, string Title, string Agency, ActionDates Dates);

/// <summary>A thread that made a difference.</summary>
public sealed record ChangedThread(string Reference, string Statement, string Question, DateOnly CheckedOn);
