using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.OwnAccount;

/// <summary>Says how often one wants the list of what needs one.</summary>
[UseCase]
public sealed class ChooseDigestRhythm(GoldthreadDb db, CurrentUser user)
{
    public async Task RunAsync(DigestRhythm rhythm, CancellationToken cancel)
    {
        var account = user.AccountId ?? throw new NotFoundException();
        var choice = await db.DigestChoices.SingleOrDefaultAsync(known => known.AccountId == account, cancel);
        if (choice is null)
        {
            choice = new DigestChoice(account);
            db.Add(choice);
        }

        choice.Choose(rhythm);
        await db.SaveChangesAsync(this, cancel);
    }
}
