using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>A published column that no indicator judges: its texts for the areas of the reader's partnerships and England.</summary>
public sealed class ColumnDetailModel(
    GoldthreadDb db,
    ReleasesQuery releases,
    ReferenceShelf reference,
    MeasureReadingQuery readings,
    Scope scope
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
        var areas = await AreasAsync(cancel);
        var series = areas.Select(area => area.Key).ToHashSet(StringComparer.Ordinal);
        var keys = reference
            .Areas.All.Where(area => series.Contains(reference.Areas.SeriesOf(area).Key))
            .Select(area => area.Key)
            .ToList();
        var file = await releases.ReadAsync(Release, keys, cancel);
        var at = file.IndexOfIndicator(Column.Name);
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

    private async Task<IReadOnlyList<Area>> AreasAsync(CancellationToken cancel)
    {
        var mine = scope.Partnerships;
        var codes = await db
            .Partnerships.AsNoTracking()
            .Where(partnership => mine.Contains(partnership.Id) && partnership.AreaCode != null)
            .OrderBy(partnership => partnership.Name)
            .Select(partnership => partnership.AreaCode)
            .ToListAsync(cancel);
        var england = reference.Areas.FindCode(GeographicLevel.National, "E92000001");
        return [.. codes.Select(readings.FindArea).Append(england).OfType<Area>()];
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
