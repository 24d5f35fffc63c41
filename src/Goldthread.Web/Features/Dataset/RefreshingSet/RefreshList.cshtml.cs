using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>The refreshes there have been, the latest first.</summary>
public sealed class RefreshListModel(GoldthreadDb db, CurrentUser user, Address address) : GoldthreadPage
{
    public IReadOnlyList<RefreshLine> Rows { get; private set; } = [];

    /// <summary>Whether there is an indicator to look at.</summary>
    public bool HasSet { get; private set; }

    public bool MayKeep => user.May(DatasetPolicy.Keep, address.Here.Id);

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        HasSet = await db.Indicators.AnyAsync(one => one.PartnershipId == here, cancel);
        Rows = await db
            .IndicatorRefreshes.AsNoTracking()
            .Where(one => one.PartnershipId == here)
            .OrderByDescending(one => one.Year)
            .Select(one => new RefreshLine(one.Year, one.BegunOn, one.SignedOffOn, one.SignedOffAt))
            .ToListAsync(cancel);
    }
}

/// <summary>One refresh of the list.</summary>
public sealed record RefreshLine(int Year, DateOnly BegunOn, DateOnly? SignedOffOn, string? SignedOffAt)
{
    public string Name => new FinancialYear(Year).Name;

    public bool IsOpen => SignedOffOn is null;

    public string Standing =>
        SignedOffOn is { } day ? $"Agreed at {SignedOffAt}, recorded on {Words.PlainDate(day)}" : "Being decided";
}
