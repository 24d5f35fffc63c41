using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>What is left before a cycle can be closed in the partnership of the address.</summary>
[Scoped]
public sealed class ClosingQuery(GoldthreadDb db, ProgressQuery progress, Address address, TimeProvider time)
{
    public async Task<CycleClosing> OfAsync(Cycle cycle, bool toChange, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var areas = await (toChange ? db.CycleAreas : db.CycleAreas.AsNoTracking())
            .Where(area => area.CycleId == cycle.Id)
            .ToListAsync(cancel);
        var sent = await db
            .Releases.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
            .Select(one => one.AgencyId)
            .Distinct()
            .ToListAsync(cancel);
        var written = await db
            .FeedbackLetters.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
            .Select(one => one.AgencyId)
            .ToListAsync(cancel);
        var takesAnswers = cycle.TakesAnswersAt(time.UtcNow());
        return new CycleClosing(
            areas.FirstOrDefault(area => area.PartnershipId == here),
            areas,
            [
                .. (await progress.OfAsync(cycle, cancel)).Select(row => new AgencyLeft(
                    row.Agency,
                    sent.Contains(row.Agency.Id),
                    written.Contains(row.Agency.Id),
                    takesAnswers && row.Here?.Chased != AssessmentChase.Board
                )),
            ]
        );
    }
}

/// <param name="Here">This area’s part; nothing for a body that runs the cycle for others.</param>
/// <param name="Areas">Every area of the cycle.</param>
/// <param name="Agencies">Those that were asked here.</param>
public sealed record CycleClosing(CycleArea? Here, IReadOnlyList<CycleArea> Areas, IReadOnlyList<AgencyLeft> Agencies)
{
    public int WithoutFeedback => Agencies.Count(one => one is { HasSent: true, HasLetter: false });

    /// <summary>Agencies that are still waited for.</summary>
    public int Awaited => Agencies.Count(one => one is { HasSent: false, CanSend: true });

    public bool CanClose => Here is { ClosedOn: null } && WithoutFeedback == 0 && Awaited == 0;
}

/// <summary>One agency of a cycle that is to be closed.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="HasSent">Whether its signed answers are here.</param>
/// <param name="HasLetter">Whether it got its feedback.</param>
/// <param name="CanSend">Whether it is still waited for: answers are taken, and it was not put to the Board.</param>
public sealed record AgencyLeft(Agency Agency, bool HasSent, bool HasLetter, bool CanSend)
{
    public string Status =>
        HasLetter ? "Done"
        : HasSent ? "No feedback letter"
        : CanSend ? "Not sent yet"
        : "Not received";

    public string Left =>
        HasLetter ? "Nothing."
        : HasSent ? "Send its feedback letter."
        : CanSend ? "Get it, put it to the Board, or stop taking answers."
        : "Nothing. The log keeps what was done to get it.";
}
