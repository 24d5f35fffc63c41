using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Calendar;

namespace Goldthread.Features.Dataset.ChasingReturns;

/// <summary>The letters that would ask some agencies again, as they would be sent now, and who is left out and why.</summary>
public sealed class ChasesQuery(
    WindowReturnsQuery returns,
    ReturnContactsQuery contacts,
    ReturnLetters letters,
    TimeProvider time
)
{
    /// <param name="window">The period.</param>
    /// <param name="agencies">Slugs of the agencies that were chosen.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<Chase>> OfAsync(
        ReturnWindow window,
        IReadOnlyCollection<string> agencies,
        CancellationToken cancel
    )
    {
        var (here, today) = (window.PartnershipId, time.Today());
        var chosen = (await returns.OfAsync([window.Id], cancel))
            .Where(one => agencies.Contains(one.Agency.Slug, StringComparer.Ordinal))
            .ToList();
        var sender = await letters.SenderAsync(here, cancel);
        var chairs = await contacts.ChairsAsync(here, today, cancel);
        var people = await contacts.OfAsync(here, [.. chosen.Select(one => one.Agency.Id)], today, cancel);
        return
        [
            .. chosen.Select(one =>
            {
                var asked = ReturnAsked.Of(sender, window, one.Return, one.Agency, (one.Rows, one.Answered));
                var step = ChaseLadder.StepOn(one.Return, today);
                var letter = ChaseLadder.Letter(step, asked, people[one.Agency.Id], chairs, today);
                return new Chase(one, step, letter, Refusal(one.Return, letter, today));
            }),
        ];
    }

    private static string? Refusal(DataReturn one, ReturnLetter letter, DateOnly today) =>
        !one.IsOpen ? "its figures have been sent"
        : one.ChasedOn == today ? "it was asked again today already"
        : letter.To.Count == 0 ? "nobody holds a post that could be written to"
        : null;
}

/// <summary>One letter of a chase.</summary>
/// <param name="Of">The return.</param>
/// <param name="Step">The step of the ladder.</param>
/// <param name="Letter">What is written, and to whom.</param>
/// <param name="LeftOutBecause">Why it is not sent, where it is not.</param>
public sealed record Chase(WindowReturn Of, ChaseStep Step, ReturnLetter Letter, string? LeftOutBecause);
