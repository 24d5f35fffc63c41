using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>Writes to the leads of agencies that have just been asked. Does not save.</summary>
[Scoped]
public sealed class ReturnAnnouncements(ReturnContactsQuery contacts, ReturnLetters letters, TimeProvider time)
{
    public async Task AddAsync(
        ReturnWindow window,
        IReadOnlyList<(DataReturn Return, int Rows)> made,
        CancellationToken cancel
    )
    {
        var here = window.PartnershipId;
        var sender = await letters.SenderAsync(here, cancel);
        var people = await contacts.OfAsync(here, [.. made.Select(one => one.Return.AgencyId)], time.Today(), cancel);
        foreach (var (one, rows) in made)
        {
            var agency = people[one.AgencyId];
            var letter = ReturnLetter.Asking(ReturnAsked.Of(sender, window, one, agency.Agency, (rows, 0)));
            var key = FormattableString.Invariant($"return-asked:{one.Id}:{rows}");
            await letters.AddAsync(letter with { To = agency.Leads }, key, here, cancel);
        }
    }
}
