using System.Globalization;
using Goldthread.Features.Partnership;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.FollowingThemes;

/// <summary>One practice theme: what it means, what was found under it, what is done, and whether it is getting better.</summary>
public sealed class ThemeDetailModel(
    GoldthreadDb db,
    Address address,
    CurrentUser user,
    Scope scope,
    ThemeDetailQuery query,
    RecordHistoryQuery history,
    TimeProvider time
) : GoldthreadPage
{
    private const int MostListed = 10;

    public Theme Theme { get; private set; } = null!;

    /// <summary>Nothing for those who work with no finding.</summary>
    public ThemeLearning? Learning { get; private set; }

    public IReadOnlyList<ThemeReview> Reviews { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string Place => address.Here.Slug;

    public DateOnly Today => time.Today();

    public bool MayKeepTheme => user.May(PartnershipPolicy.Keep, address.Here.Id);

    public bool MayReview => user.May(ImprovementPolicy.Keep, address.Here.Id);

    /// <summary>Whether this person sees the findings of their own agencies alone.</summary>
    public bool SeesOwnAgency => !scope.Whole.Contains(address.Here.Id);

    public IEnumerable<FoundUnderTheme> Listed => Learning!.Recent.Take(MostListed);

    public Drawing Chart(ChartWidth width) =>
        ComparisonBars.Draw(
            "Findings a year, from all sources. The table gives the same numbers by source.",
            [
                .. Learning!.Years.Years.Zip(
                    Learning.Years.Totals,
                    (year, total) =>
                        new ComparisonValue(
                            year.ToString(CultureInfo.InvariantCulture),
                            total,
                            null,
                            null,
                            year == Today.Year
                        )
                ),
            ],
            new ValueStyle(0),
            width
        );

    public async Task OnGetAsync(string slug, CancellationToken cancel)
    {
        Theme =
            await db
                .Themes.AsNoTracking()
                .SingleOrDefaultAsync(theme => theme.Slug == slug && theme.Kind == ThemeKind.Practice, cancel)
            ?? throw new NotFoundException();
        if (user.May(ImprovementPolicy.Look, address.Here.Id))
        {
            Learning = await query.OfAsync(Theme.Id, cancel);
        }

        Reviews = await db
            .ThemeReviews.AsNoTracking()
            .Where(review => review.ThemeId == Theme.Id)
            .OrderByDescending(review => review.Year)
            .ToListAsync(cancel);
        History = await history.OfAsync(cancel, [Theme.Id, .. Reviews.Select(review => review.Id)]);
    }
}
