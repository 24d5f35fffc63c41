using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Packs;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.BuildingPacks;

/// <summary>Writes words of a pack in place of the drafted ones.</summary>
[UseCase]
public sealed class RewritePart(
    GoldthreadDb db,
    ReadPackQuery packs,
    DraftPackQuery drafts,
    CurrentUser user,
    TimeProvider time
)
{
    /// <param name="slug">The pack.</param>
    /// <param name="part">The part of it.</param>
    /// <param name="version">The version that the person had in front of them; nought where the words were as drafted.</param>
    /// <param name="words">What it is to say.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RuleBrokenException">Nothing is said.</exception>
    public async Task RunAsync(string slug, string part, uint version, string? words, CancellationToken cancel)
    {
        var pack = await packs.PackAsync(slug, cancel);
        if (await drafts.DraftedAsync(pack, part, cancel) is null)
        {
            throw new NotFoundException();
        }

        var said = Sentence.Require(words, "Enter what this part says, or restore the drafted words.", "Words");
        var note = await db.PackNotes.SingleOrDefaultAsync(one => one.PackId == pack.Id && one.Place == part, cancel);
        if (note is null)
        {
            note = new PackNote(pack, part);
            db.Add(note);
        }
        else
        {
            db.Expect(note, version);
        }

        note.Write(said, user.Name);
        pack.Edit(time.GetUtcNow().UtcDateTime, user.Name);
        await db.SaveChangesAsync(this, cancel);
    }
}
