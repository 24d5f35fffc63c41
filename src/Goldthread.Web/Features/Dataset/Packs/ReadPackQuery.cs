using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>The pack that an address names, as far as this person may read it; what they may not read is not found.</summary>
public sealed class ReadPackQuery(GoldthreadDb db, PackReadersQuery readers, DraftPackQuery drafts, Address address)
{
    /// <summary>The pack itself, tracked, for those who read drafts.</summary>
    /// <exception cref="NotFoundException">There is none, or this person reads no drafts.</exception>
    public async Task<ScrutinyPack> PackAsync(string slug, CancellationToken cancel) =>
        readers.ReadsDrafts(address.Here.Id) && await FindAsync(slug, cancel) is { } pack
            ? pack
            : throw new NotFoundException();

    /// <summary>What the draft says now.</summary>
    /// <exception cref="NotFoundException">There is none, or this person reads no drafts.</exception>
    public async Task<PackContent> DraftAsync(string slug, CancellationToken cancel) =>
        await drafts.OfAsync(await PackAsync(slug, cancel), cancel);

    /// <summary>The issues of a pack that this person may read, the latest first.</summary>
    public async Task<IReadOnlyList<SharedIssue>> IssuesAsync(string slug, CancellationToken cancel)
    {
        if (await FindAsync(slug, cancel) is not { } pack)
        {
            return [];
        }

        var issues = await readers.IssuesAsync(address.Here.Id, cancel);
        return await issues
            .Where(issue => issue.PackId == pack.Id)
            .OrderByDescending(issue => issue.Number)
            .Select(issue => new SharedIssue(
                issue.Number,
                db.Set<Group>().Where(group => group.Id == issue.GroupId).Select(group => group.Name).First(),
                issue.SharedAt,
                issue.SharedBy
            ))
            .ToListAsync(cancel);
    }

    /// <summary>What an issue says, as it was shared.</summary>
    /// <exception cref="NotFoundException">There is none, or it was not shared with this person’s group.</exception>
    public async Task<(PackIssue Issue, PackContent Content)> IssueAsync(
        string slug,
        int number,
        CancellationToken cancel
    )
    {
        var pack = await FindAsync(slug, cancel) ?? throw new NotFoundException();
        var issues = await readers.IssuesAsync(address.Here.Id, cancel);
        var issue =
            await issues.SingleOrDefaultAsync(one => one.PackId == pack.Id && one.Number == number, cancel)
            ?? throw new NotFoundException();
        return (issue, PackContent.FromJson(issue.Content));
    }

    private async Task<ScrutinyPack?> FindAsync(string slug, CancellationToken cancel)
    {
        if (PackNames.Find(slug) is not { } named)
        {
            return null;
        }

        var here = address.Here.Id;
        var (kind, year, identifier) = (named.Kind, named.Quarter.Year, named.Quarter.Identifier.Label);
        return await db.ScrutinyPacks.SingleOrDefaultAsync(
            pack =>
                pack.PartnershipId == here
                && pack.Kind == kind
                && pack.Year == year
                && pack.TimeIdentifier == identifier,
            cancel
        );
    }
}

/// <summary>An issue in a list.</summary>
public sealed record SharedIssue(int Number, string Group, DateTime SharedAt, string SharedBy);
