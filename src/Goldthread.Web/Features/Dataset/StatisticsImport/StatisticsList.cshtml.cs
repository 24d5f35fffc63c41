using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>The tables that have been imported, each by its latest release.</summary>
public sealed class StatisticsListModel(GoldthreadDb db, ReleasesQuery releases, CurrentUser user) : GoldthreadPage
{
    public bool MayImport => user.May(DatasetPolicy.Import);

    public IReadOnlyList<StatisticsLine> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var latest = await releases.LatestAsync(cancel);
        var counts = await db
            .StatisticsReleases.AsNoTracking()
            .GroupBy(release => release.TableId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(pair => pair.Key, pair => pair.Count, cancel);
        var open = await db
            .ReleaseQuestions.AsNoTracking()
            .Where(question => question.AnsweredAt == null)
            .GroupBy(question => question.ReleaseId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(pair => pair.Key, pair => pair.Count, cancel);
        Rows =
        [
            .. latest
                .Values.OrderBy(release => release.FileName, StringComparer.OrdinalIgnoreCase)
                .Select(release => new StatisticsLine(
                    release.Id,
                    release.FileName,
                    release.Kind,
                    release.Periods,
                    release.Rows,
                    counts[release.TableId],
                    open.GetValueOrDefault(release.Id),
                    release.ImportedAt
                )),
        ];
    }
}

/// <summary>One table of the list.</summary>
public sealed record StatisticsLine(
    Guid Id,
    string FileName,
    PublicationKind Kind,
    string Periods,
    int Rows,
    int Releases,
    int Questions,
    DateTime ImportedAt
);
