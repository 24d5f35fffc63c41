using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.GivingTime;

/// <summary>
/// Opens the final figures of one agency again until a day. What it sends then and the team accepts is a restatement, with
/// this reason.
/// </summary>
[UseCase]
public sealed class OpenAgain(
    GoldthreadDb db,
    NamedReturnQuery returns,
    ReturnContactsQuery contacts,
    ReturnLetters letters,
    TimeProvider time
)
{
    public async Task RunAsync(
        string period,
        string agency,
        uint version,
        (DateOnly Until, string? Because) again,
        CancellationToken cancel
    )
    {
        var (window, one, asked) = await returns.OfAsync(period, agency, cancel);
        db.Expect(one, version);
        one.Reopen(again.Until, again.Because, time.Today());
        var here = window.PartnershipId;
        var sender = await letters.SenderAsync(here, cancel);
        var people = await contacts.OfAsync(here, [asked.Id], time.Today(), cancel);
        var letter = ReturnLetter.Reopening(
            ReturnAsked.Of(sender, window, one, asked, (0, 0)),
            again.Until,
            one.ReopenedBecause!
        );
        var key = FormattableString.Invariant($"return-reopened:{one.Id}:{one.Version}");
        await letters.AddAsync(letter with { To = people[asked.Id].Leads }, key, here, cancel);
        await db.SaveChangesAsync(this, again.Because, cancel);
    }
}
