using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>One row of a release with every text it was published with: where a number ends when it is traced.</summary>
public sealed class PublishedRowModel(GoldthreadDb db, ReleasesQuery releases) : GoldthreadPage
{
    public StatisticsRelease Release { get; private set; } = null!;

    public int Number { get; private set; }

    /// <summary>The place and the period of the row; of a list’s row what it is about.</summary>
    public string About { get; private set; } = "";

    public IReadOnlyList<PublishedText> Cells { get; private set; } = [];

    public async Task OnGetAsync(Guid id, int number, CancellationToken cancel)
    {
        Release =
            await db.StatisticsReleases.AsNoTracking().SingleOrDefaultAsync(release => release.Id == id, cancel)
            ?? throw new NotFoundException();
        Number = number;
        var file = await releases.RowAsync(Release, number, cancel);
        if (file.Rows.FirstOrDefault() is { } row)
        {
            About = $"{row.Area.Name}, {row.Period.Label}";
            Cells =
            [
                .. file.Filters.Zip(
                    row.Filters.ToArray(),
                    (column, text) => new PublishedText(column.Label, text, null)
                ),
                .. file.Indicators.Zip(row.Cells.ToArray(), Say),
            ];
        }
        else if (file.Entries is [var entry])
        {
            About = entry.Key;
            Cells =
            [
                .. file.Columns.Zip(
                    entry.Cells.ToArray(),
                    (column, text) => new PublishedText(column.Name, text, null)
                ),
            ];
        }
        else
        {
            throw new NotFoundException();
        }
    }

    private static PublishedText Say(DataColumn column, string text) =>
        new(
            column.Label,
            text,
            column.Kind == ColumnKind.Indicator && PublishedCell.Parse(text).Marker is { } marker
                ? $"{char.ToUpperInvariant(marker.Meaning[0])}{marker.Meaning[1..]}"
                : null
        );
}

/// <summary>A text of the row, and what it means where it is a mark.</summary>
public sealed record PublishedText(string Column, string Text, string? Meaning);
