using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>A published column that no indicator judges: its texts for the areas of the reader's partnerships and England.</summary>
public sealed class ColumnDetailModel(
    GoldthreadDb db,
    ReleasesQuery releases,
    ReferenceShelf reference,
    OwnAreasQuery ownAreas
) : GoldthreadPage
{
    private const int MostRows = 300;

    public ReleaseColumn Column { get; private set; } = null!;

    public StatisticsRelease Release { get; private set; } = null!;

    public IReadOnlyList<string> Areas { get; private set; } = [];

    public IReadOnlyList<ColumnLine> Rows { get; private set; } = [];

    public string Marks { get; private set; } = "";

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Column =
            await db
                .ReleaseColumns.AsNoTracking()
                .SingleOrDefaultAsync(column => column.Id == id && column.Kind == ColumnKind.Indicator, cancel)
            ?? throw new NotFoundException();
        Release = await db
            .StatisticsReleases.AsNoTracking()
            .SingleAsync(release => release.Id == Column.ReleaseId, cancel);
        var areas = await ownAreas.AreasAsync(cancel);
        var file = await releases.ReadAsync(Release, reference.Areas.KeysOf(areas), cancel);
        var at = file.IndexOfIndicator(Column.KnownAs);
        Areas = [.. areas.Select(area => area.Name)];
        Rows =
        [
            .. file
                .Rows.GroupBy(row => (row.Period, Split: string.Join(", ", row.Filters.ToArray())))
                .OrderByDescending(group => group.Key.Period)
                .ThenBy(group => group.Key.Split, StringComparer.Ordinal)
                .Take(MostRows)
                .Select(group => new ColumnLine(
                    group.Key.Period.Label,
                    group.Key.Split.Length > 0 ? group.Key.Split : "Not split",
                    [
                        .. areas.Select(area =>
                            Say(group.FirstOrDefault(row => reference.Areas.SeriesOf(row.Area).Key == area.Key), at)
                        ),
                    ]
                )),
        ];
        Marks = string.Join(
            " ",
            file.Rows.Select(row => row.Cells.Read(at).Marker)
                .OfType<PublishedMarker>()
                .Distinct()
                .Select(marker => $"{marker.Letter} {marker.Meaning}.")
        );
    }

    private static string Say(DataRow? row, int at)
    {
        if (row is null)
        {
            return "[z]";
        }

        var cell = row.Cells.Read(at);
        return cell.Marker is { } marker ? marker.Letter : row.Cells[at].ToString();
    }
}

/// <summary>One period, with the texts of each area.</summary>
public sealed record ColumnLine(string Period, string Split, IReadOnlyList<string> Cells);
