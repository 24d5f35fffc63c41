using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Questionnaires;

/// <summary>The sets that a partnership can ask with: those that ship and those it keeps itself.</summary>
public sealed class QuestionSetQuery(GoldthreadDb db, QuestionSetShelf shelf)
{
    /// <summary>All with their versions, the partnership's own first, each in the order of titles.</summary>
    public async Task<IReadOnlyList<KnownSet>> AllAsync(Guid partnershipId, CancellationToken cancel)
    {
        var sets = await Here(partnershipId).ToListAsync(cancel);
        var ids = sets.Select(set => set.Id).ToList();
        var versions = await db
            .QuestionSetVersions.AsNoTracking()
            .Where(version => ids.Contains(version.SetId))
            .OrderBy(version => version.Number)
            .ToListAsync(cancel);
        return
        [
            .. sets.OrderBy(set => set.KeeperId is null)
                .ThenBy(set => set.Title, StringComparer.Ordinal)
                .Select(set => new KnownSet(set, [.. versions.Where(version => version.SetId == set.Id)])),
        ];
    }

    /// <summary>One set by the word of its address; nothing where the partnership has none of that name.</summary>
    public async Task<KnownSet?> FindAsync(Guid partnershipId, string slug, CancellationToken cancel)
    {
        var (isOwn, code) = KnownSet.Read(slug);
        var set = await Here(partnershipId)
            .FirstOrDefaultAsync(one => one.Code == code && (one.KeeperId != null) == isOwn, cancel);
        if (set is null)
        {
            return null;
        }

        var versions = await db
            .QuestionSetVersions.AsNoTracking()
            .Where(version => version.SetId == set.Id)
            .OrderBy(version => version.Number)
            .ToListAsync(cancel);
        return new KnownSet(set, versions);
    }

    /// <summary>One version of one set of an address, and what it says.</summary>
    /// <exception cref="NotFoundException">There is no such set or version here.</exception>
    public async Task<KnownVersion> VersionAsync(Guid partnershipId, string slug, int number, CancellationToken cancel)
    {
        var known = await FindAsync(partnershipId, slug, cancel) ?? throw new NotFoundException();
        var version = known.Versions.FirstOrDefault(one => one.Number == number) ?? throw new NotFoundException();
        return new KnownVersion(known, version, shelf.Of(version));
    }

    /// <summary>
    /// The version to ask with today: the partnership's own set of this code where it has published one, else the shipped
    /// one. Nothing where neither is published.
    /// </summary>
    public async Task<KnownVersion?> CurrentAsync(Guid partnershipId, string code, CancellationToken cancel)
    {
        var sets = await AllAsync(partnershipId, cancel);
        return sets.Where(one => one.Set.Code == code)
            .Select(one => one.Current is { } version ? new KnownVersion(one, version, shelf.Of(version)) : null)
            .OfType<KnownVersion>()
            .FirstOrDefault();
    }

    /// <summary>What a version says, by its id; the way back from a return or a survey to its questions.</summary>
    /// <exception cref="NotFoundException">There is no such version.</exception>
    public async Task<QuestionSetText> TextAsync(Guid versionId, CancellationToken cancel) =>
        shelf.Of(
            await db.QuestionSetVersions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == versionId, cancel)
                ?? throw new NotFoundException()
        );

    private IQueryable<QuestionSet> Here(Guid partnershipId) =>
        db.QuestionSets.AsNoTracking().Where(set => set.KeeperId == null || set.KeeperId == partnershipId);
}

/// <param name="Set">The set.</param>
/// <param name="Versions">Its versions in the order of their numbers.</param>
public sealed record KnownSet(QuestionSet Set, IReadOnlyList<QuestionSetVersion> Versions)
{
    private const string Own = "our-";

    public bool IsOwn => Set.KeeperId is not null;

    /// <summary>The word of its address: a partnership's own set may have the code of a shipped one.</summary>
    public string Slug => IsOwn ? Own + Set.Code : Set.Code;

    /// <summary>The latest that is published.</summary>
    public QuestionSetVersion? Current => Versions.LastOrDefault(version => version.IsPublished);

    public QuestionSetVersion? Draft => Versions.LastOrDefault(version => !version.IsPublished);

    public QuestionSetVersion Latest => Versions[^1];

    /// <summary>"Kept by the partnership", or where it comes from.</summary>
    public string Keeper => IsOwn ? "Our own" : "Shipped with Goldthread";

    /// <summary>Whose a word of an address is, and its code.</summary>
    public static (bool IsOwn, string Code) Read(string slug) =>
        slug.StartsWith(Own, StringComparison.Ordinal) ? (true, slug[Own.Length..]) : (false, slug);
}

/// <param name="Known">The set with all its versions.</param>
/// <param name="Version">One of them.</param>
/// <param name="Text">What it says.</param>
public sealed record KnownVersion(KnownSet Known, QuestionSetVersion Version, QuestionSetText Text);
