using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>One release: what it holds, what it changed, what it could not know.</summary>
public sealed class ReleaseDetailModel(GoldthreadDb db, ReferenceShelf reference, CurrentUser user) : GoldthreadPage
{
    public StatisticsRelease Release { get; private set; } = null!;

    public IReadOnlyList<ReleaseColumn> Columns { get; private set; } = [];

    public IReadOnlyList<ReleaseQuestion> Open { get; private set; } = [];

    public IReadOnlyList<StatisticsRelease> Earlier { get; private set; } = [];

    public IReadOnlyList<PublishedMeasure> Measures { get; private set; } = [];

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
            .OrderBy(question => question.Column)
            .ToListAsync(cancel);
        Earlier = await db
            .StatisticsReleases.AsNoTracking()
            .Where(release => release.TableId == Release.TableId)
            .OrderByDescending(release => release.ImportedAt)
            .ToListAsync(cancel);
        var names = Columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Measures = [.. reference.Measures.Measures.Where(measure => measure.Shape.All(names.Contains))];
    }

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
