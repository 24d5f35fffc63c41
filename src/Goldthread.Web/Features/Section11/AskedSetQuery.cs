using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>Reads a version of a question set, once a unit of work.</summary>
[Scoped]
public sealed class AskedSetQuery(GoldthreadDb db)
{
    /// <summary>The set that ships for section 11, and how the codes of its relatives begin.</summary>
    public const string Code = "section-11";

    /// <summary>The set that ships for the second year.</summary>
    public const string UpdateCode = "section-11-update";

    private readonly Dictionary<Guid, QuestionSetText> read = [];

    public async Task<QuestionSetText> OfAsync(Guid versionId, CancellationToken cancel)
    {
        if (!read.TryGetValue(versionId, out var text))
        {
            var content = await db
                .QuestionSetVersions.AsNoTracking()
                .Where(version => version.Id == versionId)
                .Select(version => version.Content)
                .SingleAsync(cancel);
            text =
                QuestionSetReader.Read(content).Text
                ?? throw new InvalidOperationException($"The question set version {versionId} cannot be read.");
            read.Add(versionId, text);
        }

        return text;
    }

    /// <summary>The newest published version of each set that this partnership keeps, to ask besides a cycle’s own.</summary>
    public async Task<IReadOnlyList<AskableSet>> KeptAsync(Guid partnershipId, CancellationToken cancel) =>
        await NewestAsync(db.QuestionSets.Where(set => set.KeeperId == partnershipId), cancel);

    /// <summary>The newest published version of each set for section 11 that this partnership may ask with.</summary>
    public async Task<IReadOnlyList<AskableSet>> AskableAsync(Guid partnershipId, CancellationToken cancel) =>
        await NewestAsync(
            db.QuestionSets.Where(set =>
                set.Code.StartsWith(Code) && (set.KeeperId == null || set.KeeperId == partnershipId)
            ),
            cancel
        );

    private async Task<IReadOnlyList<AskableSet>> NewestAsync(IQueryable<QuestionSet> among, CancellationToken cancel)
    {
        var versions = await db
            .QuestionSetVersions.AsNoTracking()
            .Where(version => version.PublishedOn != null)
            .Join(
                among,
                version => version.SetId,
                set => set.Id,
                (version, set) =>
                    new
                    {
                        set.Code,
                        set.Title,
                        version.SetId,
                        version.Id,
                        version.Number,
                    }
            )
            .ToListAsync(cancel);
        return
        [
            .. versions
                .GroupBy(row => row.SetId)
                .Select(same => same.MaxBy(row => row.Number)!)
                .OrderBy(row => row.Code != Code)
                .ThenBy(row => row.Title, StringComparer.Ordinal)
                .Select(row => new AskableSet(row.Id, row.SetId, row.Title, row.Number) { Code = row.Code }),
        ];
    }
}

/// <summary>A question set that a cycle can ask with.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="SetId">The set.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">The number of the version.</param>
public sealed record AskableSet(Guid VersionId, Guid SetId, string Title, int Number)
{
    public string Code { get; init; } = "";
}
