using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.OpeningWindows;

/// <summary>
/// Asks every agency that supplies an agreed indicator for its figures of a period, a row an indicator by the definition
/// that holds for it, and writes to its leads.
/// </summary>
[UseCase]
public sealed class AskForFigures(
    GoldthreadDb db,
    AskedIndicatorsQuery indicators,
    AskedReturns returns,
    ReturnAnnouncements announcements,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <returns>How many agencies were asked.</returns>
    public async Task<int> RunAsync(string? slug, DateOnly due, CancellationToken cancel)
    {
        var (here, today) = (address.Here.Id, time.Today());
        var period =
            ReturnPeriods.Find(slug)
            ?? throw new RuleBrokenException("Choose the period.", OpenWindowInput.PeriodField);
        var window = new ReturnWindow(here, period, due, today, user.Name);
        var identifier = window.TimeIdentifier;
        if (
            await db.ReturnWindows.AnyAsync(
                one => one.PartnershipId == here && one.Year == window.Year && one.TimeIdentifier == identifier,
                cancel
            )
        )
        {
            throw new RuleBrokenException(
                $"Agencies have been asked for {period.InSentence()} already.",
                OpenWindowInput.PeriodField
            );
        }

        db.Add(window);
        var made = returns.Add(window, await indicators.OfAsync(here, period, today, cancel));
        if (made.Count == 0)
        {
            throw new RuleBrokenException(
                $"No agreed indicator asks an agency for {period.InSentence()}. Agree indicators and their suppliers first.",
                OpenWindowInput.PeriodField
            );
        }

        await announcements.AddAsync(window, made, cancel);
        await db.SaveChangesAsync(this, cancel);
        return made.Count;
    }
}
