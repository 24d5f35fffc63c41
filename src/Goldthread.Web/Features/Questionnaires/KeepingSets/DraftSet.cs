using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Questionnaires.KeepingSets;

/// <summary>
/// Takes a file as the draft of the next version of the partnership’s own set of its code; the first file of a code begins
/// the set. A draft that is there is written over, a published version never.
/// </summary>
[UseCase]
public sealed class DraftSet(GoldthreadDb db, Address address)
{
    /// <returns>The set and the version that was written.</returns>
    /// <exception cref="SetRefusedException">Something is wrong with the file.</exception>
    /// <exception cref="RuleBrokenException">It says what the latest version says.</exception>
    public async Task<KnownSet> RunAsync(Stream file, CancellationToken cancel)
    {
        var (content, fault) = await QuestionSetFile.TextAsync(file, cancel);
        var reading = content is null ? new QuestionSetReading(null, [fault!]) : QuestionSetReader.Read(content);
        if (reading.Text is not { } text)
        {
            throw new SetRefusedException(reading.Faults);
        }

        var here = address.Here.Id;
        var set = await db.QuestionSets.FirstOrDefaultAsync(
            one => one.KeeperId == here && one.Code == text.Code,
            cancel
        );
        if (set is null)
        {
            set = new QuestionSet(text.Code, text.Title, here);
            db.Add(set);
        }

        var latest = await db
            .QuestionSetVersions.Where(version => version.SetId == set.Id)
            .OrderByDescending(version => version.Number)
            .FirstOrDefaultAsync(cancel);
        var written = Write(set, latest, content!);
        set.Rename(text.Title);
        await db.SaveChangesAsync(this, cancel);
        return new KnownSet(set, [written]);
    }

    private QuestionSetVersion Write(QuestionSet set, QuestionSetVersion? latest, string content)
    {
        var next = new QuestionSetVersion(set, (latest?.Number ?? 0) + 1, content);
        if (latest?.Hash == next.Hash)
        {
            throw new RuleBrokenException(
                FormattableString.Invariant($"This file is the same as version {latest.Number}."),
                "File"
            );
        }

        if (latest is { IsPublished: false })
        {
            latest.Rewrite(content);
            return latest;
        }

        db.Add(next);
        return next;
    }
}
