using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ReturningAnswers;

/// <summary>
/// Tells an agency that answers came back: its lead and its executive, once a day for whatever number. Where nobody is named
/// any more, whoever leads and signs there. It says which self-assessment, never which answer or why. Does not save.
/// </summary>
[Scoped]
public sealed class ReturnedLetters(
    GoldthreadDb db,
    NamedReadersQuery readers,
    AssessmentLetters letters,
    Address address,
    TimeProvider time
)
{
    /// <summary>The posts that it reaches; none where nobody leads or signs in the agency.</summary>
    public async Task<IReadOnlyList<string>> ReadersAsync(SubmittedView view, CancellationToken cancel) =>
        [.. (await readers.OfAsync(view.Cycle.Id, view.Agency, cancel)).Select(holder => holder.Title)];

    public async Task AddAsync(SubmittedView view, CancellationToken cancel)
    {
        var (here, cycle, agency) = (address.Here, view.Cycle.Id, view.Agency.Id);
        var asked = await db
            .CycleAgencies.AsNoTracking()
            .SingleAsync(one => one.CycleId == cycle && one.AgencyId == agency, cancel);
        var about = await letters.AskedAsync(view.Cycle, asked, view.Agency, null, cancel);
        var letter = new AssessmentLetter(
            "M7",
            "An answer of your Section 11 return was returned",
            [
                $"{here.Name} has returned an answer of the Section 11 self-assessment of {about.Agency}, and says what to look at again.",
                "What you sent stays as it is until you change the answer and your executive signs again.",
            ],
            ("See what was returned", about.Path),
            [$"You get this because you are named for {about.Agency}. If that has changed, reply and tell us who."]
        )
        {
            To = await readers.OfAsync(cycle, view.Agency, cancel),
        };
        var key = FormattableString.Invariant(
            $"s11-answer-back:{here.Id}:{view.Submission.Id}:{time.Today():yyyy-MM-dd}"
        );
        await letters.AddAsync(letter, key, here.Id, cancel);
    }
}
