using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>Puts letters about returns into the outbox, each to a person once. Does not save.</summary>
[Scoped]
public sealed class ReturnLetters(GoldthreadDb db, Outbox outbox, AccountsSettings settings, TimeProvider time)
{
    private static readonly TimeOnly Closes = new(18, 0);

    private readonly Dictionary<Guid, SafeguardingPartnership> partnerships = [];

    /// <summary>The partnership that writes.</summary>
    public async Task<SafeguardingPartnership> SenderAsync(Guid partnershipId, CancellationToken cancel)
    {
        if (!partnerships.TryGetValue(partnershipId, out var sender))
        {
            sender = await db.Partnerships.AsNoTracking().SingleAsync(one => one.Id == partnershipId, cancel);
            partnerships.Add(partnershipId, sender);
        }

        return sender;
    }

    /// <summary>Sends a letter to everybody it is for, unless the same was sent to them before.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="onceKey">What makes it the same: the return, the step, the day.</param>
    /// <param name="partnershipId">The partnership that writes.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>How many people it goes to.</returns>
    public async Task<int> AddAsync(ReturnLetter letter, string onceKey, Guid partnershipId, CancellationToken cancel)
    {
        var sender = await SenderAsync(partnershipId, cancel);
        var added = 0;
        foreach (var to in letter.To)
        {
            var mail = new OutgoingMail(
                letter.Kind,
                to.Email,
                letter.Subject,
                letter.TextFor(to, sender, settings.Link)
            )
            {
                PersonId = to.PersonId,
                PartnershipId = sender.Id,
                FromName = sender.Name,
                ReplyTo = sender.Email,
                NotAfter = letter.IsReminder ? LondonTime.Instant(time.Today(), Closes) : null,
            };
            added += await outbox.AddOnceAsync(mail, $"{onceKey}:{to.PersonId}", cancel) ? 1 : 0;
        }

        return added;
    }
}
