using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>One release: what it holds, what it changed, what it could not know.</summary>
public sealed class ReleaseDetailModel(
    GoldthreadDb db,
    ReleasesQuery releases,
    OwnAreasQuery ownAreas,
    ReferenceShelf reference,
    CurrentUser user
) : GoldthreadPage
{
    private const int MostRestatements = 50;

    public StatisticsRelease Release { get; private set; } = null!;

    public IReadOnlyList<ReleaseColumn> Columns { get; private set; } = [];

    public IReadOnlyList<ReleaseQuestion> Open { get; private set; } = [];

    public IReadOnlyList<StatisticsRelease> Earlier { get; private set; } = [];

    public IReadOnlyList<PublishedMeasure> Measures { get; private set; } = [];

    /// <summary>The cells about the reader’s areas and England that this release states differently, newest first.</summary>
    public IReadOnlyList<Restatement> Restated { get; private set; } = [];

    public int GuessCount => Open.Count(question => !question.IsAboutRename);

    public bool MayImport => user.May(DatasetPolicy.Import);

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Release =
            await db.StatisticsReleases.AsNoTracking().SingleOrDefaultAsync(release => release.Id == id, cancel)
            ?? throw new NotFoundException();
        Columns = await db
            .ReleaseColumns.AsNoTracking()
            .Where(column => column.ReleaseId == id)
            .OrderBy(column => column.Position)
            .ToListAsync(cancel);
        Open = await db
            .ReleaseQuestions.AsNoTracking()
            .Where(question => question.ReleaseId == id && question.AnsweredAt == null)
            .OrderBy(question => question.Was == null)
            .ThenBy(question => question.Column)
            .ToListAsync(cancel);
        Earlier = await db
            .StatisticsReleases.AsNoTracking()
            .Where(release => release.TableId == Release.TableId)
            .OrderByDescending(release => release.ImportedAt)
            .ToListAsync(cancel);
        var names = Columns.Select(column => column.KnownAs).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Measures = [.. reference.Measures.Measures.Where(measure => measure.Shape.All(names.Contains))];
        Restated = await RestatedAsync(cancel);
    }

    private async Task<IReadOnlyList<Restatement>> RestatedAsync(CancellationToken cancel)
    {
        if (await releases.BeforeAsync(Release, cancel) is not { } before)
        {
            return [];
        }

        var keys = reference.Areas.KeysOf(await ownAreas.AreasAsync(cancel));
        var comparison = ReleaseComparison.Between(
            await releases.ReadAsync(before, keys, cancel),
            await releases.ReadAsync(Release, keys, cancel),
            reference.Areas
        );
        return [.. comparison.Restatements.OrderByDescending(cell => cell.Row.Period).Take(MostRestatements)];
    }

    public string Say(string published) =>
        PublishedCell.Parse(published).Marker is { } marker ? $"{marker.Letter} {marker.Meaning}" : published;

    public string Say(ColumnKind kind)
    {
        var words = ImportWords.KindInWords(kind);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    public string Say(ColumnSource source) =>
        source switch
        {
            ColumnSource.Meta => "Its meta file says so",
            ColumnSource.Answered => "Somebody answered",
            ColumnSource.Mapped => "An indicator uses it",
            ColumnSource.Guessed => "Guessed",
        };
}
