using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Evidencing;

/// <summary>
/// Keeps what somebody has written and uploaded about an action, finished or not, and then says what is still missing. So
/// a fault loses neither the words nor the file.
/// </summary>
[UseCase]
public sealed class KeepEvidence(GoldthreadDb db, EvidencedActionQuery actions, CurrentUser user, Uploads uploads)
{
    /// <summary>Bytes of one file.</summary>
    public const long LargestFile = 20 * 1024 * 1024;

    private const string RetentionClass = "action-evidence";

    /// <param name="reference">The action’s.</param>
    /// <param name="words">What the form holds.</param>
    /// <param name="file">A file that was chosen just now.</param>
    /// <param name="withoutFile">Whether the file that was kept before goes.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="NotFoundException">The action is not seen, or not this person’s to answer for.</exception>
    /// <exception cref="RuleBrokenException">Something is missing, or the file is not taken.</exception>
    public async Task RunAsync(
        string reference,
        DraftWords words,
        ChosenFile? file,
        bool withoutFile,
        CancellationToken cancel
    )
    {
        var action = await actions.TrackAsync(reference, cancel);
        if (user.PersonId is not { } person || !user.MayAnswerFor(action.PartnershipId, action.AgencyId))
        {
            throw new NotFoundException();
        }

        action.RequireEvidenceMayCome();
        var draft = await db.EvidenceDrafts.SingleOrDefaultAsync(
            kept => kept.ActionId == action.Id && kept.PersonId == person,
            cancel
        );
        if (draft is null)
        {
            draft = new EvidenceDraft(action, person);
            db.Add(draft);
        }

        draft.Write(words);
        if (withoutFile)
        {
            draft.Detach();
        }

        var refused = file is null ? null : await AttachAsync(draft, file, cancel);
        await db.SaveChangesAsync(this, cancel);
        if (refused is not null)
        {
            throw refused.Beside("File");
        }

        draft.Finish();
    }

    private async Task<FileRefusedException?> AttachAsync(
        EvidenceDraft draft,
        ChosenFile file,
        CancellationToken cancel
    )
    {
        var rules = new UploadRules(RetentionClass, LargestFile)
        {
            PartnershipId = draft.PartnershipId,
            AgencyId = draft.AgencyId,
        };
        try
        {
            await using var content = file.Open();
            draft.Attach(await uploads.AddAsync(file.Name, content, rules, cancel));
            return null;
        }
        catch (FileRefusedException refused)
        {
            return refused;
        }
    }
}

/// <summary>A file that came with the form.</summary>
public sealed record ChosenFile(string Name, Func<Stream> Open);
