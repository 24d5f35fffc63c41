using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Search;

/// <summary>Keeps the search entries of saved entities up to date, in the same transaction.</summary>
public sealed class SearchWriter
{
    public async Task UpdateAsync(GoldthreadDb db, CancellationToken cancel)
    {
        var changed = db
            .ChangeTracker.Entries()
            .Where(entry => entry.Entity is ISearchable and Entity)
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => new { Record = (Entity)entry.Entity, entry.State })
            .ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var old = changed
            .Where(change => change.State != EntityState.Added)
            .Select(change => change.Record.Id)
            .ToList();
        var known = await db.Set<SearchEntry>().Where(entry => old.Contains(entry.SubjectId)).ToListAsync(cancel);
        foreach (var change in changed)
        {
            var entry = known.FirstOrDefault(candidate => candidate.SubjectId == change.Record.Id);
            var text = change.State == EntityState.Deleted ? null : ((ISearchable)change.Record).Search();
            Write(db, change.Record, entry, text);
        }
    }

    private static void Write(GoldthreadDb db, Entity record, SearchEntry? entry, SearchText? text)
    {
        if (text is null)
        {
            if (entry is not null)
            {
                db.Remove(entry);
            }

            return;
        }

        if (entry is null)
        {
            entry = new SearchEntry { SubjectId = record.Id, PartnershipId = (record as IOwned)?.PartnershipId };
            db.Add(entry);
        }

        entry.Kind = text.Kind;
        entry.Reference = text.Reference;
        entry.Title = Cut(text.Title, Conventions.TextLength);
        entry.Body = Cut(text.Body, 8000);
        entry.Path = text.Path;
        entry.Policy = text.Policy;
        entry.AgencyId = text.AgencyId;
    }

    private static string Cut(string words, int length) => words.Length <= length ? words : words[..length];
}
