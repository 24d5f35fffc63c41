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
    private const int MostEntries = 20;
    private const int LongestWords = 300;

    public StatisticsRelease Release { get; private set; } = null!;

    public IReadOnlyList<ReleaseColumn> Columns { get; private set; } = [];

    public IReadOnlyList<ReleaseQuestion> Open { get; private set; } = [];

    public IReadOnlyList<StatisticsRelease> Earlier { get; private set; } = [];

    public IReadOnlyList<PublishedMeasure> Measures { get; private set; } = [];

    /// <summary>The cells about the reader’s areas and England that this release states differently, newest first.</summary>
    public IReadOnlyList<Restatement> Restated { get; private set; } = [];

    /// <summary>What a list says differently from its last release.</summary>
    public IReadOnlyList<ListChange> ListChanges { get; private set; } = [];

    /// <summary>The first rows of a list.</summary>
    public IReadOnlyList<ListEntry> Entries { get; private set; } = [];

    public int MostChanges => MostRestatements;

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
        if (Release.Kind.HoldsFigures)
        {
            // Which measures a long file holds, its rows of a few places tell without reading those of every place.
            var keys = reference.Areas.KeysOf(await ownAreas.AreasAsync(cancel));
            var own = await releases.ReadAsync(Release, keys, cancel);
            var names = Columns.Select(column => column.KnownAs).ToHashSet(StringComparer.OrdinalIgnoreCase);
            Measures =
            [
                .. reference.Measures.Measures.Where(measure =>
                    measure.Filters.Count == 0 ? measure.Shape.All(names.Contains) : measure.IsIn(own)
                ),
            ];
            Restated = await RestatedAsync(cancel);
        }
        else
        {
            await LookAtListAsync(cancel);
        }
    }

    private async Task LookAtListAsync(CancellationToken cancel)
    {
        var list = await releases.ReadAsync(Release, null, cancel);
        Entries = [.. list.Entries.Take(MostEntries)];
        if (await releases.BeforeAsync(Release, cancel) is { } before)
        {
            var older = await releases.ReadAsync(before, null, cancel);
            ListChanges = [.. ListComparison.Between(older, list).Changes.Take(MostRestatements)];
        }
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

    /// <summary>The texts of an entry in a line, cut where they are long.</summary>
    public string Say(ListEntry entry)
    {
        var words = string.Join("; ", entry.Cells.ToArray().Select(cell => cell.Trim()).Where(cell => cell.Length > 0));
        return words.Length > LongestWords ? words[..LongestWords] + " …" : words;
    }

    /// <summary>What splits the row of a restated cell.</summary>
    public string Split(Restatement cell) =>
        string.Join(", ", cell.Row.Filters.ToArray().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));

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
            ColumnSource.Layout => "Files of this layout have it",
            ColumnSource.Guessed => "Guessed",
        };
}
