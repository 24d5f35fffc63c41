using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.OwnAccount;

/// <summary>One message that was sent to one. A one-time secret is never shown again.</summary>
public sealed class YourMessageModel(GoldthreadDb db, CurrentUser user) : GoldthreadPage
{
    public MailMessage Message { get; private set; } = null!;

    public MailText Text { get; private set; } = MailText.Erased;

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Message =
            await db.Set<MailMessage>()
                .AsNoTracking()
                .SingleOrDefaultAsync(message => message.Id == id && message.PersonId == user.PersonId, cancel)
            ?? throw new NotFoundException();
        Text = Message.IsSecret ? MailText.Erased : MailText.FromJson(Message.Text);
    }
}
