using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>An agency’s returns, the newest first; the team sees those of every agency.</summary>
public sealed class ReturnListModel(GoldthreadDb db, Address address, CurrentUser user, TimeProvider time)
    : GoldthreadPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ReturnListLine> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public Paging Paging { get; private set; } = Paging.None;

    public string Place => address.Here.Slug;

    public bool IsTeam => user.May(DatasetPolicy.Keep, address.Here.Id);

    /// <summary>Whether rows are told apart by agency as well.</summary>
    public bool ShowsAgency => IsTeam || Rows.Select(row => row.Agency).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>How many are still to be sent.</summary>
    public int Open { get; private set; }

    public DateOnly Today => time.Today();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var own = user.SupplyingAgencies();
        var all = db.DataReturns.AsNoTracking().Where(one => one.PartnershipId == here);
        if (!IsTeam)
        {
            all = all.Where(one => own.Contains(one.AgencyId));
        }

        Total = await all.CountAsync(cancel);
        Open = await all.CountAsync(
            one =>
                one.State == ReturnState.Requested
                || one.State == ReturnState.Draft
                || one.State == ReturnState.Queried,
            cancel
        );
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + Size - 1) / Size));
        Paging = Paging.Of(Number, Size, Total, DatasetPaths.ReturnList(Place));
        Rows = await ReadAsync(all, cancel);
    }

    private async Task<IReadOnlyList<ReturnListLine>> ReadAsync(
        IQueryable<DataReturn> returns,
        CancellationToken cancel
    ) =>
        await returns
            .Join(db.ReturnWindows, one => one.WindowId, window => window.Id, (one, window) => new { one, window })
            .Join(
                db.Agencies,
                pair => pair.one.AgencyId,
                agency => agency.Id,
                (pair, agency) =>
                    new
                    {
                        pair.one,
                        pair.window,
                        agency,
                    }
            )
            .OrderByDescending(row => row.window.FirstDay)
            .ThenBy(row => row.window.TimeIdentifier)
            .ThenBy(row => row.agency.Name)
            .ThenBy(row => row.one.Id)
            .Skip((Number - 1) * Size)
            .Take(Size)
            .Select(row => new ReturnListLine(
                row.one,
                row.window,
                row.agency.Name,
                row.agency.Slug,
                db.Set<ReturnedFigure>().Count(figure => figure.ReturnId == row.one.Id),
                db.Set<ReturnedFigure>()
                    .Count(figure =>
                        figure.ReturnId == row.one.Id && (figure.Numerator != null || figure.Gap != null)
                    )
            ))
            .ToListAsync(cancel);
}

/// <summary>One return of the list.</summary>
public sealed record ReturnListLine(
    DataReturn Asked,
    ReturnWindow Window,
    string Agency,
    string AgencySlug,
    int Lines,
    int Answered
);
