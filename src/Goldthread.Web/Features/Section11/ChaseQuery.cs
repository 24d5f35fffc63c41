using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11;

/// <summary>The letters that would ask some agencies again, as they would go now, and who is left out and why.</summary>
[Scoped]
public sealed class ChaseQuery(
    ProgressQuery progress,
    PostHoldersQuery holders,
    AssessmentLetters letters,
    Address address,
    TimeProvider time
)
{
    /// <param name="cycle">The cycle.</param>
    /// <param name="agencies">Slugs of the agencies that were chosen.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<PlannedChase>> OfAsync(
        Cycle cycle,
        IReadOnlyCollection<string> agencies,
        CancellationToken cancel
    )
    {
        var today = time.Today();
        var chairs = await holders.ChairsAsync(address.Here.Id, cancel);
        List<PlannedChase> planned = [];
        foreach (
            var row in (await progress.OfAsync(cycle, cancel)).Where(row =>
                agencies.Contains(row.Agency.Slug, StringComparer.Ordinal)
            )
        )
        {
            var step =
                row.Here is { } here ? AssessmentLadder.Next(here, row.IsLate)
                : row.State == AssessmentState.AwaitingSignOff ? AssessmentChase.Executive
                : AssessmentChase.Lead;
            var letter = await LetterAsync(cycle, row, step, chairs, cancel);
            planned.Add(
                new PlannedChase(
                    row,
                    step,
                    letter,
                    !row.IsOwed ? "its self-assessment has been sent"
                        : row.Here?.ChasedOn == today ? "it was asked again today already"
                        : step != AssessmentChase.Board && letter.To.Count == 0
                            ? "nobody holds a post that could be written to"
                        : null
                )
            );
        }

        return planned;
    }

    private async Task<AssessmentLetter> LetterAsync(
        Cycle cycle,
        ProgressRow row,
        AssessmentChase step,
        IReadOnlyList<PostHolder> chairs,
        CancellationToken cancel
    )
    {
        var about = (await letters.AskedAsync(cycle, row.Asked, row.Agency, row.Executive, cancel)) with
        {
            DueOn = row.DueOn,
            SignOffOn = row.SignOffOn,
            Done = row.Done,
            Sections = row.Sections,
            ManagePath = Section11Paths.AgencyProgress(address.Here.Slug, cycle.Year, row.Agency.Slug),
        };
        PostHolder?[] both = [row.Executive, row.Lead];
        return step switch
        {
            AssessmentChase.Executive when row.State == AssessmentState.AwaitingSignOff => AssessmentLetter.ForSignOff(
                about
            ) with
            {
                To = Held(row.Executive),
            },
            AssessmentChase.Executive => AssessmentLetter.ToExecutive(about) with { To = Held(both) },
            AssessmentChase.Chair => AssessmentLetter.ToChair(about) with { To = chairs },
            AssessmentChase.Board => AssessmentLetter.ToChair(about),
            _ => AssessmentLetter.Reminding(about, time.Today()) with { To = Held(row.Lead) },
        };
    }

    private static IReadOnlyList<PostHolder> Held(params IEnumerable<PostHolder?> holders) =>
        [.. holders.OfType<PostHolder>()];
}

/// <summary>One step that would be taken.</summary>
/// <param name="Row">The agency.</param>
/// <param name="Step">The step of the ladder.</param>
/// <param name="Letter">What is written, and to whom; for the Board nothing is sent.</param>
/// <param name="LeftOutBecause">Why it is not taken, where it is not.</param>
public sealed record PlannedChase(
    ProgressRow Row,
    AssessmentChase Step,
    AssessmentLetter Letter,
    string? LeftOutBecause
)
{
    /// <summary>Whom the step reaches, in words.</summary>
    public string Reaches =>
        Step == AssessmentChase.Board
            ? "Recorded as an item for the Board; no letter is sent"
            : string.Join(", ", Letter.To.Select(holder => holder.Title));
}
