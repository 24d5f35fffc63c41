using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Questionnaires;

/// <summary>
/// Puts the sets that come with the product into its tables, published. A file that has changed becomes the next version;
/// one that has not changes nothing. Does not save.
/// </summary>
[Scoped]
public sealed class ShippedSets(GoldthreadDb db, TimeProvider time)
{
    private const string By = "Goldthread";

    private const string Edition = "{guidance_edition}";

    /// <summary>The files as they are kept, the edition of the guidance filled in, in the order of their codes.</summary>
    public static IReadOnlyList<string> Files { get; } = ReadFiles();

    /// <returns>Whether anything was added.</returns>
    public async Task<bool> AddAsync(CancellationToken cancel)
    {
        var known = await db.QuestionSets.Where(set => set.KeeperId == null).ToListAsync(cancel);
        var ids = known.Select(set => set.Id).ToList();
        var versions = await db
            .QuestionSetVersions.Where(version => ids.Contains(version.SetId))
            .OrderBy(version => version.Number)
            .ToListAsync(cancel);
        var added = false;
        foreach (var file in Files)
        {
            var text = QuestionSetReader.Read(file).Text!;
            var set = known.Find(one => one.Code == text.Code) ?? Begin(text);
            var last = versions.FindLast(version => version.SetId == set.Id);
            var next = new QuestionSetVersion(set, (last?.Number ?? 0) + 1, file);
            if (last?.Hash != next.Hash)
            {
                next.Publish(
                    time.Today(),
                    By,
                    last is null ? "Shipped with the product." : "The product came with new words."
                );
                set.Rename(text.Title);
                db.Add(next);
                added = true;
            }
        }

        return added;
    }

    private QuestionSet Begin(QuestionSetText text)
    {
        var set = new QuestionSet(text.Code, text.Title, keeperId: null);
        db.Add(set);
        return set;
    }

    private static List<string> ReadFiles()
    {
        var assembly = typeof(ShippedSets).Assembly;
        List<string> files = [];
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.Contains(".Questionnaires.Sets.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files.Add(reader.ReadToEnd().Replace(Edition, Standards.GuidanceEdition, StringComparison.Ordinal));
        }

        return files;
    }
}
