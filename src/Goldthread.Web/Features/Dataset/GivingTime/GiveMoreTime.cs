using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.GivingTime;

/// <summary>Gives one agency more time than the others, and tells its leads.</summary>
[UseCase]
public sealed class GiveMoreTime(
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
        (DateOnly Until, string? Because) more,
        CancellationToken cancel
    )
    {
        var (window, one, asked) = await returns.OfAsync(period, agency, cancel);
        db.Expect(one, version);
        if (more.Until < time.Today())
        {
            throw new RuleBrokenException("The new day must be today or later.", nameof(DataReturn.DueOn));
        }

        one.Extend(more.Until, more.Because);
        var here = window.PartnershipId;
        var sender = await letters.SenderAsync(here, cancel);
        var people = await contacts.OfAsync(here, [asked.Id], time.Today(), cancel);
        var letter = ReturnLetter.GivingTime(ReturnAsked.Of(sender, window, one, asked, (0, 0)));
        var key = FormattableString.Invariant($"return-extended:{one.Id}:{more.Until:yyyy-MM-dd}");
        await letters.AddAsync(letter with { To = people[asked.Id].Leads }, key, here, cancel);
        await db.SaveChangesAsync(this, more.Because, cancel);
    }
}
